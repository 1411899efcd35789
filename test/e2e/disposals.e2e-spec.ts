import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { codesOf } from '../support/seizure-scene.js';
import { IMPORTER, caseNumber, goodsOf, organisationOf, partiesOf, post, whileLicensed } from '../support/seizures.js';

let t: TestApp;
let officer: Caller;
let fpf: Caller;
let owner: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-12-01T15:00:00Z');
  [officer, fpf, owner] = await Promise.all([
    t.as('seized_property_specialist'),
    t.as('fpf_officer'),
    t.as('rights_holder'),
  ]);
});
afterAll(() => t.close());

const RECORDATION = SANDBOX_RECORDATIONS.fashion.id;
const presented = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });

/** Counterfeits seized on 27 March 2026 and forfeited on 6 May. */
async function forfeited(): Promise<string> {
  const { id } = await presented();
  const { body } = await post(officer, '/v1/seizures', {
    merchandiseId: id,
    grounds: ['counterfeit_mark'],
    recordationId: RECORDATION,
    fpfCaseNumber: caseNumber(),
    seizedOn: '2026-03-27',
    place: 'Express hub',
    custodian: 'Vault',
    domesticValue: '4000.00',
  });
  const path = `/v1/seizures/${String(body.id)}`;
  await post(fpf, `${path}/notice`, {
    mailedOn: '2026-03-27',
    contents: [
      'property_described',
      'time_cause_and_place',
      'law_violated',
      'right_to_petition',
      'right_to_claim',
      'where_to_file',
    ],
    notified: (await partiesOf(t, id)).map((party) => party.id),
  });
  await post(fpf, `${path}/publication`, { firstPublishedOn: '2026-04-06' });
  const { status } = await post(fpf, `${path}/forfeiture`, { forfeitedOn: '2026-05-06' });
  expect(status).toBe(200);
  return id;
}
const routesOf = async (id: string, asOf: string) => {
  const { body } = await officer.get(`/v1/merchandise/${id}/disposal-routes?asOf=${asOf}`).expect(200);
  return Object.fromEntries(
    body.result.routes.map(({ route, outcome, reasonCode, citation }: any) => [
      route,
      [outcome, reasonCode, citation.authority],
    ]),
  ) as Record<string, [string, string, string]>;
};
const assessment = (given: object = {}) => ({
  assessedOn: '2026-05-08',
  hazard: false,
  exportBarred: false,
  agencyNeed: false,
  charityNeed: true,
  perishable: false,
  saleCoversCosts: true,
  agencyApproved: false,
  ...given,
});
const consent = (given: object = {}) => ({
  recordationId: RECORDATION,
  routes: ['donate'],
  inWriting: true,
  document: 'Letter of 10 May 2026',
  givenOn: '2026-05-10',
  ...given,
});
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

describe('lawful routes (19 USC 1526(e), 19 CFR 133.52)', () => {
  it('of forfeited counterfeits: destroyed, unless the owner consents and they are safe', async () => {
    const id = await forfeited();
    expect(await routesOf(id, '2026-05-08')).toMatchObject({
      destroy: ['permitted', 'disposal.open', '19 CFR 158.41'],
      donate: ['not_determinable', 'disposal.safety_not_examined', '19 USC 1526(e)'],
      export: ['not_permitted', 'disposal.state_does_not_allow', '19 CFR 158.45'],
    });
    await post(officer, `/v1/merchandise/${id}/disposal-assessments`, assessment());
    expect((await routesOf(id, '2026-05-08'))['donate']).toEqual([
      'needs_consent',
      'disposal.owner_must_consent',
      '19 USC 1526(e)',
    ]);
    expect(
      (await post(owner, `/v1/merchandise/${id}/disposal-consents`, consent({ expiresOn: '2026-06-10' }))).status,
    ).toBe(201);
    expect((await routesOf(id, '2026-06-10'))['donate']?.[0]).toBe('permitted');
    expect((await routesOf(id, '2026-06-11'))['donate']?.[0]).toBe('needs_consent');
    expect((await routesOf(id, '2026-05-09'))['donate']?.[0]).toBe('needs_consent');
    // Before the forfeiture, on the same record, nothing of this was open.
    expect((await routesOf(id, '2026-03-10'))['donate']?.[0]).toBe('not_permitted');
  });

  it('a consent withdrawn opens nothing from that day on', async () => {
    const id = await forfeited();
    await post(officer, `/v1/merchandise/${id}/disposal-assessments`, assessment());
    const { body } = await post(owner, `/v1/merchandise/${id}/disposal-consents`, consent());
    await post(owner, `/v1/disposal-consents/${String(body.id)}/withdrawal`, { withdrawnOn: '2026-06-01' });
    expect((await routesOf(id, '2026-05-31'))['donate']?.[0]).toBe('permitted');
    expect((await routesOf(id, '2026-06-01'))['donate']?.[0]).toBe('needs_consent');
    expect(
      (await post(owner, `/v1/disposal-consents/${String(body.id)}/withdrawal`, { withdrawnOn: '2026-06-01' })).status,
    ).toBe(409);
  });

  it('a licensee does not consent; to a stranger to the right the goods do not exist', async () => {
    const id = await forfeited();
    const path = `/v1/merchandise/${id}/disposal-consents`;
    const other = await t.as('rights_holder', 'sandbox-rights-holder-2');
    expect((await post(other, path, consent())).status).toBe(404);
    expect((await post(other, path, consent({ recordationId: SANDBOX_RECORDATIONS.watch.id }))).status).toBe(404);
    await whileLicensed(t, organisationOf('sandbox-rights-holder-2'), async () => {
      expect(codesOf((await post(other, path, consent())).body)).toEqual(['standing.licensee']);
    });
  });

  it('need a day, and are for officers', async () => {
    const { id } = await presented();
    await officer.get(`/v1/merchandise/${id}/disposal-routes`).expect(400);
    await (await t.as('importer')).get(`/v1/merchandise/${id}/disposal-routes?asOf=2026-05-08`).expect(403);
    await officer.get('/v1/merchandise/mer_01jd3z3m8tf0qr6f2x8mz0c2yv/disposal-routes?asOf=2026-05-08').expect(404);
  });
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
    const byMethod = new Map(body.result.measures.map((measure: any) => [measure.method, measure]));
    expect(byMethod.get('seizure')).toMatchObject({ disposed: 1, medianDays: 54, tooFew: true });
    expect(byMethod.get('export')).toMatchObject({ cases: 1, disposed: 1, meanNetCost: '180.00' });
    const before = await officer
      .get('/v1/disposals/method-comparison?from=2026-03-01&through=2026-11-30&asOf=2026-05-19')
      .expect(200);
    expect(before.body.result.measures.find((measure: any) => measure.method === 'seizure')).toMatchObject({
      disposed: 0,
    });
  });
});
