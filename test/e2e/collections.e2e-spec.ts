import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { CollectionSums } from '../../src/features/revenue/collections/collection-sums.js';
import { FUNNEL, ROLLED_UP } from '../../src/features/revenue/collections/collections.sql.js';
import { addDays } from '../../src/kernel/dates.js';
import { Database } from '../../src/platform/database/database.js';
import type { Statement } from '../../src/platform/database/database.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { asOwner } from '../support/access/as-owner.js';
import { heldInTurn } from '../support/at-once.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { enteredOn, suspensionLifted, UNDER_NO_CASE } from '../support/liquidations.js';
import { liquidatedEntry } from '../support/protests.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [importer, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const HELD = 'select balance::text as balance from book_account where id = $1';
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const billed = async () => ({
  billId: (await liquidatedEntry(t, {}, { fees: '20000.00' })).decision['billId'] as string,
});
const bill = async (id: string) => (await manager!.get(`/v1/bills/${id}`).expect(200)).body;

it('what was billed is told to customs by how far it was collected, and adds up', async () => {
  const funnel = async (query: object) => (await manager!.get('/v1/collections/funnel').query(query).expect(200)).body;
  const before = (await funnel({ asOf: '2027-02-01' })).total;
  at('2026-12-26');
  const { billId } = await billed();
  const { owed, principal, interest } = await bill(billId);
  await payBill(manager!, billId, { amount: '100.00', paidOn: '2026-12-26', paidBy: 'surety' });
  at('2027-02-01');
  const { total, items } = await funnel({ by: 'debtor' });
  const more = (field: string) => (Number(total[field]) - Number(before[field])).toFixed(2);
  const paid = (Number(owed) - 100).toFixed(2);
  expect([more('bills'), more('billed'), more('paidBySurety'), more('delinquent'), more('open')]).toEqual([
    '1.00',
    (Number(principal) + Number(interest)).toFixed(2),
    '100.00',
    paid,
    '0.00',
  ]);
  for (const by of ['case', 'cohort'])
    expect((await funnel({ by })).items.reduce((sum: number, one: { bills: number }) => sum + one.bills, 0)).toBe(
      total.bills,
    );
  const [parts, all] = [
    ['paidByImporter', 'paidBySurety', 'paidByOthers', 'setOff', 'open', 'delinquent', 'writtenOff'],
    [...items, total],
  ];
  for (const stage of all)
    expect(parts.reduce((sum, part) => sum + Number(stage[part]), 0)).toBeCloseTo(Number(stage.billed), 2);
  const [one, other] = SANDBOX_IMPORTERS.map(({ id }) => id);
  await issueBill(t, { importerId: other, liquidatedOn: '2027-02-01' });
  const together = async () =>
    (await funnel({ by: 'debtor_group' })).items.map(({ key }: { key: string }) => key).sort();
  expect(await together()).toEqual([one, other].sort());
  await asOwner(t, (client) =>
    client.query(
      `insert into importer_affiliation (importer_id, other_importer_id, kind, affiliation_key, evidence, confidence, recorded_by, valid, recorded)
       values ($1, $2, 'common_owner', 'test', 'Both have one owner.', 'confirmed', 'test', '[2027-01-01,)', '[2026-01-01Z,)')`,
      [one, other],
    ),
  );
  expect(await together()).toEqual([one, other].sort().slice(0, 1));
  expect((await funnel({ by: 'debtor_group', asOf: '2026-12-31' })).items).toHaveLength(1);
  await importer!.get('/v1/collections/funnel').expect(403);
});

