import { randomUUID } from 'node:crypto';
import pg from 'pg';
import sharp from 'sharp';
import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import type { Resource } from '../../../src/kernel/resources.js';
import type { Caller, TestApp } from '../app.js';
import { suspectedCounterfeits } from '../detentions.js';
import { noticed } from '../disclosures.js';
import { presentedGoods } from '../goods.js';
import { mark } from '../recordations.js';
import { organisationOf } from '../sandbox-actors.js';
import { IMPORTER, caseNumber } from '../seizures.js';

/** One thing of one organisation, for whose routes own, granted and another's can be told apart. */
export interface AccessFixture {
  /** The routes it is for: this one and all below it. */
  readonly path: string;
  /** Clients of the owner and of a stranger, in the same role. */
  readonly owner: string;
  readonly stranger: string;
  /** Who may hold a grant of it; absent where it cannot be granted. */
  readonly grantee?: { readonly client: string; readonly resource: Resource };
  /** Puts it on record and says by what it is found. */
  make(t: TestApp): Promise<string>;
}

const IMPORTERS = { owner: 'sandbox-importer', stranger: 'sandbox-importer-2' };
const broker = (resource: Resource) => ({ client: 'sandbox-broker-2', resource });
const counsel = (resource: Resource) => ({ client: 'sandbox-counsel-2', resource });

/** A new feature adds its own here; routes without one are called all the same, with an id of nothing. */
export const ACCESS_FIXTURES: readonly AccessFixture[] = [
  {
    ...IMPORTERS,
    path: '/v1/importers/{id}',
    grantee: broker('importers'),
    make: () => Promise.resolve(SANDBOX_IMPORTERS[0]!.id),
  },
  {
    ...IMPORTERS,
    path: '/v1/detentions/{id}',
    grantee: broker('detentions'),
    make: async (t) => idOf(await act(await t.as('port_officer'), '/v1/detentions', suspectedCounterfeits)),
  },
  {
    ...IMPORTERS,
    path: '/v1/seizures/{id}',
    grantee: broker('seizures'),
    make: async (t) =>
      idOf(
        await act(await t.as('port_officer'), '/v1/seizures', {
          merchandiseId: await parcel(t),
          grounds: ['licence_or_permit_missing'],
          fpfCaseNumber: caseNumber(),
          seizedOn: '2026-03-05',
          place: 'Express hub',
          custodian: 'Vault',
          domesticValue: '400.00',
        }),
      ),
  },
  {
    ...IMPORTERS,
    path: '/v1/abandoned-merchandise/{id}',
    grantee: broker('abandonments'),
    make: async (t) =>
      idOf(
        await act(await t.as('port_officer'), '/v1/abandoned-merchandise', {
          merchandiseId: await parcel(t),
          basis: 'vol_possession',
          circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-03-05' },
          requester: 'J. Doe, consignee',
          requestedOn: '2026-03-04',
          formReference: 'Port form 26-0412',
          acceptedOn: '2026-03-05',
          suspectedLaw: 'trademark_counterfeit',
        }),
      ),
  },
  {
    path: '/v1/ipr-recordations/{id}',
    owner: 'sandbox-rights-holder',
    stranger: 'sandbox-rights-holder-2',
    grantee: counsel('recordations'),
    make: async (t) => idOf(await act(await t.as('rights_holder'), '/v1/ipr-recordations', mark())),
  },
  {
    path: '/v1/rights-holder-disclosures/{id}',
    owner: 'sandbox-rights-holder-2',
    stranger: 'sandbox-rights-holder',
    grantee: counsel('disclosures'),
    make: async (t) => {
      const detention = await noticed(t, await t.as('port_officer'));
      const ipr = await t.as('ipr_officer');
      const { body } = await ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
      return body.cases[0].disclosureId as string;
    },
  },
  {
    ...IMPORTERS,
    path: '/v1/determinations/{id}',
    grantee: broker('determinations'),
    make: async (t) => {
      const inputs = { legalEvent: 'presentation' };
      const id = `det_${'0'.repeat(25)}1`;
      await asOwner(t, (client) =>
        client.query(
          `insert into determination (id, question, outcome, as_of, known_at, digest, recorded_by, organisation_id, body)
           values ($1, 'bond_requirement', 'none', '2026-03-02', now(), 'sha256:0', 'test', $2, $3)`,
          [id, organisationOf('sandbox-importer'), { id, question: 'bond_requirement', outcome: 'none', inputs }],
        ),
      );
      return id;
    },
  },
  {
    ...IMPORTERS,
    path: '/v1/files/{id}',
    make: async (t) => {
      const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
        .jpeg()
        .toBuffer();
      const given = { kind: 'image', content: image.toString('base64') };
      return idOf(await (await t.as('importer')).post('/v1/files').send(given));
    },
  },
  {
    ...IMPORTERS,
    path: '/v1/access-reports/{subject}',
    make: () => Promise.resolve(organisationOf('sandbox-importer')),
  },
  {
    ...IMPORTERS,
    path: '/v1/access-grants/{id}',
    make: async (t) =>
      idOf(
        await act(await t.as('importer'), '/v1/access-grants', {
          granteeOrganisationId: organisationOf('sandbox-counsel'),
          resources: ['accounts'],
          actions: ['read'],
          validUntil: '2027-12-31',
          reason: 'Represents us.',
        }),
      ),
  },
  {
    path: '/v1/agreements/{id}',
    owner: 'sandbox-partner-agency',
    stranger: 'sandbox-partner-agency-2',
    make: async (t) =>
      (await (await t.as('partner_agency')).get('/v1/agreements').expect(200)).body.items[0].id as string,
  },
];

