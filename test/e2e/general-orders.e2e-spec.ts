import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { abandonRequest, ACCEPTED } from '../support/abandonments.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { IMPORTER, goodsOf, post } from '../support/seizures.js';

let t: TestApp;
let officer: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-06-10T15:00:00Z');
  officer = await t.as('port_officer');
  importer = await t.as('importer');
});
afterAll(() => t.close());

const ORDERS = '/v1/general-orders';
const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
const letTimeRun = () => t.app.get(Ticks).runAll();
/** Each fault by its code and its paragraph. */
const refusals = ({ status, body }: Response) => [
  status,
  ...(body.errors ?? []).map(({ code, citation }: any) => `${code} (${citation?.authority ?? 'no law'})`),
];

/** Landed and imported on 1 March 2026: entry through the 16th, general order from the 17th. */
async function taken(given: object = {}): Promise<{ id: string; path: string; merchandiseId: string }> {
  const { id: merchandiseId } = await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
  const days = { landedOn: '2026-03-01', importedOn: '2026-03-01', takenOn: '2026-03-17' };
  const { body, status } = await post(officer, ORDERS, { merchandiseId, ...days, ...given });
  expect([status, body.errors]).toEqual([201, undefined]);
  return { id: body.id, path: `${ORDERS}/${String(body.id)}`, merchandiseId };
}

describe('goods for which nobody makes entry (19 CFR 4.37, 127.1)', () => {
  it('go to general order on the sixteenth day after landing, not before', async () => {
    const { id: merchandiseId } = await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
    const days = { landedOn: '2026-03-01', importedOn: '2026-03-01', takenOn: '2026-03-16' };
    expect(refusals(await post(officer, ORDERS, { merchandiseId, ...days }))).toEqual([
      422,
      'general_order.may_be_entered (19 CFR 4.37(a))',
    ]);
    expect(await goodsOf(t, merchandiseId)).toMatchObject({ state: 'presented' });
    const { body } = await post(officer, ORDERS, { merchandiseId, ...days, takenOn: '2026-03-17' });
    expect(body).toMatchObject({
      lastDayToEnter: '2026-03-16',
      generalOrderOn: '2026-03-17',
      carrierNoticeBy: '2026-03-21',
      unclaimedOn: '2026-09-01',
      carrierPenalty: '1000.00',
    });
  });

  it('are not taken in on days that cannot be, all said at once', async () => {
    const { id: merchandiseId } = await presentedGoods(t, '2026-03-02');
    const days = { landedOn: '2026-02-20', importedOn: '2026-02-21', takenOn: '2027-01-04' };
    expect(
      refusals(await post(officer, ORDERS, { merchandiseId, ...days, carrierNotifiedOn: '2026-02-19' })).sort(),
    ).toEqual([
      422,
      'date.in_future (no law)',
      'general_order.landed_before_import (19 CFR 101.1)',
      'general_order.notified_before_landing (19 CFR 4.37(b))',
      'general_order.other_importation (19 CFR 127.4)',
    ]);
  });

  it('are seen by their importer on any day, and by no other', async () => {
    const { id, path, merchandiseId } = await taken({ carrierNotifiedOn: '2026-03-21', billValue: '32000.00' });
    const { body } = await importer.get(`${path}?asOf=2026-03-16`).expect(200);
    expect(body).toMatchObject({ id, status: 'may_be_entered', warehouseActsBy: '2026-03-26', asOf: '2026-03-16' });
    expect((await importer.get(`${path}?asOf=2026-03-17`)).body.status).toBe('general_order');
    expect((await importer.get(`${path}?asOf=2026-09-01`)).body.status).toBe('unclaimed');
    await importer.get(`${path}?asOf=2026-02-30`).expect(400);
    await importer.get(`${path}?asOf=2026-01-01`).expect(404);
    const listed = await importer.get(`${ORDERS}?merchandiseId=${merchandiseId}`).expect(200);
    expect(listed.body.items).toMatchObject([{ id }]);
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(path).expect(404);
    expect((await other.get(ORDERS).expect(200)).body.items).toEqual([]);
    await (await t.as('rights_holder')).get(path).expect(403);
  });

  it('are listed page by page, redeemed or not', async () => {
    const { id } = await taken();
    const { path, id: redeemed } = await taken();
    await post(officer, `${path}/redemption`, { redeemedOn: '2026-04-10' });
    const first = await officer.get(`${ORDERS}?limit=1`).expect(200);
    expect(first.body.items).toMatchObject([{ id: redeemed, status: 'entered_late' }]);
    const next = await officer.get(`${ORDERS}?limit=1&cursor=${String(first.body.page.next)}`).expect(200);
    expect(next.body.items).toMatchObject([{ id }]);
    expect((await officer.get(`${ORDERS}?redeemed=yes`)).body.items).toMatchObject([{ id: redeemed }]);
  });
});

