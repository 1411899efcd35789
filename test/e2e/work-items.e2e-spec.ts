import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CBP_ROLES } from '../../src/kernel/actor.js';
import { manifests } from '../../src/platform/manifest/manifest.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startWithEverything } from '../support/access/cast.js';
import type { Caller, TestApp } from '../support/app.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { WorkItems } from '../../src/platform/work/work-items.js';
import { atOnce } from '../support/at-once.js';
import { codesOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly path: string;
  readonly dueOn?: string;
  readonly port?: string;
  readonly assignee?: string;
  readonly overdue: boolean;
  readonly version: number;
}

let t: TestApp;
let [specialist, supervisor, ipr]: Caller[] = [];
beforeAll(async () => {
  ({ t } = await startWithEverything());
  await t.app.get(Ticks).runAll({ wait: true });
  specialist = await t.as('import_specialist');
  supervisor = await t.as('supervisor');
  ipr = await t.as('ipr_officer');
}, 60_000);
afterAll(() => t.close());

const WORK = '/v1/work-items';
const items = async (caller: Caller, query: object = {}): Promise<readonly Item[]> =>
  (
    await caller
      .get(WORK)
      .query({ limit: 500, ...query })
      .expect(200)
  ).body.items as Item[];
const aDetention = async (): Promise<Item> => {
  const [item] = (await items(specialist!, { kind: 'detention_clock', assignee: 'none' })).filter(({ dueOn }) => dueOn);
  return item!;
};

describe('what waits', () => {
  it('is told to the roles of its source and to no other, of every feature', async () => {
    const sources = manifests().flatMap(({ work = [] }) => work);
    const kinds = new Set<string>();
    for (const role of CBP_ROLES) {
      const told = await items(await t.as(role));
      const strange = told.filter(({ kind }) => !sources.find((one) => one.kind === kind)?.roles.includes(role));
      expect([role, strange]).toEqual([role, []]);
      for (const { kind } of told) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining([
        'detention_clock',
        'disclosure_proposal',
        'general_order',
        'importer_answer',
        'recordation_application',
        'seizure_clock',
        'seizure_petition',
      ]),
    );
    for (const role of ['importer', 'rights_holder'] as const) await (await t.as(role)).get(WORK).expect(403);
    expect(new Set(sources.map(({ kind }) => kind)).size).toBe(sources.length);
  });

  it('is of a kind that there is; of another role’s there is nothing to tell', async () => {
    const { body } = await ipr!.get(WORK).query({ kind: 'nope' }).expect(400);
    const remedy = expect.stringMatching(/ one of .*detention_clock, .*seizure_clock/);
    expect(body.errors).toMatchObject([{ pointer: '?kind', code: 'work.kind_unknown', remedy }]);
    const anothers = manifests()
      .flatMap(({ work = [] }) => work)
      .find(({ roles }) => !roles.includes('ipr_officer'));
    expect(await items(ipr!, { kind: anothers!.kind })).toEqual([]);
  });

  it('counts as overdue from the day after it was due, over the whole service', async () => {
    const soon = (await items(supervisor!)).filter(({ dueOn }) => dueOn).sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1));
    const { kind, dueOn } = soon[0]!;
    const overdue = async (): Promise<number> => (await t.app.get(WorkItems).countOverdue()).get(kind)!;
    const today = t.app.get(Clock).now();
    t.setNow(`${dueOn!}T15:00:00Z`);
    const onTheDay = await overdue();
    t.setNow(new Date(Date.parse(`${dueOn!}T15:00:00Z`) + 86_400_000).toISOString());
    expect((await overdue()) - onTheDay).toBe(
      (await items(supervisor!, { kind })).filter((one) => one.overdue && one.dueOn === dueOn).length,
    );
    expect(await overdue()).toBeGreaterThan(onTheDay);
    t.setNow(today);
  });

  it('leads to what it is about, which is there for the role', async () => {
    const told = await items(supervisor!);
    const paths = new Map(told.map(({ kind, path }) => [kind, path]));
    for (const [kind, path] of paths)
      expect([kind, (await supervisor!.get(path).set('purpose', 'audit')).status]).toEqual([kind, 200]);
  });

  it('comes by due day, without one last, page by page and by every filter', async () => {
    const all = await items(supervisor!);
    const days = all.map(({ dueOn, id }) => `${dueOn ?? 'zzz'} ${id}`);
    expect(days.map((day) => day.slice(0, 10))).toEqual([...days].sort().map((day) => day.slice(0, 10)));
    const paged: Item[] = [];
    for (let cursor: string | undefined; ;) {
      const { body } = await supervisor!
        .get(WORK)
        .query({ limit: 3, ...(cursor ? { cursor } : {}) })
        .expect(200);
      paged.push(...body.items);
      cursor = body.page.next;
      if (!cursor) break;
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const before = await items(supervisor!, { dueBefore: '2026-06-10' });
    expect(before).toEqual(all.filter(({ dueOn }) => dueOn !== undefined && dueOn < '2026-06-10'));
    const [somewhere] = all.filter(({ port }) => port !== undefined);
    const there = await items(supervisor!, { port: somewhere!.port });
    expect(there.map(({ id }) => id)).toEqual(all.filter(({ port }) => port === somewhere!.port).map(({ id }) => id));
    await supervisor!.get(WORK).query({ dueBefore: 'soon' }).expect(400);
  });

  it('of approvals is not told to who proposed it', async () => {
    const [waiting] = await items(await t.as('administrator', 'sandbox-administrator-2'), { kind: 'approval' });
    expect(waiting).toBeUndefined();
    const terms = {
      agencyOrganisationId: (await (await t.as('administrator')).get('/v1/agreements').expect(200)).body.items[0]
        .agencyOrganisationId,
      title: 'Waits',
      legalBasis: '19 USC 1628a',
      dataSets: [{ name: 'importers', fields: ['id'] }],
      purposes: ['agency_cooperation'],
      validFrom: '2027-01-01',
      validUntil: '2027-12-31',
      reason: 'Signed.',
    };
    expect((await post(await t.as('administrator'), '/v1/agreements', terms)).status).toBe(201);
    expect(await items(await t.as('administrator'), { kind: 'approval' })).toEqual([]);
    expect(await items(await t.as('administrator', 'sandbox-administrator-2'), { kind: 'approval' })).toHaveLength(1);
  });
});

