import { Injectable } from '@nestjs/common';
import { idOfName } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { SANDBOX_CLIENTS } from '../../identity/index.js';
import { SANDBOX_IMPORTERS } from '../../importers/index.js';

/** Companies that do not exist: their codes and limits are in no circular. */
export const SANDBOX_SURETIES = [
  { code: '821', naic: '99821', organisation: 'Granite Shore Surety (sandbox)', limit: '25000000.00' },
  { code: '822', naic: '99822', organisation: 'Old Mill Indemnity (sandbox)', limit: '4200000.00' },
].map(({ organisation, ...one }) => ({
  ...one,
  name: organisation,
  organisation_id: SANDBOX_CLIENTS.find((client) => client.organisation.name === organisation)?.organisation.id,
}));

const SINCE = '2024-01-01';

/** The continuous bonds of the sandbox: one for each of its importers, by one of its sureties each. */
export const SANDBOX_BONDS = SANDBOX_IMPORTERS.map(({ id: importerId, organisation_id, name }, i) => {
  const surety = SANDBOX_SURETIES[i % SANDBOX_SURETIES.length];
  if (!surety) throw new Error('the sandbox has no surety');
  return {
    id: idOfName('bnd', name),
    number: `2400${String(i + 1).padStart(5, '0')}`,
    importerId,
    principalOrganisationId: organisation_id,
    suretyOrganisationId: surety.organisation_id,
    amount: i === 0 ? '60000.00' : '50000.00',
    terms: {
      name,
      address: `${String(i + 1)} Bond Street, Savannah, GA 31401`,
      sureties: [{ suretyCode: surety.code, naic: surety.naic, share: i === 0 ? '60000.00' : '50000.00' }],
      users: [],
      reconciliation: false,
    },
  };
});

/** Puts the sandbox's sureties and bonds on record. */
@Injectable()
export class SandboxBonds implements Seed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  seed(): Promise<void> {
    return this.database.transaction('system:sandbox', async () => {
      const sureties = JSON.stringify(SANDBOX_SURETIES);
      await this.database.query({ name: 'sandbox-sureties', text: LISTED }, [sureties, SINCE, this.clock.now()]);
      await this.database.query({ name: 'sandbox-surety-codes', text: CODES }, [sureties, this.clock.now()]);
      const bonds = JSON.stringify(SANDBOX_BONDS);
      await this.database.query({ name: 'sandbox-bonds', text: BONDS }, [bonds, SINCE]);
      await this.database.query({ name: 'sandbox-bond-versions', text: VERSIONS }, [bonds, SINCE]);
    });
  }
}

const GIVEN_SURETIES = `jsonb_to_recordset($1::jsonb) as given(code text, naic text, name text, "limit" numeric, organisation_id text)`;
const LISTED = `
insert into surety (naic, name, state, underwriting_limit, edition, citation, valid, recorded)
select naic, name, 'US-DE', "limit", 'Sandbox', 'Made up for the sandbox; in no circular', daterange($2::date, null), tstzrange($3::timestamptz, null)
from ${GIVEN_SURETIES} where not exists (select from surety s where s.naic = given.naic)`;
const CODES = `
insert into surety_code (code, naic, organisation_id, recorded_at, recorded_by)
select code, naic, organisation_id, $2, 'system:sandbox' from ${GIVEN_SURETIES} on conflict do nothing`;

const GIVEN_BONDS = `jsonb_to_recordset($1::jsonb) as given(id text, number text, "importerId" text, "principalOrganisationId" text,
  "suretyOrganisationId" text, amount numeric, terms jsonb)`;
const BONDS = `
insert into bond (id, number, kind, activity_code, importer_id, principal_organisation_id, surety_organisation_id, executed_on, filed_on, filed_by,
  effective_on, approved_by)
select id, number, 'continuous', '1', "importerId", "principalOrganisationId", "suretyOrganisationId", $2, $2, 'system:sandbox', $2, 'revenue_division'
from ${GIVEN_BONDS} on conflict do nothing`;
const VERSIONS = `
insert into bond_version (bond_id, version, kind, importer_id, activity_code, limit_of_liability, terms, principal_organisation_id,
  surety_organisation_id, valid, recorded)
select id, 1, 'continuous', "importerId", '1', amount, terms, "principalOrganisationId", "suretyOrganisationId", daterange($2::date, null),
  tstzrange($2::timestamptz, null)
from ${GIVEN_BONDS} where not exists (select from bond_version v where v.bond_id = given.id)`;