describe('goods entered after all (19 CFR 127.2; 19 USC 1491)', () => {
  it('are released once everything is paid, once', async () => {
    const { path, merchandiseId } = await taken();
    expect(refusals(await post(importer, `${path}/redemption`, { redeemedOn: '2026-04-10' }))[0]).toBe(403);
    expect(refusals(await post(officer, `${path}/redemption`, { redeemedOn: '2026-03-16' }))).toEqual([
      422,
      'merchandise.before_last_move (19 CFR 151.16)',
    ]);
    const { body } = await post(officer, `${path}/redemption`, { redeemedOn: '2026-04-10' });
    expect(body).toMatchObject({ status: 'entered_late', redeemedOn: '2026-04-10', endedAs: 'released' });
    expect(await goodsOf(t, merchandiseId)).toMatchObject({ state: 'released', stateSince: '2026-04-10' });
    const again = await post(officer, `${path}/redemption`, { redeemedOn: '2026-04-11' });
    expect([again.status, again.body.code]).toEqual([409, 'general_order.closed']);
    const notice = { noticeOn: '2026-06-10', everyPartyNotified: true };
    expect((await post(officer, `${path}/vesting-notice`, notice)).status).toBe(409);
    await post(officer, `${ORDERS}/gor_01jd3z3m8tf0qr6f2x8mz0c2yv/redemption`, { redeemedOn: '2026-04-11' }).then(
      ({ status }) => expect(status).toBe(404),
    );
  });

  it('abandoned out of general order, no clock goes on behind them', async () => {
    const { path, merchandiseId } = await taken();
    const request = { ...abandonRequest(merchandiseId), ...ACCEPTED, requestedOn: '2026-03-20' };
    const possession = { circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-03-20' } };
    expect(
      (await post(officer, '/v1/abandoned-merchandise', { ...request, ...possession, acceptedOn: '2026-03-20' }))
        .status,
    ).toBe(201);
    const { body } = await officer.get(`${path}?asOf=2026-09-02`).expect(200);
    expect(body).toMatchObject({ status: 'ended', endedOn: '2026-03-20', endedAs: 'abandoned' });
    expect((await post(officer, `${path}/redemption`, { redeemedOn: '2026-04-10' })).status).toBe(409);
  });
});

describe('unclaimed goods and title (19 CFR 127.11; 19 USC 1491)', () => {
  it('time alone makes goods unclaimed, and vests title on the thirtieth day after notice', async () => {
    today('2026-06-10');
    const { path, merchandiseId } = await taken();
    today('2026-09-02');
    await letTimeRun();
    expect(await goodsOf(t, merchandiseId)).toMatchObject({ state: 'unclaimed', stateSince: '2026-09-01' });
    const notice = { noticeOn: '2026-09-02', everyPartyNotified: true };
    expect(
      refusals(await post(officer, `${path}/vesting-notice`, { noticeOn: '2026-08-31', everyPartyNotified: false })),
    ).toEqual([422, 'vesting.not_unclaimed (19 CFR 127.11)', 'vesting.party_not_notified (19 USC 1491(b))']);
    const noticed = await post(officer, `${path}/vesting-notice`, notice);
    expect(noticed.body).toMatchObject({ vestsOn: '2026-10-02', petitionBy: '2026-11-01' });
    // A second notice would begin the thirty days anew.
    const second = await post(officer, `${path}/vesting-notice`, notice);
    expect([second.status, second.body.code]).toEqual([409, 'general_order.closed']);
    today('2026-10-02');
    // The law does not wait for the worker: what vested this morning is entered by nobody.
    expect(refusals(await post(officer, `${path}/redemption`, { redeemedOn: '2026-10-02' }))).toEqual([
      422,
      'general_order.title_vested (19 USC 1491(b))',
    ]);
    await letTimeRun();
    await letTimeRun();
    expect(await goodsOf(t, merchandiseId)).toMatchObject({ state: 'vested', stateSince: '2026-10-02' });
    expect((await officer.get(path)).body).toMatchObject({ status: 'vested', endedAs: 'vested' });
  });

  it('goods taken in only after six months do not stop the clocks of others', async () => {
    today('2026-11-02');
    const { merchandiseId } = await taken({ takenOn: '2026-10-05' });
    await letTimeRun();
    expect(await goodsOf(t, merchandiseId)).toMatchObject({ state: 'unclaimed', stateSince: '2026-10-05' });
  });
});