describe('a payment and the end of collecting at once leave one lawful outcome: what was paid is not given up', () => {
  it.each([
    ['where the payment comes first, the end of collecting is refused', true, 409],
    ['where collecting ended first, what was given up is recovered', false, 200],
  ])('%s', async (_what, paymentFirst, confirmed) => {
    at('2026-01-05');
    const { id } = await issueBill(t, { liquidatedOn: '2026-01-05', interest: '0.00' });
    at('2026-03-10');
    const proposed = await post(manager!, `/v1/bills/${id}/write-off`, { reason: 'Dissolved.' });
    const supervisor = await t.as('supervisor');
    const { owed } = await bill(id);
    const pay = () => payBill(manager!, id, { amount: owed, paidOn: '2026-03-10' });
    const giveUp = () => post(supervisor, `/v1/approvals/${(proposed.body as { id: string }).id}/confirmation`, {});
    const [first, second] = await heldInTurn(t, id, paymentFirst ? [pay, giveUp] : [giveUp, pay]);
    const [paid, given] = paymentFirst ? [first, second] : [second, first];
    expect([paid!.status, given!.status]).toEqual([201, confirmed]);
    expect(await bill(id)).toMatchObject({ status: 'paid', owed: '0.00', paidInFullOn: '2026-03-10' });
    const [books] = await t.app.get(Database).query<Record<string, string>>(
      {
        name: 'test-given-up',
        text: `select coalesce(sum(case p.side when 'debit' then p.amount else -p.amount end) filter (where p.account = 'house:given_up'), 0)::text as given_up,
        coalesce(sum(case p.side when 'debit' then p.amount else -p.amount end) filter (where p.account like 'bill:%'), 0)::text as owed
      from book_transfer x join book_posting p on p.transfer_id = x.id where x.subject = $1`,
      },
      [id],
    );
    expect([Number(books!['given_up']), Number(books!['owed'])]).toEqual([0, 0]);
    at('2027-03-10');
  });
});

describe('deposits that are on record', () => {
  const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
  const standing = async (id: string, caller: Caller = importer!) => (await caller.get(pathOf(id)).expect(200)).body;
  const deposit = async (id: string, given: object = {}) =>
    post(await t.as('entry_specialist'), `${pathOf(id)}/deposits`, {
      part: 'adcvd',
      classCode: '012',
      amount: '60000.00',
      paidOn: '2026-03-02',
      paidBy: 'broker',
      statementNumber: '2704M260302',
      ...given,
    });
  const held = async (id: string) => (await asOwner(t, (client) => client.query(HELD, [`deposit:${id}`]))).rows;

  it('are what a liquidation starts from, and stand in the books until then', async () => {
    const id = await enteredOn(t, '2026-03-02');
    const { body } = await deposit(id);
    expect(body.deposited).toMatchObject({
      adcvd: { amount: '60000.00', basis: 'paid' },
      fees: { basis: 'as_stated' },
    });
    expect(faultsOf((await deposit(id)).body)).toEqual([['/statementNumber', 'deposit.on_statement_before']]);
    expect(await held(id)).toEqual([{ balance: '-60000.00' }]);
    expect((await standing(id, await t.as('surety'))).depositsPaid).toMatchObject([
      { classCode: '012', paidBy: 'broker' },
    ]);
    at('2026-03-06');
    await suspensionLifted(t, '2026-03-05');
    const { decisions } = (await post(await t.as('import_specialist'), pathOf(id), {})).body;
    expect(decisions[0]).toMatchObject({ outcome: 'bill', difference: '8580.00', adcvd: '68580.00' });
    expect(await held(id)).toEqual([{ balance: '0.00' }]);
    const { status, body: refused } = await deposit(id, { statementNumber: '2704M260306' });
    expect([status, faultsOf(refused)]).toEqual([422, [['', 'deposit.after_liquidation']]]);
    expect((await post(importer!, `${pathOf(id)}/deposits`, {})).status).toBe(403);
  });

  it('are billed or refunded against by the weekly run too, each by itself', async () => {
    const [less, even] = [
      await enteredOn(t, '2026-01-05', UNDER_NO_CASE),
      await enteredOn(t, '2026-01-05', UNDER_NO_CASE),
    ];
    const fees = { part: 'fees', classCode: '499', paidOn: '2026-01-05' };
    await deposit(less, { ...fees, amount: '801.50' });
    await deposit(even, { ...fees, amount: '901.50' });
    at('2026-11-20');
    await t.app.get(Ticks).runAll({ wait: true });
    const [billed, nothing] = [await standing(less), await standing(even)].map(({ decisions }) => decisions[0]);
    expect([billed.outcome, billed.difference, nothing.outcome, nothing.billId]).toEqual([
      'bill',
      '100.00',
      'as_asserted',
      null,
    ]);
    expect(await held(even)).toEqual([{ balance: '0.00' }]);
  });
});

