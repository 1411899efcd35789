import { Injectable } from '@nestjs/common';
import { idOfName } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { organisationOfClient } from './sandbox-clients.js';

// Two in force, with the first agency; one that has expired, with the second.
const AGREEMENTS = [
  {
    client: 'sandbox-partner-agency',
    title: 'Memorandum of understanding on detained goods',
    dataSets: { detentions: ['id', 'status', 'portCode', 'presentedOn', 'goods.portCode', 'goods.countryOfOrigin'] },
    validFrom: '2026-01-01',
    validUntil: '2035-12-31',
  },
  {
    client: 'sandbox-partner-agency',
    title: 'Single window on goods flagged to the agency',
    dataSets: {
      entries: [
        'id',
        'entryNumber',
        'entryType',
        'portCode',
        'status',
        'filedOn',
        'disposition',
        'agencies.agency',
        'agencies.lines',
        'agencies.disposition',
      ],
    },
    validFrom: '2026-01-01',
    validUntil: '2035-12-31',
  },
  {
    client: 'sandbox-partner-agency-2',
    title: 'Pilot on detained goods',
    dataSets: { detentions: ['id', 'status'] },
    validFrom: '2025-01-01',
    validUntil: '2025-12-31',
  },
];

/** Puts the agreements with the two partner agencies into the sandbox, as if two administrators had signed them. */
@Injectable()
export class SandboxAgreements implements Seed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(): Promise<void> {
    const rows = AGREEMENTS.map((agreement) => ({
      ...agreement,
      id: idOfName('agr', agreement.title),
      agency: organisationOfClient(agreement.client),
    }));
    await this.db.transaction('system:sandbox', () =>
      this.db.query({ name: 'sandbox-agreements', text: ADD }, [JSON.stringify(rows), this.clock.now()]),
    );
  }
}

const ADD = `
insert into agreement (id, agency_organisation_id, title, legal_basis, data_sets, purposes, fields, valid_from, valid_until,
  proposed_by, approved_by, approved_at)
select id, agency, title, '19 USC 1411(d)(4)(A)(ii)', array(select jsonb_object_keys("dataSets")), '{agency_cooperation}', "dataSets",
  "validFrom", "validUntil", 'sandbox-administrator', 'sandbox-administrator-2', $2
from jsonb_to_recordset($1::jsonb) as given(id text, agency text, title text, "dataSets" jsonb, "validFrom" date, "validUntil" date)
on conflict (id) do nothing`;