describe('taking it', () => {
  it('is for one of several at once, and the others are told', async () => {
    const { id } = await aDetention();
    const taken = await atOnce(
      ...[specialist!, ipr!, supervisor!].map((caller) => () => post(caller, `${WORK}/${id}/claims`, {})),
    );
    const answers = taken.flatMap((one) => ('done' in one ? [one.done] : []));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual([
      'work.taken_already',
      'work.taken_already',
    ]);
    const won = answers.find(({ status }) => status === 201)!.body as Item;
    expect((await supervisor!.get(`${WORK}/${id}`).expect(200)).body).toMatchObject({
      assignee: won.assignee,
      version: 1,
    });
    expect((await items(supervisor!, { assignee: 'none' })).map((one) => one.id)).not.toContain(id);
    expect((await items(specialist!, { assignee: won.assignee })).map((one) => one.id)).toEqual([id]);
  });

  it('and handing it over needs the version that was read, and somebody who is told of such things', async () => {
    const { id } = await aDetention();
    expect((await post(specialist!, `${WORK}/${id}/claims`, {})).body).toMatchObject({
      assignee: 'sandbox-import-specialist',
    });
    expect((await items(specialist!, { assignee: 'me' })).map((one) => one.id)).toContain(id);
    const handover = (caller: Caller, to: string, version: number) =>
      post(caller.set('if-match', `"${String(version)}"`), `${WORK}/${id}/handover`, { to });
    expect(
      (await post(await t.as('import_specialist'), `${WORK}/${id}/handover`, { to: 'sandbox-ipr-officer' })).status,
    ).toBe(428);
    expect((await handover(await t.as('ipr_officer'), 'sandbox-ipr-officer', 1)).body.code).toBe('work.anothers');
    expect(codesOf((await handover(await t.as('import_specialist'), 'sandbox-fpf-officer', 1)).body)).toEqual([
      'work.not_theirs',
    ]);
    const nobody = await handover(await t.as('import_specialist'), 'nobody', 1);
    expect(nobody.body.errors).toMatchObject([{ code: 'work.not_theirs', remedy: expect.stringMatching(/./) }]);
    const { body } = await handover(await t.as('import_specialist'), 'sandbox-ipr-officer', 1);
    expect(body).toMatchObject({ assignee: 'sandbox-ipr-officer', assigneeRole: 'ipr_officer', version: 2 });
    expect((await handover(await t.as('import_specialist'), 'sandbox-port-officer', 1)).status).toBe(412);
    const back = await post((await t.as('supervisor')).set('if-match', '"2"'), `${WORK}/${id}/release`, {});
    expect(back.body).toMatchObject({ id, version: 2 });
    expect(back.body).not.toHaveProperty('assignee');
    expect((await post((await t.as('supervisor')).set('if-match', '"2"'), `${WORK}/${id}/release`, {})).body.code).toBe(
      'work.not_taken',
    );
  });

  it('is of what waits for one’s role alone; the rest is not there', async () => {
    const [seizure] = await items(supervisor!, { kind: 'seizure_clock' });
    for (const id of [seizure!.id, 'detention_clock~dtn_nobody~notice', 'nonsense', 'a~b~c~d']) {
      await specialist!.get(`${WORK}/${id}`).expect(404);
      expect((await post(specialist!, `${WORK}/${id}/claims`, {})).status).toBe(404);
    }
    await supervisor!.get(`${WORK}/${seizure!.id}`).expect(200);
  });

  it('ends with the thing itself: what is decided waits no longer', async () => {
    const [petition] = await items(supervisor!, { kind: 'seizure_petition' });
    const [, , id] = petition!.id.split('~');
    const fpf = await t.as('fpf_officer');
    expect((await post(fpf, `${WORK}/${petition!.id}/claims`, {})).status).toBe(201);
    const decision = { petitionId: id, decision: 'denied', reason: 'No ground.', decidedOn: '2026-11-18' };
    const decided = await post(fpf, `/v1/seizures/${petition!.subjectId}/remission`, decision);
    expect([decided.status, decided.body]).toEqual([200, decided.body]);
    await fpf.get(`${WORK}/${petition!.id}`).expect(404);
  });
});
