import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { solarLine } from '../support/entries.js';
import { enteredOn, suspensionLifted } from '../support/liquidations.js';
import { faultsOf } from '../support/refusals.js';
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

it('takes a statement with the protest against the liquidation, and has it on record once customs accepts it (19 CFR 351.402(f)(2)(iii))', async () => {
  const adcvdCases = [{ caseNumber: 'A-570-979' }, { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-1' }];
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.push(await entered('2026-04-06', { lines: [solarLine({ adcvdCases })] }));
  at('2026-04-08');
  await suspensionLifted(t, '2026-04-08', { assessment: 'deposit_rate' });
  const stated = { caseNumber: 'A570979', says: 'not_reimbursed', certification: 'NR-2' };
  const protest = async (id: string, given: object = {}, caller = importer!) => {
    const { decisions } = await standing(id);
    const body = { entryId: id, decisionId: decisions.at(-1).id, matter: 'classification_and_rate' };
    return post(caller, '/v1/protests', { ...body, objection: 'Nobody paid it back.', ...given });
  };
  const decide = (id: string, given: object) =>
    post(specialist!, `/v1/protests/${id}/decision`, { reason: 'As certified.', ...given });
  const warned = async (id: string) => (await standing(id)).warnings.map(({ code }: { code: string }) => code);
  for (const id of ids) await liquidate(id, { adcvd: '68580.00' });
  const [first, second, third] = ids as [string, string, string];

  const others = [stated, { ...stated, caseNumber: 'C-570-980' }, { ...stated, caseNumber: 'A-201-836' }];
  const refused = await protest(first, { reimbursementStatements: others });
  expect(faultsOf(refused.body)).toEqual([
    ['/reimbursementStatements/1/caseNumber', 'protest.statement_on_record'],
    ['/reimbursementStatements/2/caseNumber', 'protest.statement_of_no_case'],
  ]);
  const bySurety = await protest(first, { reimbursementStatements: [stated], certifiesNoCollusion: true }, surety);
  expect(faultsOf(bySurety.body)).toEqual([['/reimbursementStatements', 'protest.statement_of_importer']]);

  const kept = [{ ...stated, caseNumber: 'A-570-979' }];
  const filed = await protest(first, { reimbursementStatements: [stated] });
  expect([filed.status, filed.body.reimbursementStatements, filed.body.statementsAccepted]).toEqual([
    201,
    kept,
    undefined,
  ]);
  expect(await warned(first)).toEqual(['liquidation.reimbursement_presumable']);
  const before = (await standing(first)).decisions;
  const allowed = await decide(filed.body.id, { outcome: 'allowed' });
  expect(allowed.body).toMatchObject({ status: 'allowed', statementsAccepted: true, reimbursementStatements: kept });
  expect([await warned(first), (await standing(first)).decisions]).toEqual([[], before]);

  const part = (await protest(second, { reimbursementStatements: [stated] })).body;
  expect(faultsOf((await decide(part.id, { outcome: 'allowed_in_part', adcvd: '60000.00' })).body)).toEqual([
    ['/statementsAccepted', 'protest.statement_undecided'],
  ]);
  const without = { outcome: 'allowed_in_part', statementsAccepted: false };
  expect(faultsOf((await decide(part.id, without)).body)).toEqual([['', 'protest.amounts_missing']]);
  expect((await decide(part.id, { ...without, adcvd: '60000.00' })).body).toMatchObject({ statementsAccepted: false });
  expect(await warned(second)).toEqual(['liquidation.reimbursement_presumable']);

  const denied = (await protest(third, { reimbursementStatements: [stated] })).body;
  expect(faultsOf((await decide(denied.id, { outcome: 'denied', statementsAccepted: true })).body)).toEqual([
    ['/statementsAccepted', 'protest.statement_of_denied'],
  ]);
  expect((await decide(denied.id, { outcome: 'denied' })).body).toMatchObject({ statementsAccepted: false });
  const supervisor = await t.as('supervisor');
  const voided = await post(supervisor, `/v1/protests/${denied.id}/void-denial`, {
    ground: 'contrary_to_instructions',
  });
  expect([voided.body.status, voided.body.statementsAccepted]).toEqual(['open', undefined]);
  expect((await decide(denied.id, { outcome: 'allowed', statementsAccepted: true })).status).toBe(200);
  expect(await warned(third)).toEqual([]);
});
