import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sandboxGrantId } from '../../src/features/identity/sandbox/sandbox-grants.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { SpecimenModule, plantSpecimens } from '../support/specimen/specimen.js';
import { faultsOf } from '../support/refusals.js';

const give = (caller: Caller, body: object, key: string = randomUUID()) =>
  caller.post('/v1/access-grants').set('idempotency-key', key).send(body);
const good = (over: object = {}) => ({
  granteeOrganisationId: organisationOf('sandbox-broker-2'),
  resources: ['importers'],
  actions: ['read'],
  validUntil: '2026-12-31',
  reason: 'Files our entries.',
  ...over,
});

describe('an importer lets a broker see its matters', () => {
  let t: TestApp;
  let owner: pg.Client;
  let importer: Caller;
  let broker: Caller;

  beforeAll(async () => {
    t = await startTestApp({}, { modules: [SpecimenModule] });
    await plantSpecimens(t.database.adminUrl, [
      organisationOf('sandbox-importer'),
      organisationOf('sandbox-importer-2'),
    ]);
    owner = new pg.Client({ connectionString: t.database.adminUrl });
    await owner.connect();
    importer = await t.as('importer', 'sandbox-importer-2');
    broker = await t.as('broker', 'sandbox-broker-2');
  });
  afterAll(async () => {
    await owner.end();
    await t.close();
  });

  it('from the next request on, and not one request longer', async () => {
    await broker.get('/v1/specimens/s2').expect(404);
    const { body, headers } = await give(importer, good()).expect(201);
    expect(body).toMatchObject({
      state: 'in_force',
      validFrom: '2026-03-02',
      granteeName: 'Meridian Entry Services (sandbox)',
      version: 1,
    });
    expect(headers['etag']).toBe('"1"');
    const seen = await broker.get('/v1/specimens/s2').expect(200);
    expect(seen.headers['access-grant']).toBe(body.id);
    expect((await broker.get(`/v1/access-grants/${body.id}`).expect(200)).body).toEqual(body);

    expect((await importer.delete(`/v1/access-grants/${body.id}`).expect(428)).body.code).toBe('precondition.missing');
    expect((await importer.delete(`/v1/access-grants/${body.id}`).set('if-match', '"7"').expect(412)).body.code).toBe(
      'precondition.stale',
    );
    await broker.get('/v1/specimens/s2').expect(200);
    const revoked = await importer.delete(`/v1/access-grants/${body.id}`).set('if-match', '"1"').expect(200);
    expect(revoked.body).toMatchObject({ state: 'revoked', version: 2 });
    await broker.get('/v1/specimens/s2').expect(404);
    await importer.delete(`/v1/access-grants/${body.id}`).set('if-match', '"1"').expect(412);
    expect((await importer.delete(`/v1/access-grants/${body.id}`).set('if-match', '"2"').expect(409)).body.code).toBe(
      'access_grant.already_revoked',
    );
  });

  it('once, however often the request is sent', async () => {
    const key = randomUUID();
    const body = good({ resources: ['merchandise'] });
    const [first, again] = [await give(importer, body, key).expect(201), await give(importer, body, key).expect(201)];
    expect(again.body).toEqual(first.body);
    await importer.post('/v1/access-grants').send(body).expect(400);
  });

  it.each([
    [
      'to itself',
      { granteeOrganisationId: organisationOf('sandbox-importer-2') },
      [['/granteeOrganisationId', 'access_grant.to_oneself']],
    ],
    [
      'to nobody',
      { granteeOrganisationId: `org_${'0'.repeat(26)}` },
      [['/granteeOrganisationId', 'access_grant.grantee_cannot_hold']],
    ],
    [
      'to a surety',
      { granteeOrganisationId: organisationOf('sandbox-surety') },
      [['/granteeOrganisationId', 'access_grant.grantee_cannot_hold']],
    ],
    ['of what is not its own', { resources: ['recordations'] }, [['/resources/0', 'access_grant.beyond_own_rights']]],
    [
      'to act where only reading can be granted',
      { actions: ['read', 'act'], powerOfAttorney: 'CBP Form 5291' },
      [['/resources/0', 'access_grant.beyond_own_rights']],
    ],
    [
      'to act without a power of attorney',
      { resources: ['detentions'], actions: ['act'] },
      [['/powerOfAttorney', 'access_grant.power_of_attorney_missing']],
    ],
    [
      'that has expired on arrival',
      { validFrom: '2026-01-01', validUntil: '2026-02-01' },
      [['/validUntil', 'period.over_already']],
    ],
    [
      'that ends before it begins',
      { validFrom: '2026-08-01', validUntil: '2026-07-01' },
      [['/validUntil', 'period.ends_before_it_begins']],
    ],
  ])('but not %s', async (_, over, expected) => {
    expect(faultsOf((await give(importer, good(over)).expect(422)).body)).toEqual(expected);
  });

  it('and is told every fault at once', async () => {
    const over = {
      resources: ['referrals', 'importers', 'targeting'],
      granteeOrganisationId: 'me',
      validUntil: '2026-02-30',
      extra: 1,
    };
    expect(faultsOf((await give(importer, good(over)).expect(400)).body).map(([pointer]) => pointer)).toEqual([
      '/extra',
      '/granteeOrganisationId',
      '/resources/0',
      '/resources/2',
      '/validUntil',
    ]);
    const unlawful = { resources: ['disposals', 'recordations'], validUntil: '2020-01-01' };
    expect(faultsOf((await give(importer, good(unlawful)).expect(422)).body)).toHaveLength(4);
  });

  it('but not twice for the same, not even at the same time', async () => {
    const over = { resources: ['importers'], granteeOrganisationId: organisationOf('sandbox-counsel-2') };
    const answers = await Promise.all(Array.from({ length: 4 }, () => give(importer, good(over))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(faultsOf(refused!.body)).toEqual([['', 'access_grant.overlapping']]);
    await give(importer, good({ ...over, validFrom: '2027-01-01', validUntil: '2027-12-31' })).expect(201);
  });

  it('and nobody else can tell that the grant exists', async () => {
    const id = sandboxGrantId('sandbox-importer', 'sandbox-broker');
    const stranger = await importer.get(`/v1/access-grants/${id}`).expect(404);
    const nothing = await importer.get('/v1/access-grants/grt_00000000000000000000000000').expect(404);
    expect({ ...stranger.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
    await importer.delete(`/v1/access-grants/${id}`).set('if-match', '"1"').expect(404);
    const { body } = await importer.get('/v1/access-grants?limit=500').expect(200);
    expect(JSON.stringify(body)).not.toContain(organisationOf('sandbox-importer'));
    await (await t.as('surety')).get(`/v1/access-grants/${id}`).expect(403);
    await (await t.as('auditor')).get(`/v1/access-grants/${id}`).expect(200);
  });

  it('and an administrator may revoke it, its holder may not', async () => {
    const id = sandboxGrantId('sandbox-rights-holder', 'sandbox-counsel');
    await (await t.as('counsel')).delete(`/v1/access-grants/${id}`).set('if-match', '"1"').expect(403);
    await (await t.as('administrator')).delete(`/v1/access-grants/${id}`).set('if-match', '*').expect(200);
  });

  it('until there are ten thousand, which can still be paged through', async () => {
    await owner.query(`select set_config('app.actor_id', 'test', false)`);
    await owner.query(
      `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until, reason, granted_by, granted_at)
       select 'grt_many' || lpad(n::text, 22, '0'), $1, $2, '{abandonments}', '{read}', '2026-01-01', '2026-12-31', 'many', 'test', now() from generate_series(1, 10000) n`,
      [organisationOf('sandbox-importer-2'), organisationOf('sandbox-broker-2')],
    );
    const over = { resources: ['determinations'] };
    expect(faultsOf((await give(importer, good(over)).expect(422)).body)).toEqual([['', 'access_grant.too_many']]);
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = { limit: 500, state: 'in_force', ...(cursor === undefined ? {} : { cursor }) };
      const { body } = await broker.get('/v1/access-grants').query(query).expect(200);
      for (const { id } of body.items) seen.add(id);
      cursor = body.page.next;
    } while (cursor !== undefined);
    expect(seen.size).toBeGreaterThanOrEqual(10_000);
    // Beside one who holds none of them: a bound against what grows with their number.
    expect((await fastest(broker)) / (await fastest(await t.as('counsel')))).toBeLessThan(20);
  });
});

async function fastest(one: Caller): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    await one.get('/v1/specimens/s2').expect(404);
    took.push(performance.now() - from);
  }
  return Math.min(...took);
}
