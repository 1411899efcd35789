import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { asOwner } from '../support/access/as-owner.js';
import { CASE, enteredOn } from '../support/liquidations.js';
import { solarLine } from '../support/entries.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';

let t: TestApp;
let [importer, specialist, manager, commerce]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
  commerce = await t.as('partner_agency', 'sandbox-partner-agency');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
const standing = async (id: string) => (await importer!.get(pathOf(id)).expect(200)).body;
const secure = (id: string, given: object = {}) =>
  post(manager!, `${pathOf(id)}/deposits`, {
    ...{ part: 'adcvd', classCode: '012', amount: '47240.00', paidOn: '2026-03-02', paidBy: 'importer' },
    ...{ form: 'bond', bondNumber: '240000001', ...given },
  });
const ended = (provisionalMeasures: object, month = '2026-03') =>
  post(commerce!, CASE, {
    ...{ enteredFrom: `${month}-01`, enteredThrough: `${month}-28`, assessment: 'final_rate', provisionalMeasures },
    federalRegister: { publishedOn: '2026-04-10', citation: '91 FR 1234' },
  });
const ORDER = { ended: 'order', measuresEndedOn: '2026-03-20', injuryNoticeOn: '2026-04-06' };
const line = solarLine({ adcvdCases: [{ caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-2026-0001' }] });
// The companion was never investigated here, and the case is in its provisional measures.
const underMeasures = () =>
  asOwner(t, (client) =>
    client.query(`update adcvd_case_status set status = 'preliminary' where status = 'order' and case_number = 'A-570-979';
      update adcvd_case set companion = null where case_number = 'A-570-979'`),
  );
const entered = async (day = '2026-03-02') => {
  const id = await enteredOn(t, day, { lines: [line] });
  return { id, required: (await standing(id)).deposits as string };
};
const bill = async (id: string) => (await importer!.get(`/v1/bills/${id}`).expect(200)).body;
const liquidate = (id: string, given: object = {}) => post(specialist!, pathOf(id), given);

describe('a bond in place of a deposit of provisional duty (19 USC 1673b(d)(1)(B))', () => {
  it('stands under an order for nothing: there the duty is deposited in cash', async () => {
    const { id } = await entered();
    const { status, body } = await secure(id);
    expect([status, faultsOf(body)]).toEqual([422, [['/form', 'deposit.no_provisional_measures']]]);
    expect((await standing(id)).depositsPaid).toEqual([]);
  });

  it('brings nothing in, and is billed up to what was required, without interest; what the order has above is disregarded', async () => {
    await underMeasures();
    const { id, required } = await entered();
    const { status, body } = await secure(id, { amount: required });
    expect(status).toBe(200);
    expect(body.deposited.adcvd).toEqual({ amount: '0.00', basis: 'secured_by_bond', secured: required });
    expect(body.depositsPaid[0]).toMatchObject({ form: 'bond', bondNumber: '240000001' });
    const books = await asOwner(t, (client) => client.query(`select from book_transfer where subject = $1`, [id]));
    expect(books.rows).toHaveLength(0);
    at('2026-04-10');
    expect(faultsOf((await ended({ ...ORDER, injuryNoticeOn: undefined })).body)).toEqual([
      ['/provisionalMeasures', 'instruction.measures_day_missing'],
    ]);
    const told = await ended(ORDER);
    expect([told.status, told.body.provisionalMeasures]).toEqual([201, ORDER]);
    await liquidate(id, { adcvd: '200000.00' });
    const [decision] = (await standing(id)).decisions;
    const above = (200_000 - Number(required)).toFixed(2);
    expect(decision).toMatchObject({
      outcome: 'bill',
      adcvd: required,
      difference: required,
      released: '0.00',
      disregarded: above,
    });
    expect(decision.interest).toBeNull();
    expect(await bill(decision.billId)).toMatchObject({
      principal: required,
      adcvdPrincipal: required,
      interest: '0.00',
    });
  });

  it('is released as far as the order has less, and cash goes back without interest', async () => {
    const { id, required } = await entered();
    await secure(id, { amount: required });
    const other = await entered();
    await secure(other.id, { amount: required, form: 'cash', bondNumber: undefined });
    at('2026-04-10');
    await liquidate(id, { adcvd: '1000.00' });
    const rest = (Number(required) - 1000).toFixed(2);
    expect((await standing(id)).decisions[0]).toMatchObject({
      outcome: 'bill',
      difference: '1000.00',
      released: rest,
      disregarded: '0.00',
    });
    await liquidate(other.id, { adcvd: '1000.00' });
    const [refunded] = (await standing(other.id)).decisions;
    expect(refunded).toMatchObject({
      outcome: 'refund_due',
      difference: `-${rest}`,
      interest: '0.00',
      released: '0.00',
    });
  });

  it('falls whole where the investigation was terminated: the weekly run releases it and refunds the cash', async () => {
    const [bonded, paid] = [await entered('2026-02-02'), await entered('2026-02-02')];
    const paidOn = '2026-02-02';
    const cash = { form: 'cash', bondNumber: undefined };
    expect((await secure(bonded.id, { amount: bonded.required, paidOn })).status).toBe(200);
    expect((await secure(paid.id, { amount: paid.required, paidOn, ...cash })).status).toBe(200);
    at('2026-04-10');
    await ended({ ended: 'terminated' }, '2026-02');
    at('2026-04-17');
    await t.app.get(Ticks).runAll({ wait: true });
    expect((await standing(bonded.id)).decisions).toMatchObject([
      { kind: 'liquidated', outcome: 'as_asserted', adcvd: '0.00', released: bonded.required, billId: null },
    ]);
    expect((await standing(paid.id)).decisions).toMatchObject([
      { kind: 'liquidated', outcome: 'refund_due', adcvd: '0.00', difference: `-${paid.required}`, interest: '0.00' },
    ]);
  });
});