describe('what is kept added up', () => {
  const day = (n: number) => addDays('2027-03-01', n);
  const kinds = ['paid', 'dishonoured', 'written_off', 'cancelled', 'protested', 'protest_closed', 'demanded'] as const;
  const act = fc.record({
    bill: fc.nat(3),
    kind: fc.constantFrom(...kinds),
    on: fc.nat(20),
    cents: fc.integer({ min: 1, max: 150_000 }),
    by: fc.constantFrom('importer', 'surety', 'other'),
    method: fc.constantFrom('ach_credit', 'offset'),
  });
  const issued = fc.record({
    cases: fc.subarray(['A-570-979', 'C-570-980']),
    cents: fc.integer({ min: 1, max: 200_000 }),
    on: fc.nat(300),
  });

  it('equals the recount after every history of bills, and after it was put together', async () => {
    const db = t.app.get(Database);
    const by = (statement: Statement, key: string) =>
      db.queryAs<Record<string, unknown>>('system:test', statement, ['2027-04-01', key, 501]);
    const equal = async (): Promise<void> => {
      for (const key of ['case', 'cohort']) {
        const kept = (await by(ROLLED_UP, key)).map(({ latest: _latest, ...row }) => row);
        expect(kept).toEqual(await by(FUNNEL, key));
      }
    };
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(issued, { minLength: 4, maxLength: 4 }),
        fc.array(act, { maxLength: 14 }),
        async (bills, acts) => {
          made += 1;
          const id = (n: number) => `bil_test${String(made)}x${String(n)}`;
          await asOwner(t, async (client) => {
            for (const [i, { cases, cents, on }] of bills.entries())
              await client.query(
                `insert into bill (id, number, reason, importer_id, case_numbers, principal, adcvd_principal, interest, issued_on, due_on, recorded_at,
                recorded_by, determination_id) values ($1, $1, 'supplemental_duties', $2, $3, $4, 0, 1, $5, $6, now(), 'test', 'test')`,
                [
                  id(i),
                  SANDBOX_IMPORTERS[0]!.id,
                  cases,
                  cents / 100,
                  addDays('2026-05-01', on),
                  addDays('2026-05-31', on),
                ],
              );
            const paid: [number, string][] = [];
            for (const [i, { bill: of, kind, on, cents, by: payer, method }] of acts.entries()) {
              const bounces = kind === 'dishonoured' ? paid.shift() : undefined;
              if (kind === 'dishonoured' && !bounces) continue;
              const payment = kind === 'paid' ? `${id(of)}p${String(i)}` : (bounces?.[1] ?? null);
              if (kind === 'paid') paid.push([of, payment!]);
              const amounts = kind === 'paid' ? [cents / 100, payer, method] : [null, null, null];
              await client.query(
                `insert into bill_event (id, bill_id, kind, effective_on, payment_id, amount, paid_by, method, recorded_at, recorded_by)
               values ($1, $2, $3, $4, $5, $6, $7, $8, now(), 'test')`,
                [`bev_${id(of)}x${String(i)}`, id(bounces?.[0] ?? of), kind, day(on), payment, ...amounts],
              );
            }
          });
          await equal();
        },
      ),
      { numRuns: 6 },
    );
    const sums = t.app.get(CollectionSums, { strict: false });
    const put = await db.transaction('system:test', () => sums.run(1));
    expect(put).toBeGreaterThan(0);
    await equal();
    const { body } = await manager!.get('/v1/collections/funnel').query({ asOf: '2026-12-31' }).expect(200);
    expect(Number(body.total.bills)).toBeLessThan(made * 4 + 1);
  });
});
