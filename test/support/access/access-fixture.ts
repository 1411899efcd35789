import type { Resource } from '../../../src/kernel/resources.js';
import type { TestApp } from '../app.js';
import { organisationOf } from '../sandbox-actors.js';
import { asOwner } from './as-owner.js';

/** One thing of one organisation, for whose routes own, granted and another's can be told apart. */
export interface AccessFixture {
  /** The routes it is for: this one and all below it. */
  readonly path: string;
  /** Clients of the owner and of a stranger, in the same role. */
  readonly owner: string;
  readonly stranger: string;
  /** What a grant or agreement that shows it may be over; the first is what it is called itself. */
  readonly over?: readonly [Resource, ...Resource[]];
  /** A client that may hold a grant of it; absent where it cannot be granted. */
  readonly grantee?: string;
  /** Others of whom it is as much as of its owner. */
  readonly alsoOf?: readonly string[];
  /** Others who know that it is there, though they see nothing of it. */
  readonly knownTo?: readonly string[];
  /** Lists that name its id to others for a reason of their own. */
  readonly namedIn?: readonly string[];
  /** Puts it on record and says by what it is found. */
  make(t: TestApp): Promise<string>;
}

/** One thing of one organisation that is on record. */
export interface Thing {
  /** Of the fixture that put it there. */
  readonly path: string;
  readonly id: string;
  /** The organisations that may see it. */
  readonly readers: readonly string[];
}

/** How a grant stands. */
export type GrantStanding = 'none' | 'in_force' | 'expired' | 'pending' | 'revoked' | 'of_something_else';

/** Leaves the owner and the grantee of a fixture with one grant that stands so, and no other. */
export async function setGrant(
  t: TestApp,
  { owner, grantee, over }: AccessFixture,
  standing: GrantStanding,
): Promise<void> {
  if (grantee === undefined || !over) return;
  const days: Partial<Record<GrantStanding, [string, string]>> = {
    expired: ['2020-01-01', '2020-12-31'],
    pending: ['2099-01-01', '2099-12-31'],
  };
  const [from, until] = days[standing] ?? ['2020-01-01', '2099-12-31'];
  const resource = standing === 'of_something_else' ? 'accounts' : over[0];
  await asOwner(t, async (client) => {
    await client.query('delete from access_grant where grantee_organisation_id = $1', [organisationOf(grantee)]);
    if (standing === 'none') return;
    await client.query(
      `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until, reason, granted_by, granted_at, revoked_at, revoked_by)
       values ('grt_matrix', $1, $2, array[$3], '{read}', $4, $5, 'test', 'test', now(), case when $6 then now() end, case when $6 then 'test' end)`,
      [organisationOf(owner), organisationOf(grantee), resource, from, until, standing === 'revoked'],
    );
  });
}

/** How an agreement stands. */
export type AgreementStanding = 'none' | 'in_force' | 'expired' | 'pending' | 'ended' | 'of_something_else';

/** The agency with which no agreement of the sandbox is in force. */
export const AGENCY = 'sandbox-partner-agency-2';

/** Leaves that agency with one agreement over what the fixture is called, that stands so, and no other. */
export async function setAgreement(
  t: TestApp,
  { over }: AccessFixture,
  standing: AgreementStanding,
  fields: readonly string[] = [],
): Promise<void> {
  const days: Partial<Record<AgreementStanding, [string, string]>> = {
    expired: ['2020-01-01', '2020-12-31'],
    pending: ['2099-01-01', '2099-12-31'],
  };
  const [from, until] = days[standing] ?? ['2020-01-01', '2099-12-31'];
  const dataSet = standing === 'of_something_else' ? 'accounts' : (over?.[0] ?? '');
  await asOwner(t, async (client) => {
    await client.query('delete from agreement where agency_organisation_id = $1', [organisationOf(AGENCY)]);
    if (standing === 'none') return;
    await client.query(
      `insert into agreement (id, agency_organisation_id, title, legal_basis, data_sets, purposes, fields, valid_from, valid_until,
         proposed_by, approved_by, approved_at, ended_at, ended_by)
       values ('agr_matrix', $1, 'Test', '19 USC 1411(d)(4)(A)(ii)', array[$2], '{agency_cooperation}', $3, $4, $5, 'a', 'b', now(),
         case when $6 then now() end, case when $6 then 'a' end)`,
      [organisationOf(AGENCY), dataSet, JSON.stringify({ [dataSet]: fields }), from, until, standing === 'ended'],
    );
  });
}

/** A well-formed id of the same kind of which nobody has heard. */
export const missing = (id: string): string =>
  /_[0-9a-z]{26}$/.test(id) ? id.replace(/[0-9a-z]{20}$/, 'z'.repeat(20)) : `${id}-of-nobody`;

/** The organisations whose own it is, and those whom the sandbox's own grants and agreements let see it. */
export async function readersOf(t: TestApp, { owner, alsoOf = [], over }: AccessFixture): Promise<readonly string[]> {
  const { rows } = await asOwner(t, (client) =>
    client.query<{ id: string }>(
      `select grantee_organisation_id as id from access_grant where grantor_organisation_id = $1 and resources && $2 and revoked_at is null
       union select agency_organisation_id from agreement where data_sets && $2 and ended_at is null and valid_until > '2026-12-31'`,
      [organisationOf(owner), over ?? []],
    ),
  );
  return [...[owner, ...alsoOf].map(organisationOf), ...rows.map(({ id }) => id)];
}