/** How a grant stands. */
export type GrantStanding = 'none' | 'in_force' | 'expired' | 'pending' | 'revoked' | 'of_something_else';

/** Leaves the owner and the grantee of a fixture with one grant that stands so, and no other. */
export async function setGrant(t: TestApp, { owner, grantee }: AccessFixture, standing: GrantStanding): Promise<void> {
  if (!grantee) return;
  const days: Partial<Record<GrantStanding, [string, string]>> = {
    expired: ['2020-01-01', '2020-12-31'],
    pending: ['2099-01-01', '2099-12-31'],
  };
  const [from, until] = days[standing] ?? ['2020-01-01', '2099-12-31'];
  const resource = standing === 'of_something_else' ? 'accounts' : grantee.resource;
  await asOwner(t, async (client) => {
    await client.query('delete from access_grant where grantee_organisation_id = $1', [organisationOf(grantee.client)]);
    if (standing === 'none') return;
    await client.query(
      `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until, reason, granted_by, granted_at, revoked_at, revoked_by)
       values ('grt_matrix', $1, $2, array[$3], '{read,act}', $4, $5, 'test', 'test', now(), case when $6 then now() end, case when $6 then 'test' end)`,
      [organisationOf(owner), organisationOf(grantee.client), resource, from, until, standing === 'revoked'],
    );
  });
}

/** As the role that owns the schema, whom row-level security does not bind. */
export async function asOwner<T>(t: TestApp, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: t.database.adminUrl });
  await client.connect();
  try {
    await client.query(`select set_config('app.actor_id', 'test', false)`);
    return await work(client);
  } finally {
    await client.end();
  }
}

const parcel = async (t: TestApp): Promise<string> =>
  (await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] })).id;

const act = (caller: Caller, path: string, body: object) =>
  caller.post(path).set('idempotency-key', randomUUID()).send(body);

function idOf({ status, body }: { status: number; body: { id?: string } }): string {
  if (status >= 300 || body.id === undefined) throw new Error(`no fixture: ${JSON.stringify(body)}`);
  return body.id;
}
