import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { codesOf } from '../support/seizure-scene.js';
import { IMPORTER, goodsOf, post } from '../support/seizures.js';

let t: TestApp;
let officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-06-10T15:00:00Z');
  officer = await t.as('port_officer');
});
afterAll(() => t.close());

const parcel = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });

describe('general order, unclaimed goods and title (19 CFR 4.37, 127.11; 19 USC 1491)', () => {
  it('runs to the day; time alone makes goods unclaimed and vests title after notice', async () => {
    const { id } = await parcel();
    const taking = { merchandiseId: id, landedOn: '2026-03-01', importedOn: '2026-03-01', takenOn: '2026-03-17' };
    expect(codesOf((await post(officer, '/v1/general-orders', { ...taking, takenOn: '2026-03-16' })).body)).toEqual([
      'general_order.may_be_entered',
    ]);
    const { body } = await post(officer, '/v1/general-orders', taking);
    expect(body).toMatchObject({
      lastDayToEnter: '2026-03-16',
      generalOrderOn: '2026-03-17',
      carrierNoticeBy: '2026-03-21',
      unclaimedOn: '2026-09-01',
      carrierPenalty: '1000.00',
    });
    const path = `/v1/general-orders/${String(body.id)}`;
    t.setNow('2026-09-02T15:00:00Z');
    await t.app.get(Ticks).runAll();
    expect(await goodsOf(t, id)).toMatchObject({ state: 'unclaimed', stateSince: '2026-09-01' });
    const noticed = await post(officer, `${path}/vesting-notice`, { noticeOn: '2026-09-02', everyPartyNotified: true });
    expect(noticed.body).toMatchObject({ vestsOn: '2026-10-02', petitionBy: '2026-11-01' });
    t.setNow('2026-10-02T15:00:00Z');
    await t.app.get(Ticks).runAll();
    expect(await goodsOf(t, id)).toMatchObject({ state: 'vested', stateSince: '2026-10-02' });
    await t.app.get(Ticks).runAll();
    expect(await goodsOf(t, id)).toMatchObject({ state: 'vested', stateSince: '2026-10-02' });
  });
});
