import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { Database } from '../../src/platform/database/database.js';
import { atOnce } from '../support/at-once.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BILLS_PATH, issueBill, payBill, theBill } from '../support/bills.js';
import { newImporter } from '../support/bonds.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [specialist, manager, importer, surety]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2025-06-06T15:00:00Z');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
  importer = await t.as('importer');
  surety = await t.as('surety');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const bill = (given: object = {}) => issueBill(t, { liquidatedOn: '2025-06-06', ...given });
const pay = (id: string, amount: string, paidOn: string, paidBy = 'importer') =>
  payBill(manager!, id, { amount, paidOn, paidBy });
const standing = async (id: string, query: object = {}) =>
  (await importer!.get(`${BILLS_PATH}/${id}`).query(query).expect(200)).body;
const BOOKED = { name: 'test-booked', text: 'select id, balance::text from book_account where id like $1' };
const booked = async (id: string) => {
  const rows = await t.app.get(Database).query<Record<'id' | 'balance', string>>(BOOKED, [`bill:${id}:%`]);
  return Object.fromEntries(rows.map((row) => [row.id.split(':')[2], row.balance]));
};

describe('a bill that is issued (19 CFR 24.3(e))', () => {
  it('is due in thirty days, and delinquent from the day after', async () => {
    at('2025-06-06');
    const { id } = await bill();
    expect(await standing(id)).toMatchObject({
      status: 'open',
      dueOn: '2025-07-06',
      owed: '163534.46',
      interestOwed: '14534.46',
      adcvdPrincipal: '149000.00',
      sanctionable: false,
    });
    expect(await standing(id, { asOf: '2025-07-06' })).toMatchObject({ status: 'open' });
    expect(await standing(id, { asOf: '2025-07-07' })).toMatchObject({ status: 'delinquent', sanctionable: true });
    expect(await booked(id)).toEqual({ principal: '149000.00', interest: '14534.46' });
    await (await t.as('importer', 'sandbox-importer-2')).get(`${BILLS_PATH}/${id}`).expect(404);
    await surety!.get(`${BILLS_PATH}/${id}`).expect(404);
  });

  it('is seen by the surety whose bond secures it, and by its debtor, in their lists too', async () => {
    at('2025-06-06');
    const { id } = await bill({ bondNumbers: [SANDBOX_BONDS[0]!.number] });
    await surety!.get(`${BILLS_PATH}/${id}`).expect(200);
    for (const caller of [surety!, importer!]) {
      const { body } = await caller.get(BILLS_PATH).query({ limit: 500, standing: 'unsettled' }).expect(200);
      expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
    }
  });

  it('is not there before its day', async () => {
    at('2025-06-06');
    const { id } = await bill();
    await importer!.get(`${BILLS_PATH}/${id}`).query({ asOf: '2025-06-05' }).expect(404);
    const { body } = await importer!.get(BILLS_PATH).query({ limit: 500, asOf: '2025-06-05' }).expect(200);
    expect(body.items).toEqual([]);
    const asked = { asOf: '2025-06-05', reason: 'reliquidation', issuedOn: '2025-06-06', principal: '1.00' };
    expect(faultsOf((await post(importer!, '/v1/bill-determinations', asked)).body)).toEqual([
      ['/asOf', 'bill.day_before_bill'],
    ]);
  });

  it('is refused with every fault at once', async () => {
    at('2025-06-06');
    const { status, body } = await post(
      specialist!,
      BILLS_PATH,
      theBill({
        importerId: `imp_${'0'.repeat(26)}`,
        principal: '0.00',
        caseNumbers: [],
        liquidatedOn: '2025-06-07',
        bondNumbers: ['000000000'],
      }),
    );
    expect(status).toBe(422);
    expect(faultsOf(body)).toEqual([
      ['/importerId', 'importer.unknown'],
      ['/principal', 'bill.of_nothing'],
      ['/adcvdPrincipal', 'bill.part_above_whole'],
      ['/caseNumbers', 'bill.case_missing'],
      ['/liquidatedOn', 'date.in_future'],
      ['/bondNumbers/0', 'bill.bond_unknown'],
    ]);
  });
});

