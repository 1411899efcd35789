import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { enteredOn, suspensionLifted, UNDER_NO_CASE } from '../support/liquidations.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
const standing = async (id: string, as = specialist) => (await as.get(pathOf(id)).expect(200)).body;
const suspend = (id: string, given: object = {}, as = specialist) =>
  post(as, `${pathOf(id)}/suspensions`, {
    ground: 'court_order',
    from: '2026-06-01',
    citation: '19 USC 1516a(c)(2)',
    document: 'Ct. No. 26-00031',
    reason: 'Entries of the plaintiff are enjoined.',
    ...given,
  });
const remove = (id: string, suspensionId: string, given: object = {}) =>
  post(specialist, `${pathOf(id)}/suspensions/${suspensionId}/removal`, {
    noticeOn: '2027-06-01',
    source: 'court',
    document: 'Slip Op. 27-17',
    ...given,
  });
const codes = async (answer: Promise<{ body: unknown }>) => faultsOf((await answer).body).map(([, code]) => code);

describe('a suspension by a court (19 USC 1516a(c)(2), 1504(d))', () => {
  let id: string;

  it('stops the year of an entry under no case: neither time nor the weekly run liquidates it', async () => {
    id = await enteredOn(t, '2026-03-02', UNDER_NO_CASE);
    at('2026-06-01');
    expect((await standing(id)).times.mustLiquidateBy).toBe('2027-03-02');
    const { status, body } = await suspend(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'suspended',
      times: { ground: 'suspended', suspendedFrom: '2026-06-01', mustLiquidateBy: null },
      suspensions: [{ ground: 'court_order', from: '2026-06-01', document: 'Ct. No. 26-00031', removal: null }],
    });
    expect(await codes(post(specialist, pathOf(id), {}))).toEqual(['liquidation.suspended']);
    at('2027-04-01');
    await t.app.get(Ticks).runAll();
    expect(await standing(id, await t.as('importer'))).toMatchObject({ state: 'suspended', decisions: [] });
  });

  it('is removed by the notice of its court, from which six months run; what comes then is an officer’s', async () => {
    at('2027-06-01');
    const [{ id: suspensionId }] = (await standing(id)).suspensions;
    expect(await codes(remove(id, suspensionId, { source: 'commerce_message' }))).toEqual([
      'suspension.source_of_another',
    ]);
    expect(await codes(remove(id, suspensionId, { noticeOn: '2026-05-31' }))).toEqual(['suspension.removed_too_early']);
    expect((await remove(id, 'lqs_01kjv3v6b9f3xb0m0n4q4h7z2d')).status).toBe(404);
    const { body } = await remove(id, suspensionId);
    expect(body).toMatchObject({
      state: 'running',
      times: { noticeOn: '2027-06-01', noticeSource: 'court', mustLiquidateBy: '2027-12-01' },
      suspensions: [{ removal: { noticeOn: '2027-06-01', source: 'court' } }],
    });
    expect(await codes(remove(id, suspensionId))).toEqual(['suspension.removed_before']);
    at('2027-12-01');
    await t.app.get(Ticks).runAll();
    expect((await standing(id)).decisions).toEqual([]);
    at('2027-12-02');
    await t.app.get(Ticks).runAll();
    expect((await standing(id)).decisions).toMatchObject([{ kind: 'deemed', liquidatedOn: '2027-12-01' }]);
  });

  it('keeps an entry suspended after Commerce had lifted its case', async () => {
    const other = await enteredOn(t, '2026-03-02');
    at('2026-06-01');
    await suspensionLifted(t, '2026-06-01');
    expect((await standing(other)).times.mustLiquidateBy).toBe('2026-12-01');
    at('2026-06-10');
    expect((await suspend(other, { from: '2026-06-10' })).body).toMatchObject({ state: 'suspended' });
    at('2026-12-02');
    await t.app.get(Ticks).runAll();
    expect(await standing(other)).toMatchObject({ state: 'suspended', decisions: [] });
  });

  it('that comes when time has liquidated the entry suspends nothing; one of before it does, however late it is recorded', async () => {
    const over = await enteredOn(t, '2026-03-02', UNDER_NO_CASE);
    at('2027-03-10');
    expect(await codes(suspend(over, { from: '2027-03-03' }))).toEqual(['suspension.liquidated']);
    expect((await standing(over)).state).toBe('deemed_liquidated');
    expect((await suspend(over, { from: '2027-03-02' })).body.state).toBe('suspended');
    expect(await codes(suspend(over, { from: '2027-03-02' }))).toEqual(['suspension.on_record']);
  });

  it('is customs’ to record, of an entry that has been entered, and of no day to come', async () => {
    const one = await enteredOn(t, '2026-05-01', UNDER_NO_CASE);
    expect((await suspend(one, {}, await t.as('importer'))).status).toBe(403);
    expect(await codes(suspend(one, { from: '2026-04-30' }))).toEqual(['suspension.before_entry']);
    expect(await codes(suspend(one, { from: '2026-05-02' }))).toEqual(['date.in_future']);
  });
});

describe('a suspension in a case of evasion (19 USC 1517(e))', () => {
  it('is on record once its parties had notice, and customs removes it', async () => {
    const id = await enteredOn(t, '2026-03-02', UNDER_NO_CASE);
    at('2026-06-10');
    const measure = { ground: 'evasion', from: '2026-06-01', citation: '19 USC 1517(e)(1)', document: 'EAPA 7999' };
    expect(await codes(suspend(id, measure))).toEqual(['suspension.not_noticed']);
    const { body } = await suspend(id, { ...measure, noticedOn: '2026-06-08' });
    expect(body).toMatchObject({ state: 'suspended', suspensions: [{ noticedOn: '2026-06-08' }] });
    at('2027-06-01');
    const given = { source: 'customs', document: 'Determination of 1 June 2027' };
    expect((await remove(id, body.suspensions[0].id, given)).body).toMatchObject({
      times: { noticeSource: 'customs', mustLiquidateBy: '2027-12-01' },
    });
  });
});
