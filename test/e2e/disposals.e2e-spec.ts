import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { forfeitedGoods } from '../support/disposals.js';
import { presentedGoods } from '../support/goods.js';
import { IMPORTER, goodsOf, post } from '../support/seizures.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let fpf: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-12-01T15:00:00Z');
  [officer, fpf] = await Promise.all([t.as('seized_property_specialist'), t.as('fpf_officer')]);
});
afterAll(() => t.close());

const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
beforeEach(() => today('2026-12-01'));
const presented = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });

const forfeited = () => forfeitedGoods(t, officer, fpf);
const order = (merchandiseId: string, given: object = {}) => ({
  merchandiseId,
  route: 'destroy',
  orderedOn: '2026-05-11',
  ...given,
});
const act = (given: object = {}) => ({
  performedOn: '2026-05-20',
  quantity: '100',
  unit: 'NO',
  certificate: { form: '3499', number: '3499-26-00118' },
  witnessedBy: 'Officer 4471',
  closing: true,
  costs: '180.00',
  proceeds: '0.00',
  ...given,
});

describe('an order and what carries it out (19 CFR 158.43)', () => {
  it('closes when every unit is accounted for, and moves the goods', async () => {
    const id = await forfeited();
    const { body } = await post(officer, '/v1/disposals', order(id));
    expect(body).toMatchObject({ status: 'open', outstanding: '100', conditions: ['under_customs_supervision'] });
    const path = `/v1/disposals/${String(body.id)}/acts`;
    const part = await post(officer, path, act({ quantity: '60.5', closing: false, costs: '100.00' }));
    expect(part.body).toMatchObject({ status: 'open', outstanding: '39.5', costs: '100.00' });
    expect((await goodsOf(t, id))?.state).toBe('forfeited');
    const rest = await post(officer, path, act({ quantity: '39.5', costs: '80.00' }));
    expect(rest.body).toMatchObject({ status: 'closed', outstanding: '0.0', costs: '180.00', closedOn: '2026-05-20' });
    expect((await goodsOf(t, id))?.state).toBe('destroyed');
    expect((await post(officer, path, act())).status).toBe(409);
  });

  it.each([
    ['more than there is', { quantity: '101' }, ['quantity.exceeds_total']],
    ['less, though nothing may be left', { quantity: '99' }, ['quantity.not_accounted_for']],
    ['another unit', { unit: 'KG' }, ['quantity.other_unit']],
    ['before the order', { performedOn: '2026-05-10' }, ['disposal.before_order']],
    [
      'no certificate and nobody there',
      { certificate: undefined, witnessedBy: undefined },
      ['disposal.no_officer', 'disposal.no_certificate'],
    ],
    ['the wrong form', { certificate: { form: '7512', number: '1' } }, ['disposal.wrong_form']],
    ['what has not happened', { performedOn: '2026-12-02' }, ['date.in_future']],
  ])('%s is refused and nothing is half done', async (_, given, codes) => {
    const id = await forfeited();
    const { body } = await post(officer, '/v1/disposals', order(id));
    const refused = await post(officer, `/v1/disposals/${String(body.id)}/acts`, act(given));
    expect([refused.status, codesOf(refused.body)]).toEqual([422, codes]);
    expect((await officer.get(`/v1/disposals/${String(body.id)}`).expect(200)).body.acts).toEqual([]);
    expect((await goodsOf(t, id))?.state).toBe('forfeited');
  });

  it('by a route that is not open is refused with its paragraph', async () => {
    const { id } = await presented();
    const { status, body } = await post(officer, '/v1/disposals', order(id, { route: 'sell' }));
    expect([status, body.errors]).toEqual([
      422,
      [expect.objectContaining({ code: 'disposal.state_does_not_allow', citation: { authority: '19 CFR 133.52' } })],
    ]);
  });

  it('by two officers at once happens once; the other gets 409', async () => {
    const id = await forfeited();
    const answers = await Promise.all([
      post(officer, '/v1/disposals', order(id)),
      post(fpf, '/v1/disposals', order(id)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('of all the goods, however the number is written, is of the goods themselves', async () => {
    const id = await forfeited();
    const { body } = await post(officer, '/v1/disposals', order(id, { quantity: '100.00' }));
    expect(body).toMatchObject({ merchandiseId: id, outstanding: '100' });
    const more = await post(
      officer,
      '/v1/disposals',
      order((await presented()).id, { route: 'export', quantity: '101' }),
    );
    expect(more.body.errors).toMatchObject([{ code: 'quantity.exceeds_total', pointer: '/quantity' }]);
  });

  it('are listed newest first, open or closed, to an importer only of its own goods', async () => {
    const [first, second] = [await forfeited(), await forfeited()];
    const older = (await post(officer, '/v1/disposals', order(first))).body.id as string;
    const newer = (await post(officer, '/v1/disposals', order(second))).body.id as string;
    await post(officer, `/v1/disposals/${newer}/acts`, act());
    const list = async (query: string, caller = officer) =>
      (await caller.get(`/v1/disposals?${query}`).expect(200)).body;
    expect(await list(`merchandiseId=${second}`)).toMatchObject({ items: [{ id: newer, status: 'closed' }] });
    expect((await list('status=open')).items[0]).toMatchObject({ id: older, outstanding: '100' });
    expect((await list('status=closed')).items[0].id).toBe(newer);
    expect((await list('route=destroy&limit=1')).items).toMatchObject([{ id: newer }]);
    const { page } = await list('limit=1');
    expect((await list(`limit=1&cursor=${String(page.next)}`)).items).toMatchObject([{ id: older }]);
    const importer = await t.as('importer');
    expect((await list('limit=2', importer)).items.map(({ id }: { id: string }) => id)).toEqual([newer, older]);
    expect((await list('limit=2', await t.as('importer', 'sandbox-importer-2'))).items).toEqual([]);
    await (await t.as('rights_holder')).get('/v1/disposals').expect(403);
    await officer.get('/v1/disposals?status=gone').expect(400);
  });

  it('of a part leaves the rest as it was, and the importer sees it', async () => {
    const { id } = await presented();
    const { body } = await post(officer, '/v1/disposals', order(id, { route: 'export', quantity: '40' }));
    expect(body.merchandiseId).not.toBe(id);
    await post(
      officer,
      `/v1/disposals/${String(body.id)}/acts`,
      act({ quantity: '40', certificate: { form: '7512', number: '7512-1' } }),
    );
    const seen = await (await t.as('importer')).get(`/v1/disposals/${String(body.id)}`).expect(200);
    expect(seen.body).toMatchObject({ status: 'closed', route: 'export' });
    expect(seen.body.acts[0]).not.toHaveProperty('witnessedBy');
    await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/disposals/${String(body.id)}`).expect(404);
    expect(await goodsOf(t, id)).toMatchObject({ state: 'presented', quantity: '60' });
  });
});

describe('seizure beside the other methods (EO 13785 §4(a))', () => {
  it('counts each case once, from what became of it, and says that the figures are made up', async () => {
    const { body } = await officer
      .get('/v1/disposals/method-comparison?from=2026-03-01&through=2026-11-30&asOf=2026-11-30')
      .expect(200);
    expect(body).toMatchObject({ question: 'disposal_method_comparison', warnings: [{ code: 'data.synthetic' }] });
    // A statistic, not an answer that is kept or computed again.
    const { inputs, asOf, knownAt, question } = body;
    const again = await officer.post('/v1/recomputations').send({ question, inputs, asOf, knownAt }).expect(400);
    expect(again.body.errors).toMatchObject([{ code: 'question.unknown' }]);
    const byMethod = new Map(body.result.measures.map((measure: any) => [measure.method, measure]));
    expect(byMethod.get('seizure')).toMatchObject({ disposed: 2, medianDays: 54, tooFew: true });
    expect(byMethod.get('export')).toMatchObject({ cases: 1, disposed: 1, meanNetCost: '180.00' });
    const before = await officer
      .get('/v1/disposals/method-comparison?from=2026-03-01&through=2026-11-30&asOf=2026-05-19')
      .expect(200);
    expect(before.body.result.measures.find((measure: any) => measure.method === 'seizure')).toMatchObject({
      disposed: 0,
    });
  });
});
