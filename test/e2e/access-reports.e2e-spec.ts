import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CBP_ROLES, OUTSIDE_ROLES } from '../../src/kernel/actor.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { SpecimenModule, plantSpecimens } from '../support/specimen/specimen.js';

const [mine, other] = [organisationOf('sandbox-importer'), organisationOf('sandbox-importer-2')];
const hold = (over: object = {}) => ({
  subject: mine,
  purposes: ['investigation'],
  holdsUntil: '2026-09-30',
  reason: 'A warning would let the records be destroyed.',
  legalBasis: '5 USC 552a(j)(2)',
  ...over,
});
const post = (caller: Caller, body: object) =>
  caller.post('/v1/access-holds').set('idempotency-key', randomUUID()).send(body);

describe('who has looked at me', () => {
  let t: TestApp;
  let importer: Caller;
  let auditor: Caller;
  let analyst: Caller;
  const look = (purpose: string, id = 's1') =>
    (purpose === 'investigation' ? analyst : auditor).get(`/v1/specimens/${id}`).set('purpose', purpose).expect(200);
  const report = async (caller = importer, query = '') =>
    (await caller.get(`/v1/access-reports/${mine}${query}`).expect(200)).body.items as Record<string, unknown>[];

  beforeAll(async () => {
    t = await startTestApp({}, { modules: [SpecimenModule] });
    await plantSpecimens(t.database.adminUrl, [mine, other]);
    importer = await t.as('importer');
    auditor = await t.as('auditor');
    analyst = await t.as('analyst');
    t.setNow('2026-03-02T15:00:00Z');
  });
  afterAll(() => t.close());

  it('is told: who, when, what for, which fields, by what right, and under which grant', async () => {
    await look('audit; text="yearly sample"');
    await (await t.as('broker')).get('/v1/specimens/s1').expect(200);
    const [byBroker, byAuditor, ...more] = await report();
    expect(more).toEqual([]);
    expect(byAuditor).toMatchObject({
      organisationName: 'Regulatory audit (sandbox)',
      role: 'auditor',
      purpose: 'audit',
      purposeText: 'yearly sample',
      resource: 'importers',
      resourceId: 's1',
      fields: ['importerName'],
      bases: ['19 CFR 163.6'],
      withheld: [{ field: 'clientId', reason: 'not_permitted' }],
    });
    expect(byBroker).toMatchObject({
      role: 'broker',
      purpose: 'representation',
      accessGrantId: expect.stringMatching(/^grt_/),
    });
    expect((await report(auditor))[0]).toHaveProperty('clientId', 'sandbox-broker');
    expect(await report(importer, '?purpose=audit')).toHaveLength(1);
    expect((await importer.get(`/v1/access-reports/${mine}?limit=1`)).body.page).toHaveProperty('next');
  });

  it('is told to nobody else', async () => {
    const stranger = await t.as('importer', 'sandbox-importer-2');
    const foreign = await stranger.get(`/v1/access-reports/${mine}`).expect(404);
    const nobody = await stranger.get(`/v1/access-reports/org_${'0'.repeat(26)}`).expect(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
    expect((await stranger.get(`/v1/access-reports/${other}`).expect(200)).body.items).toEqual([]);
    await (await t.as('broker')).get(`/v1/access-reports/${mine}`).expect(404);
    await (await t.as('analyst')).get(`/v1/access-reports/${mine}`).expect(403);
  });

  it('learns of a held look when the hold is lifted', async () => {
    const supervisor = await t.as('supervisor');
    const before = (await report()).length;
    const { body, headers } = await post(supervisor, hold()).expect(201);
    await look('investigation');
    await look('audit');
    expect(await report()).toHaveLength(before + 1);
    expect(await report(auditor)).toHaveLength(before + 2);
    await importer.get(`/v1/access-holds/${body.id}`).expect(403);
    await supervisor.delete(`/v1/access-holds/${body.id}`).expect(428);
    await supervisor.delete(`/v1/access-holds/${body.id}`).set('if-match', headers['etag']!).expect(200);
    expect(await report()).toHaveLength(before + 2);
    await supervisor.delete(`/v1/access-holds/${body.id}`).set('if-match', '"2"').expect(409);
  });

  it('learns at once of every look but those of customs, whatever purpose was stated', async () => {
    const supervisor = await t.as('supervisor');
    const { body } = await post(supervisor, hold()).expect(201);
    const before = (await report()).length;
    const looked = (role: string) =>
      asOwner(t, (client) =>
        client.query(
          `insert into access_look (looked_at, actor_id, organisation_id, role, purpose, operation, request_id, resource, resource_id, subject, fields, bases)
           values ('2026-03-02T15:00:00Z', 'x', null, $1, 'investigation', 'GET', 'r', 'importers', 's1', $2, '{id}', '{}')`,
          [role, mine],
        ),
      );
    for (const role of [...OUTSIDE_ROLES, 'public']) await looked(role);
    expect(await report()).toHaveLength(before + OUTSIDE_ROLES.length + 1);
    for (const role of CBP_ROLES) await looked(role);
    expect(await report()).toHaveLength(before + OUTSIDE_ROLES.length + 1);
    await supervisor.delete(`/v1/access-holds/${body.id}`).set('if-match', '*').expect(200);
    for (const purposes of [['representation'], ['investigation', 'rights_protection'], ['act']])
      await post(supervisor, hold({ purposes })).expect(400);
  });

  it('learns of a hold from nobody, while staff keep an eye on what they hold', async () => {
    const [supervisor, second] = [await t.as('supervisor'), await t.as('auditor')];
    const set = [];
    for (const subject of [mine, other]) set.push((await post(supervisor, hold({ subject })).expect(201)).body);
    const listed = (await second.get(`/v1/access-holds?subject=${mine}&limit=500`).expect(200)).body.items;
    expect(listed[0]).toEqual(set[0]);
    expect(listed.every(({ subject }: { subject: string }) => subject === mine)).toBe(true);
    const first = (await second.get('/v1/access-holds?limit=1').expect(200)).body;
    expect(first.items).toEqual([set[1]]);
    const next = (await second.get(`/v1/access-holds?limit=1&cursor=${first.page.next}`).expect(200)).body;
    expect(next.items).toEqual([set[0]]);

    const one = await second.get(`/v1/access-holds/${set[0].id}`).expect(200);
    expect(one.body).toMatchObject({
      subject: mine,
      purposes: ['investigation'],
      holdsUntil: '2026-09-30',
      setBy: 'sandbox-supervisor',
      version: 1,
    });
    // What was read is what is lifted.
    for (const { id } of set) {
      const { headers } = await supervisor.get(`/v1/access-holds/${id}`).expect(200);
      await supervisor.delete(`/v1/access-holds/${id}`).set('if-match', headers['etag']!).expect(200);
    }
    expect((await second.get(`/v1/access-holds/${set[0].id}`).expect(200)).body).toHaveProperty('liftedAt');
    await supervisor.get(`/v1/access-holds/hld_${'0'.repeat(26)}`).expect(404);
    for (const outsider of [importer, await t.as('administrator')]) {
      await outsider.get('/v1/access-holds').expect(403);
      await outsider.get(`/v1/access-holds/${set[0].id}`).expect(403);
    }
  });

  it('or on the day after its last day', async () => {
    const supervisor = await t.as('supervisor');
    const all = (await report()).length;
    await post(supervisor, hold({ holdsUntil: '2026-03-10' })).expect(201);
    const before = (await report()).length;
    t.setNow('2026-03-05T15:00:00Z');
    await look('investigation');
    expect(await report()).toHaveLength(before);
    // Midnight in New York, not in Greenwich.
    t.setNow('2026-03-11T03:59:00Z');
    expect(await report()).toHaveLength(before);
    t.setNow('2026-03-11T04:01:00Z');
    // All there was before the hold, and this look.
    expect(await report()).toHaveLength(all + 1);
  });

  it.each([
    ['on nobody', { subject: `org_${'0'.repeat(26)}` }, 'organisation.unknown'],
    ['that is over', { holdsFrom: '2026-01-01', holdsUntil: '2026-02-01' }, 'period.over_already'],
    [
      'that ends before it begins',
      { holdsFrom: '2026-08-01', holdsUntil: '2026-07-01' },
      'period.ends_before_it_begins',
    ],
    ['for longer than a year', { holdsUntil: '2030-01-01' }, 'access_hold.too_long'],
  ])('and no hold is set %s', async (_, over, code) => {
    const { body } = await post(await t.as('supervisor'), hold(over)).expect(422);
    expect(body.errors.map((fault: { code: string }) => fault.code)).toEqual([code]);
  });
});
