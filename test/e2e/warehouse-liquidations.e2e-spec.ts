import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { allRelayed, enteredOn, UNDER_NO_CASE } from '../support/liquidations.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [importer, specialist]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const worked = () => t.app.get(Ticks).runAll({ wait: true });
const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
const standing = async (id: string) => (await importer!.get(pathOf(id)).expect(200)).body;
const accounted = (id: string, accountedOn: string, caller = specialist!) =>
  post(caller, `${pathOf(id)}/final-withdrawal`, { accountedOn, how: 'withdrawn', document: 'Withdrawal 17, final' });

it('the year of a warehouse entry runs from the day on which all its goods are accounted for (19 USC 1504(a)(1)(B), 19 CFR 159.52)', async () => {
  const id = await enteredOn(t, '2026-03-02', { ...UNDER_NO_CASE, entryType: '21' });
  const waiting = { state: 'undetermined', missing: ['final_withdrawal'], startedOn: null, times: null };
  expect(await standing(id)).toMatchObject({ ...waiting, finalWithdrawal: null });

  at('2027-03-05');
  await worked();
  expect(await standing(id)).toMatchObject({ ...waiting, decisions: [] });
  expect(faultsOf((await post(specialist!, pathOf(id), {})).body)).toEqual([['', 'liquidation.not_begun']]);

  expect((await accounted(id, '2027-03-01', importer)).status).toBe(403);
  expect(faultsOf((await accounted(id, '2026-03-01')).body)).toEqual([
    ['/accountedOn', 'liquidation.withdrawal_before_entry'],
  ]);
  const recorded = await accounted(id, '2027-03-01');
  const running = {
    ...{ state: 'running', missing: [], startedOn: '2027-03-01' },
    finalWithdrawal: { accountedOn: '2027-03-01', how: 'withdrawn', document: 'Withdrawal 17, final' },
    times: { mustLiquidateBy: '2028-03-01', ground: 'one_year' },
  };
  expect([recorded.status, recorded.body]).toMatchObject([200, running]);
  expect(faultsOf((await accounted(id, '2027-03-02')).body)).toEqual([['', 'liquidation.withdrawal_on_record']]);

  // What happens to the entry later leaves the day as it is.
  await allRelayed(t);
  expect(await standing(id)).toMatchObject(running);
  at('2028-03-02');
  expect((await standing(id)).state).toBe('deemed_liquidated');
  await worked();
  expect((await standing(id)).decisions).toMatchObject([{ outcome: 'as_asserted' }]);
});

it('no other entry waits for a withdrawal', async () => {
  const id = await enteredOn(t, '2028-03-06', UNDER_NO_CASE);
  expect(await standing(id)).toMatchObject({ state: 'running', missing: [], finalWithdrawal: null });
  expect(faultsOf((await accounted(id, '2028-03-06')).body)).toEqual([['', 'liquidation.not_warehoused']]);
});