describe('a payment (19 CFR 24.3a)', () => {
  it('late in the third period bears two, which are paid first', async () => {
    at('2025-06-06');
    const { id } = await bill({ principal: '120000.00', adcvdPrincipal: '120000.00', interest: '0.00' });
    at('2025-08-20');
    expect((await pay(id, '121380.82', '2025-08-20')).status).toBe(201);
    expect(await standing(id)).toMatchObject({
      status: 'paid',
      delinquencyInterest: '1380.82',
      owed: '0.00',
      paidInFullOn: '2025-08-20',
      payments: [{ interest: '1380.82', principal: '120000.00', over: '0.00' }],
    });
    expect(await booked(id)).toEqual({ principal: '0.00', interest: '0.00' });
    expect(await standing(id, { asOf: '2025-08-20', knownAt: '2025-08-01T00:00:00Z' })).toMatchObject({
      status: 'delinquent',
    });
  });

  it('that bounces makes the bill owe again, with the interest that ran on', async () => {
    at('2025-06-06');
    const { id } = await bill({ interest: '0.00' });
    at('2025-07-01');
    const paid = (await pay(id, '150000.00', '2025-07-01')).body;
    expect(paid).toMatchObject({ status: 'paid', over: '1000.00' });
    at('2025-09-15');
    const [{ id: paymentId }] = paid.payments;
    const path = `${BILLS_PATH}/${id}/payments/${paymentId}/dishonour`;
    const bounced = { on: '2025-09-15', reason: 'Returned.' };
    const { status, body } = await post(manager!, path, bounced);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'delinquent', over: '0.00', delinquencyInterest: '2571.78' });
    expect(await booked(id)).toEqual({ principal: '149000.00', interest: '2571.78' });
    expect(faultsOf((await post(manager!, path, bounced)).body)).toEqual([['', 'bill.payment_dishonoured_before']]);
  });

  it('that bounces before a later one, and one that is told after it, leave the books at what the bill says', async () => {
    at('2025-06-06');
    const importerId = await newImporter(t);
    const { id } = await bill({ importerId, interest: '0.00' });
    at('2025-06-30');
    const [{ id: first }] = (await pay(id, '100000.00', '2025-06-10')).body.payments;
    expect((await pay(id, '49000.00', '2025-06-25')).status).toBe(201);
    const bounced = { on: '2025-06-15', reason: 'Returned.' };
    await post(manager!, `${BILLS_PATH}/${id}/payments/${first}/dishonour`, bounced);
    expect(await booked(id)).toEqual({ principal: '100000.00' });
    const [{ id: second }] = (await pay(id, '100000.00', '2025-06-25')).body.payments.slice(-1);
    await post(manager!, `${BILLS_PATH}/${id}/payments/${second}/dishonour`, { ...bounced, on: '2025-06-28' });
    expect((await pay(id, '60000.00', '2025-06-26')).status).toBe(201);
    expect(await booked(id)).toEqual({ principal: '40000.00' });
    const { body } = await specialist!.get(BILLS_PATH).query({ importerId, standing: 'unsettled' }).expect(200);
    expect(body.items).toMatchObject([{ id, owed: '40000.00' }]);
  });

  it('is refused before the bill, to come, of nothing, or out of order', async () => {
    at('2025-06-06');
    const { id } = await bill();
    at('2025-07-01');
    await pay(id, '5.00', '2025-06-30');
    expect(faultsOf((await pay(id, '0.00', '2025-06-05')).body)).toEqual([
      ['/amount', 'payment.of_nothing'],
      ['/paidOn', 'bill.day_before_bill'],
      ['/paidOn', 'bill.payments_out_of_order'],
    ]);
    expect(faultsOf((await pay(id, '1.00', '2025-07-02')).body)).toEqual([['/paidOn', 'date.in_future']]);
  });

  it('at the same time as another is counted after it', async () => {
    at('2025-06-06');
    const { id } = await bill({ interest: '0.00' });
    at('2025-07-01');
    const paying = () => pay(id, '60000.00', '2025-07-01', 'surety');
    const answers = await atOnce(paying, paying, paying, paying);
    expect(answers.map((one) => ('done' in one ? one.done.status : one.refused))).toEqual([201, 201, 201, 201]);
    expect(await standing(id)).toMatchObject({ status: 'paid', over: '91000.00' });
    expect(await booked(id)).toMatchObject({ principal: '0.00' });
  });
});

