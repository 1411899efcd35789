import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { newImporter } from '../support/bonds.js';
import { filed, solarLine } from '../support/entries.js';
import { REFUNDS } from '../support/golden-requests.js';
import { refundDue } from '../support/refunds.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';
import { waitingFor } from '../support/waiting.js';

let t: TestApp;
let [importer, surety, officer, specialist, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  surety = await t.as('surety');
  officer = await t.as('port_officer');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const refund = async (id: string, caller: Caller = manager!) =>
  (await caller.get(`/v1/refunds/${id}`).expect(200)).body;
const certify = (id: string, given: object = {}) => post(manager!, `/v1/refunds/${id}/certification`, given);
const pay = (id: string, amount: string, paidOn: string, payee = 'importer') =>
  post(manager!, `/v1/refunds/${id}/payments`, { amount, paidOn, payee, method: 'ach_credit' });
const BOOKED = { name: 'test-refund-booked', text: 'select balance::text from book_account where id = $1' };
const booked = async (id: string) =>
  (await t.app.get(Database).query<{ balance: string }>(BOOKED, [`refund:${id}`]))[0]?.balance;

/** An entry under no case, released on the day. */
async function entered(day: string): Promise<string> {
  at(day);
  const { id } = await filed(importer!, {
    exportedOn: '2025-12-20',
    importedOn: day,
    arrivedOn: day,
    entryType: '01',
    lines: [solarLine({ adcvdCases: [], countryOfOrigin: 'VN', mid: 'VNCHATRI2CHA' })],
  });
  await post(officer!, `/v1/entries/${id}/status-changes`, { to: 'released' });
  while (await t.app.get(Relay).relayOne());
  return id as string;
}
const assess = async (id: string, fees: string, reliquidates = false) => {
  const { status, body, text } = await post(specialist!, `/v1/entries/${id}/liquidation`, { fees, reliquidates });
  if (status !== 200) throw new Error(text);
  return body.decisions.at(-1);
};

describe('a liquidation with less than was deposited (19 USC 1505(b), (c))', () => {
  it('refunds it with interest to the payee, is told to whose it is, certified and paid once', async () => {
    const id = await entered('2026-03-02');
    at('2026-03-20');
    const { refundId, outcome, difference, interest } = await assess(id, '0.00');
    expect([outcome, difference.startsWith('-')]).toEqual(['refund_due', true]);
    const found = await refund(refundId, importer);
    expect(found).toMatchObject({
      kind: 'liquidation',
      status: 'due',
      dueOn: '2026-04-19',
      interest,
      payees: [{ payee: 'importer', owed: found.owed }],
    });
    expect(`-${found.principal}`).toBe(difference);
    expect(found).not.toHaveProperty('determinationId');
    expect(await booked(refundId)).toBe(`-${found.owed}`);
    await surety!.get(`/v1/refunds/${refundId}`).expect(200);
    for (const [role, client] of [
      ['importer', 'sandbox-importer-2'],
      ['surety', 'sandbox-surety-2'],
    ] as const)
      await (await t.as(role, client)).get(`/v1/refunds/${refundId}`).expect(404);
    await importer!.get(`/v1/refunds/${refundId}`).query({ asOf: '2026-03-19' }).expect(404);
    const { body: list } = await importer!.get('/v1/refunds').query({ limit: 500 }).expect(200);
    expect(list.items.map((item: { id: string }) => item.id)).toContain(refundId);

    const waits = async () =>
      (await waitingFor(manager!)).filter((one) => one === `refund_to_certify /v1/refunds/${refundId}`).length;
    expect(await waits()).toBe(1);
    expect(faultsOf((await pay(refundId, found.owed, '2026-03-20')).body)).toEqual([['', 'refund.not_certified']]);
    expect((await certify(refundId)).status).toBe(200);
    expect(await waits()).toBe(0);
    expect(faultsOf((await certify(refundId)).body)).toEqual([['', 'refund.certified_before']]);
    const both = await Promise.all([pay(refundId, found.owed, '2026-03-20'), pay(refundId, found.owed, '2026-03-20')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await refund(refundId)).toMatchObject({ status: 'paid', owed: '0.00' });
    expect(await booked(refundId)).toBe('0.00');
  });

  it('takes what was never paid off the bill, and refunds only what was', async () => {
    const id = await entered('2026-03-02');
    at('2026-03-20');
    const first = await assess(id, '20000.00');
    expect(first).toMatchObject({ outcome: 'bill', refundId: null });
    const less = await assess(id, '10000.00', true);
    expect(less).toMatchObject({ outcome: 'bill_reduced', difference: '-10000.00', refundId: null });
    const bill = async (billId: string) => (await manager!.get(`/v1/bills/${billId}`).expect(200)).body;
    expect(await bill(first.billId)).toMatchObject({ status: 'cancelled', owed: '0.00' });
    const left = await bill(less.billId);
    expect(Number(left.principal)).toBeCloseTo(Number(first.difference) - 10_000, 2);
    // Paid in full, and found too much later: principal and the interest on it come back.
    expect((await payBill(manager!, less.billId, { amount: left.owed, paidOn: '2026-03-20' })).status).toBe(201);
    const { refundId, outcome } = await assess(id, '5000.00', true);
    expect(outcome).toBe('refund_due');
    const { principal, kind } = await refund(refundId);
    const share = (Number(left.interest) * 5000) / Number(left.principal);
    expect([kind, Number(principal)]).toEqual(['reliquidation', Math.round((5000 + share) * 100) / 100]);
  });
});

describe('a refund of whoever owes (19 CFR 24.72)', () => {
  it('is set off against the bill that is fixed and undisputed, and against no other', async () => {
    at('2026-03-02');
    const importerId = await newImporter(t);
    const { id: billId } = await issueBill(t, {
      importerId,
      principal: '4000.00',
      adcvdPrincipal: '0.00',
      interest: '0.00',
    });
    const early = await refundDue(t, { importerId, principal: '100.00' });
    expect((await refund(early)).payments).toEqual([]);
    at('2026-06-01');
    const { owed } = (await manager!.get(`/v1/bills/${billId}`).expect(200)).body;
    const id = await refundDue(t, { importerId });
    expect((await refund(id)).payments).toEqual([
      { paidOn: '2026-06-01', amount: owed, payee: 'importer', method: 'offset', billId },
    ]);
    const { body: bill } = await manager!.get(`/v1/bills/${billId}`).expect(200);
    expect(bill).toMatchObject({ status: 'paid', owed: '0.00', payments: [{ method: 'offset', amount: owed }] });
    const bounced = { on: '2026-06-01', reason: 'x' };
    const answer = await post(manager!, `/v1/bills/${billId}/payments/${bill.payments[0].id}/dishonour`, bounced);
    expect(faultsOf(answer.body)).toEqual([['', 'bill.set_off']]);
  });

  it('is neither set off nor paid while a bankruptcy stays its creditors, until somebody has established a right to it', async () => {
    at('2026-03-02');
    const importerId = await newImporter(t);
    const { id: billId } = await issueBill(t, { importerId, adcvdPrincipal: '0.00' });
    const path = `/v1/importers/${importerId}/collection-stay`;
    expect((await manager!.get(path).expect(200)).body).toMatchObject({ stayed: false, changes: [] });
    const begun = { kind: 'begun', on: '2026-03-02', docket: 'Bankr. D. Del. 26-10412' };
    expect((await post(manager!, path, begun)).body).toMatchObject({ stayed: true });
    expect(faultsOf((await post(manager!, path, { ...begun, on: '2026-03-03' })).body)).toEqual([
      ['/on', 'date.in_future'],
      ['/kind', 'stay.as_it_stands'],
    ]);
    at('2026-06-01');
    const waits = async () =>
      (await waitingFor(manager!)).filter((one) => one === `bill_delinquent /v1/bills/${billId}`).length;
    const id = await refundDue(t, { importerId });
    expect([await waits(), (await refund(id)).payments, (await refund(id)).stayed]).toEqual([0, [], true]);
    expect(faultsOf((await certify(id)).body)).toEqual([['/claim', 'refund.withheld']]);
    expect((await certify(id, { claim: 'The trustee.' })).status).toBe(200);
    expect((await post(manager!, path, { ...begun, kind: 'ended', on: '2026-06-01' })).body).toMatchObject({
      stayed: false,
    });
    expect(await waits()).toBe(1);
  });

  it('goes to a surety up to what it paid; one whose bank data were missing bears nothing for that', async () => {
    at('2026-03-02');
    const importerId = SANDBOX_IMPORTERS[0]!.id;
    const [number, entryNumber] = [SANDBOX_BONDS[0]!.number, '101-2345699-8'];
    const { id: billId } = await issueBill(t, {
      bondNumbers: [number],
      entryNumber,
      principal: '4000.00',
      adcvdPrincipal: '0.00',
      interest: '0.00',
    });
    await payBill(manager!, billId, { amount: '4000.00', paidOn: '2026-03-02', paidBy: 'surety' });
    const id = await refundDue(t, { importerId, entryNumber, bondNumbers: [number] });
    const { payees } = await refund(id, surety);
    expect(payees[0]).toEqual({ payee: 'surety', owed: '4000.00' });
    await certify(id);
    expect(faultsOf((await pay(id, '4000.01', '2026-03-02', 'surety')).body)).toEqual([
      ['/amount', 'refund.above_owed'],
    ]);
    expect((await pay(id, '4000.00', '2026-03-02', 'surety')).status).toBe(201);
    const back = await post(manager!, `/v1/refunds/${id}/return`, { on: '2026-03-02' });
    expect(back.body).toMatchObject({ undeliveredOn: '2026-03-02' });
    at('2026-07-01');
    expect(await refund(id)).toMatchObject({ status: 'delinquent', lateInterest: '0.00' });
  });
});

it('is computed for whoever asks, and days that are reversed are told at once', async () => {
  const asked = async (given: object, status: number) =>
    (
      await t
        .anonymous()
        .post('/v1/refund-determinations')
        .send({ ...REFUNDS.late, ...given })
        .expect(status)
    ).body;
  expect(await asked({}, 200)).toMatchObject({ outcome: 'delinquent', result: { principal: '120000.00' } });
  expect(
    faultsOf(
      await asked(
        { asOf: '2024-01-01', settledOn: '2024-02-02', payments: [{ paidOn: '2024-01-01', amount: '1' }] },
        400,
      ),
    ),
  ).toEqual([
    ['/asOf', 'refund.days_reversed'],
    ['/overpaid/0/paidOn', 'refund.days_reversed'],
    ['/overpaid/1/paidOn', 'refund.days_reversed'],
    ['/payments/0/paidOn', 'refund.days_reversed'],
  ]);
});

it('of a payment and a write-off of one bill at once each finds what the other did: paid, and the books agree', async () => {
  const supervisor = await t.as('supervisor');
  at('2026-07-02');
  const importerId = await newImporter(t);
  const { id } = await issueBill(t, { importerId, interest: '0.00', liquidatedOn: '2026-07-01' });
  at('2026-08-10');
  const proposed = await post(manager!, `/v1/bills/${id}/write-off`, { reason: 'Dissolved.' });
  expect(proposed.status).toBe(201);
  const { owed } = (await manager!.get(`/v1/bills/${id}`).expect(200)).body;
  const [paid, confirmed] = await Promise.all([
    payBill(manager!, id, { amount: owed, paidOn: '2026-08-10' }),
    post(supervisor, `/v1/approvals/${proposed.body.id}/confirmation`, {}),
  ]);
  expect([paid.status, confirmed.status < 500]).toEqual([201, true]);
  const { body } = await manager!.get(`/v1/bills/${id}`).expect(200);
  expect(body).toMatchObject({ status: 'paid', owed: '0.00' });
  const left = { name: 'test-bill-booked', text: 'select balance::text from book_account where id like $1' };
  const rows = await t.app.get(Database).query<{ balance: string }>(left, [`bill:${id}:%`]);
  expect(rows.map(({ balance }) => balance)).toEqual(['0.00', '0.00']);
});
