import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { solarLine } from '../support/entries.js';
import { enteredOn, suspensionLifted } from '../support/liquidations.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [importer, surety, specialist]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  surety = await t.as('surety');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const entered = (day: string, given: object = {}) => enteredOn(t, day, given);
const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
const standing = async (id: string, caller: Caller = importer!) => (await caller.get(pathOf(id)).expect(200)).body;
const worked = () => t.app.get(Ticks).runAll({ wait: true });
const liquidate = (id: string, given: object = {}) => post(specialist!, pathOf(id), given);

it('says of which cases no statement on reimbursement is on record, and leaves them to an officer (19 CFR 351.402(f))', async () => {
  const adcvdCases = [{ caseNumber: 'A-570-979' }, { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-1' }];
  const [first, second] = [
    await entered('2026-03-23', { lines: [solarLine({ adcvdCases })] }),
    await entered('2026-03-23'),
  ];
  const missing = { caseNumber: 'A-570-979', code: 'liquidation.statement_missing' };
  for (const caller of [importer!, surety!, specialist!]) {
    const [warning, ...others] = (await standing(first, caller)).warnings;
    expect([warning, others]).toMatchObject([{ ...missing, citation: { authority: '19 CFR 351.402(f)(3)' } }, []]);
  }
  expect((await standing(second)).warnings).toEqual([]);
  at('2026-03-26');
  await suspensionLifted(t, '2026-03-26', { assessment: 'deposit_rate' });
  at('2026-04-03');
  await worked();
  expect((await standing(second)).state).toBe('liquidated');
  expect(await standing(first)).toMatchObject({ state: 'running', warnings: [missing] });
  const { body } = await liquidate(first, { adcvd: '68580.00' });
  expect(body.warnings).toMatchObject([{ caseNumber: 'A-570-979', code: 'liquidation.reimbursement_presumable' }]);
  expect(body.warnings[0].remedy).toContain(body.times.protestUntil);
});
