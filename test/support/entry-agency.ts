import type { Caller, TestApp } from './app.js';
import { asOwner } from './access/as-owner.js';
import { organisationOf } from './sandbox-actors.js';

const AGENCY = 'sandbox-partner-agency-2';

/** An agency that answers for the lines flagged to it, under an agreement on entries. */
export async function agencyOfEntries(t: TestApp): Promise<Caller> {
  await asOwner(t, (client) =>
    client.query(
      `insert into agreement (id, agency_organisation_id, title, legal_basis, data_sets, purposes, fields, valid_from, valid_until, proposed_by, approved_by, approved_at)
       values ('agr_entries', $1, 'Single window', '19 USC 1411(d)(4)(A)(ii)', '{entries}', '{agency_cooperation}', $2, '2026-01-01', '2026-12-31', 'a', 'b', now())`,
      [organisationOf(AGENCY), JSON.stringify({ entries: ['id', 'entryNumber', 'status', 'disposition'] })],
    ),
  );
  return (await t.as('partner_agency', AGENCY)).set('purpose', 'agency_cooperation');
}