describe('a bill that falls', () => {
  it('is owed by nobody, and stays on record', async () => {
    at('2025-06-06');
    const { id } = await bill({ importerId: await newImporter(t) });
    const fell = await post(specialist!, `${BILLS_PATH}/${id}/cancellation`, { on: '2025-06-06', reason: 'In error.' });
    expect(fell.body).toMatchObject({ status: 'cancelled', owed: '0.00' });
    expect(await booked(id)).toEqual({ principal: '0.00', interest: '0.00' });
    expect(faultsOf((await pay(id, '1.00', '2025-06-06')).body)).toEqual([['', 'bill.cancelled']]);
  });
});

describe('a bill that is given up', () => {
  it('is proposed by one and confirmed by another, stays owed and bears nothing more', async () => {
    const supervisor = await t.as('supervisor');
    at('2025-06-06');
    const { id } = await bill({ importerId: await newImporter(t), interest: '0.00' });
    const path = `${BILLS_PATH}/${id}/write-off`;
    const reason = { reason: 'Dissolved.' };
    expect(faultsOf((await post(manager!, path, reason)).body)).toEqual([['', 'bill.not_delinquent']]);
    at('2025-08-10');
    const waiting = async () =>
      (await manager!.get('/v1/work-items').query({ kind: 'bill_delinquent', limit: 200 }).expect(200)).text.includes(
        id,
      );
    expect(await waiting()).toBe(true);
    const proposed = await post(manager!, path, reason);
    expect(proposed.status).toBe(201);
    const { body } = await post(supervisor, `/v1/approvals/${proposed.body.id}/confirmation`, {});
    expect(body).toMatchObject({ state: 'confirmed', result: { type: 'bill', id } });
    // Two whole periods by then: 149,000 × 7 % × 60 / 365; none after it.
    const owed = { status: 'written_off', owed: '150714.52', delinquencyInterest: '1714.52' };
    const read = async (asOf: string) =>
      (await specialist!.get(`${BILLS_PATH}/${id}`).query({ asOf }).expect(200)).body;
    for (const asOf of ['2025-08-10', '2026-08-10']) expect(await read(asOf)).toMatchObject(owed);
    expect(await booked(id)).toEqual({ principal: '149000.00', interest: '1714.52' });
    expect(await waiting()).toBe(false);
    expect(faultsOf((await post(manager!, path, reason)).body)).toEqual([['', 'bill.not_delinquent']]);
  });
});

describe('the books', () => {
  it('balance transfer by transfer, and every account is the sum of its postings', async () => {
    const [off] = await t.app.get(Database).query<{ n: string }>({
      name: 'test-books-off',
      text: `select (select count(*) from (select transfer_id from book_posting group by transfer_id
          having sum(case side when 'debit' then amount else -amount end) <> 0) t)
        + (select count(*) from book_account a where a.balance <> (select sum(case side when 'debit' then amount else -amount end)
          from book_posting p where p.account = a.id)) as n`,
    });
    expect(off).toEqual({ n: '0' });
  });

  it.each([
    [
      'of one side',
      `insert into book_posting (transfer_id, side, account, amount) values ('trf_x', 'debit', 'house:cash', 1)`,
    ],
    ['without sides', 'select 1'],
  ])('take no transfer %s', async (name, sides) => {
    const db = t.app.get(Database);
    const made = db.transaction({ id: 'system:test', role: 'system', organisationId: null, scopes: [] }, async () => {
      await db.query({
        name: `test-transfer-${name}`,
        text: `with made as (insert into book_transfer (id, kind, subject, effective_on, recorded_at, recorded_by)
          values ('trf_x', 'bill', 'x', '2025-06-06', now(), 'x') returning id) ${sides}`,
      });
    });
    await expect(made).rejects.toThrow(/does not balance/);
  });
});
