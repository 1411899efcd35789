import { Injectable } from '@nestjs/common';
import { idOfName } from '../../../kernel/ids.js';
import type { Resource } from '../../../kernel/resources.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { organisationOfClient } from './sandbox-clients.js';

interface SandboxGrant {
  readonly from: string;
  readonly to: string;
  readonly resources: readonly Resource[];
  readonly actions: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly reason: string;
  readonly powerOfAttorney?: string;
  readonly revoked?: true;
}

/** Grants of every kind by client: in force, expired, revoked; the second broker holds none that is in force. */
export const SANDBOX_GRANTS: readonly SandboxGrant[] = [
  {
    from: 'sandbox-importer',
    to: 'sandbox-broker',
    resources: ['importers', 'determinations', 'detentions'],
    actions: ['read'],
    validFrom: '2026-01-01',
    validUntil: '2035-12-31',
    reason: 'Files our entries.',
  },
  {
    from: 'sandbox-importer',
    to: 'sandbox-counsel',
    resources: ['detentions', 'seizures'],
    actions: ['read', 'act'],
    validFrom: '2026-01-01',
    validUntil: '2035-12-31',
    reason: 'Represents us before customs.',
  },
  {
    from: 'sandbox-importer',
    to: 'sandbox-broker-2',
    resources: ['importers'],
    actions: ['read'],
    validFrom: '2024-01-01',
    validUntil: '2025-12-31',
    reason: 'Filed our entries until the end of 2025.',
    powerOfAttorney: 'CBP Form 5291 of 2023-12-12',
  },
  {
    from: 'sandbox-importer-2',
    to: 'sandbox-broker',
    resources: ['importers'],
    actions: ['read'],
    validFrom: '2026-01-01',
    validUntil: '2035-12-31',
    reason: 'Was to file our entries.',
    revoked: true,
  },
  {
    from: 'sandbox-rights-holder',
    to: 'sandbox-counsel',
    resources: ['recordations', 'detentions', 'disclosures'],
    actions: ['read'],
    validFrom: '2026-01-01',
    validUntil: '2035-12-31',
    reason: 'Looks after our marks.',
  },
  {
    from: 'sandbox-rights-holder-2',
    to: 'sandbox-counsel-2',
    resources: ['recordations', 'disclosures'],
    actions: ['read'],
    validFrom: '2024-01-01',
    validUntil: '2025-06-30',
    reason: 'Looked after our marks.',
  },
];

/** The id of a seeded grant; the same after every reset. */
export const sandboxGrantId = (from: string, to: string): string => idOfName('grt', `${from} to ${to}`);

/** Puts the grants into the sandbox; one that was revoked there is good again after a reset. */
@Injectable()
export class SandboxGrants implements Seed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(): Promise<void> {
    const rows = SANDBOX_GRANTS.map((grant) => ({
      ...grant,
      id: sandboxGrantId(grant.from, grant.to),
      grantor: organisationOfClient(grant.from),
      grantee: organisationOfClient(grant.to),
    }));
    await this.db.transaction('system:sandbox', () =>
      this.db.query({ name: 'sandbox-grants', text: ADD }, [JSON.stringify(rows), this.clock.now()]),
    );
  }
}

const ADD = `
insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until,
  reason, power_of_attorney, granted_by, granted_at, revoked_at, revoked_by)
select id, grantor, grantee, resources, actions, "validFrom", "validUntil", reason, "powerOfAttorney", "from", "validFrom",
  case when revoked then $2::timestamptz end, case when revoked then "from" end
from jsonb_to_recordset($1::jsonb) as given(id text, "from" text, grantor text, grantee text, resources text[], actions text[],
  "validFrom" date, "validUntil" date, reason text, "powerOfAttorney" text, revoked boolean)
on conflict (id) do nothing`;
