import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';
import { tellOwner } from '../support/disclosures.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  officer = await t.as('port_officer');
  importer = await t.as('importer');
});
afterAll(() => t.close());

const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
const detained = async (given: object = {}): Promise<string> =>
  (await act(officer, '', { ...suspectedCounterfeits, ...given }).expect(201)).body.id as string;
const view = async (id: string, caller = officer) => (await caller.get(`/v1/detentions/${id}`).expect(200)).body;
const notice = { specificReason: 'Suspected counterfeit mark', anticipatedLength: '30 days' };

describe('the recordation a detention rests on (19 CFR 133.21(b))', () => {
  const { watch, fashion, lapsed, figures } = SANDBOX_RECORDATIONS;
  it.each([
    ['of another class', fashion.id, ['detention.recordation_of_other_class']],
    ['of another right', figures.id, ['detention.recordation_of_other_right']],
    ['lapsed', lapsed.id, ['detention.recordation_of_other_class', 'detention.recordation_not_in_force']],
    ['unknown', 'rec_01jd3z3m8tf0qr6f2x8mz0c2yv', ['recordation.unknown']],
  ])('%s is refused', async (_, recordationId, expected) => {
    today('2026-04-03');
    const refused = await act(officer, '', { ...suspectedCounterfeits, recordationId }).expect(422);
    expect(codesOf(refused.body)).toEqual(expected);
  });

  it('tells its owner nothing before something is disclosed to it: not by id, in lists, counts or by an answer', async () => {
    const owner = await t.as('rights_holder', 'sandbox-rights-holder-2');
    const known = async () => (await owner.get('/v1/detentions?limit=500').expect(200)).body.items;
    const before = await known();
    const id = await detained({ recordationId: watch.id, presentedOn: '2026-04-03' });
    const real = await owner.get(`/v1/detentions/${id}`).expect(404);
    const none = await owner.get('/v1/detentions/dtn_01jd3z3m8tf0qr6f2x8mz0c2yv').expect(404);
    expect({ ...real.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    expect(await known()).toEqual(before);
    await act(owner, `/${id}/rights-holder-responses`, { answer: 'infringing', statement: 'x' }).expect(404);
    await act(owner, `/${id}/sample-requests`, { kind: 'redacted', quantity: '1', purpose: 'x' }).expect(404);
    await tellOwner(t, id);
    expect((await known()).map((one: { id: string }) => one.id)).toContain(id);
  });

  it('lets its owner know of the case once something is disclosed, and of nothing in it', async () => {
    const id = await detained({ recordationId: watch.id, presentedOn: '2026-04-03' });
    await tellOwner(t, id);
    const owner = await t.as('rights_holder', 'sandbox-rights-holder-2');
    const seen = await view(id, owner);
    expect(Object.keys(seen).sort()).toEqual(
      ['disclosures', 'id', 'recordationId', 'rightsHolderResponses', 'sampleRequests', 'side', 'status', 'withheld']
        .filter((key) => key in seen)
        .sort(),
    );
    expect(seen).toMatchObject({ side: 'rights_holder', status: 'presented', recordationId: watch.id });
    await owner.get(`/v1/detentions/${id}/deadlines`).expect(404);
    await (await t.as('rights_holder')).get(`/v1/detentions/${id}`).expect(404);
    const { body } = await owner.get('/v1/detentions?limit=500').expect(200);
    expect(body.items.find((one: { id: string }) => one.id === id)).not.toHaveProperty('portCode');
  });
});

describe('who sees what', () => {
  it('the importer sees its side, from the notice also why; never grounds or holds', async () => {
    today('2026-04-06');
    const id = await detained({ presentedOn: '2026-04-06' });
    const before = await view(id, importer);
    expect(before).toMatchObject({ side: 'importer', presentedOn: '2026-04-06', goods: { enteredValue: '1200.00' } });
    expect(before).not.toHaveProperty('suspectedInfringement');
    expect(before.withheld).toEqual(
      expect.arrayContaining([
        { field: 'suspectedInfringement', reason: 'not_yet_noticed' },
        { field: 'grounds', reason: 'not_permitted' },
        { field: 'holds', reason: 'not_permitted' },
      ]),
    );
    await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(200);
    await act(officer, `/${id}/notice`, notice).expect(200);
    expect(await view(id, importer)).toMatchObject({ suspectedInfringement: 'counterfeit_mark', notice });
    const { body } = await importer.get('/v1/detentions?limit=500').expect(200);
    expect(body.items.map((one: { id: string }) => one.id)).toContain(id);
    await importer.get('/v1/detentions?portCode=4701').expect(403);
  });

  it('the importer is told the day of its notice, and that it is overdue is for officers alone, held or not', async () => {
    today('2026-04-06');
    const [free, held] = [await detained({ presentedOn: '2026-04-06' }), await detained({ presentedOn: '2026-04-06' })];
    const hold = { kind: 'law_enforcement', ground: 'x', mode: 'y', withholdsDutiesBy: 'Executive Director' };
    await act(officer, `/${held}/holds`, hold).expect(201);
    for (const id of [free, held]) await act(officer, `/${id}/decision`, { decision: 'detain' }).expect(200);
    today('2026-04-14');
    const noticeOf = async (id: string, caller: Caller) => {
      const { body } = await caller.get(`/v1/detentions/${id}/deadlines`).expect(200);
      return body.clocks.find(({ name }: { name: string }) => name === 'notice');
    };
    const seen = await noticeOf(free, importer);
    expect(seen).toMatchObject({
      dueOn: '2026-04-13',
      withheld: [{ field: 'status', reason: 'not_available_at_this_time' }],
    });
    expect(seen).not.toHaveProperty('status');
    expect(await noticeOf(held, importer)).toEqual(seen);
    for (const id of [free, held]) expect(await noticeOf(id, officer)).toMatchObject({ status: 'overdue' });
  });

  it('for everyone else it does not exist, whatever they ask', async () => {
    const id = await detained({ presentedOn: '2026-04-06' });
    const others = [
      await t.as('importer', 'sandbox-importer-2'),
      await t.as('broker', 'sandbox-broker-2'),
      await t.as('rights_holder'),
    ];
    for (const other of others) {
      const real = await other.get(`/v1/detentions/${id}`).expect(404);
      const none = await other.get('/v1/detentions/dtn_01jd3z3m8tf0qr6f2x8mz0c2yv').expect(404);
      expect({ ...real.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
      await other.get(`/v1/detentions/${id}/deadlines`).expect(404);
      const { body } = await other.get('/v1/detentions?limit=500').expect(200);
      expect(body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    }
    await act(importer, `/${id}/decision`, { decision: 'release' }).expect(403);
    await (await t.as('surety')).get(`/v1/detentions/${id}`).expect(403);
  });

  it('a broker under a grant sees what the importer sees', async () => {
    const id = await detained({ presentedOn: '2026-04-06' });
    expect(await view(id, await t.as('broker'))).toMatchObject({
      side: 'importer',
      goods: { description: 'Wristwatches' },
    });
  });

  it('events are thin', async () => {
    const rows = await t.app.get(Database).query<{
      payload: object;
    }>({ name: 'events', text: `select payload from outbox_message where type like 'detention.%'` });
    for (const { payload } of rows) expect(Object.keys(payload)).toEqual(['detentionId']);
    expect(rows.length).toBeGreaterThanOrEqual(5);
  });
});

describe('express parcels in one batch', () => {
  it('are each recorded or refused by themselves', async () => {
    const good = { ...suspectedCounterfeits, presentedOn: '2026-04-06' };
    const bad = { ...good, goods: { ...watches, quantity: '0' } };
    const { body } = await act(officer, '/batches', { detentions: [good, bad, good] }).expect(200);
    expect(body).toMatchObject({ recorded: 2, refused: 1 });
    expect(body.results[1]).toMatchObject({
      index: 1,
      faults: [{ code: 'quantity.not_above_zero', pointer: '/detentions/1/goods/quantity' }],
    });
    await officer.get(`/v1/detentions/${body.results[2].detentionId}`).expect(200);
    await act(officer, '/batches', { detentions: Array.from({ length: 501 }, () => good) }).expect(400);
  });
});
