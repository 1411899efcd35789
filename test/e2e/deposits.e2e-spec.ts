import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { asOwner } from '../support/access/as-owner.js';
import { filed } from '../support/entries.js';
import { enteredOn, UNDER_NO_CASE } from '../support/liquidations.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [importer, specialist, manager, other]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  other = await t.as('importer', 'sandbox-importer-2');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const TODAY = '2026-03-20';
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
const standing = async (id: string) => (await specialist!.get(pathOf(id)).expect(200)).body;
const deposit = (id: string, given: object = {}) =>
  post(manager!, `${pathOf(id)}/deposits`, {
    ...{ part: 'duties', classCode: '999', amount: '1000.00', paidOn: '2026-03-10', paidBy: 'importer', ...given },
  });
const bounce = (id: string, depositId: string, on = TODAY) =>
  post(manager!, `${pathOf(id)}/deposits/${depositId}/dishonour`, { on, reason: 'Returned for insufficient funds.' });
const liquidate = async (id: string, given: object = {}) => {
  const { status, body } = await post(specialist!, pathOf(id), given);
  expect([status, body.code]).toEqual([200, undefined]);
  return body.decisions.at(-1);
};
const entered = () => enteredOn(t, '2026-03-02', UNDER_NO_CASE);
const balanceOf = async (account: string) =>
  (
    await asOwner(t, (client) =>
      client.query(`select balance::text as balance from book_account where id = $1`, [account]),
    )
  ).rows[0]?.balance;
const TWO_SIDES = `select coalesce(sum(case side when 'debit' then amount else -amount end), 0)::text as apart from book_posting`;

it('a deposit on an entry that was cancelled is refused, whatever came before', async () => {
  const { id } = await filed(importer!, { arrivedOn: '2026-03-02' });
  await post(await t.as('entry_specialist'), `/v1/entries/${id}/status-changes`, { to: 'cancelled' });
  expect(faultsOf((await deposit(id)).body)).toContainEqual(['', 'deposit.entry_cancelled']);
});

describe('a deposit that bounced (19 CFR 24.3(e))', () => {
  it('paid nothing: the liquidation starts from what is left, and the statement takes it anew', async () => {
    const id = await entered();
    at(TODAY);
    const statementNumber = '2704M260313';
    const { body } = await deposit(id, { statementNumber });
    const [first] = body.depositsPaid;
    expect(faultsOf((await bounce(id, first.id, '2026-03-09')).body)).toEqual([
      ['/on', 'deposit.dishonoured_too_early'],
    ]);
    const { body: bounced } = await bounce(id, first.id);
    expect(bounced.depositsPaid[0]).toMatchObject({ dishonouredOn: TODAY });
    expect(bounced.deposited.duties.basis).toBe('as_stated');
    expect(await balanceOf(`deposit:${id}`)).toBe('0.00');
    expect(faultsOf((await bounce(id, first.id)).body)).toEqual([['', 'deposit.dishonoured_before']]);
    expect((await deposit(id, { statementNumber, amount: '400.00' })).status).toBe(200);
    expect((await standing(id)).deposited.duties).toMatchObject({ amount: '400.00', basis: 'paid' });
    expect((await bounce(id, 'dep_01kjv3v6b9f3xb0m0n4q4h7z2d')).status).toBe(404);
  });

  it('is billed where the entry was liquidated on it, due in fifteen days', async () => {
    const id = await entered();
    at(TODAY);
    const { duties } = (await importer!.get(`/v1/entries/${id}`).expect(200)).body.duties;
    const { body } = await deposit(id, { amount: duties });
    expect((await liquidate(id)).outcome).toBe('as_asserted');
    expect((await bounce(id, body.depositsPaid[0].id)).status).toBe(200);
    const { body: bills } = await manager!.get('/v1/bills').query({ limit: 500 }).expect(200);
    const bill = bills.items.find(({ reason }: { reason: string }) => reason === 'dishonoured_payment');
    expect(bill).toMatchObject({
      principal: duties,
      adcvdPrincipal: '0.00',
      dueOn: '2026-04-04',
      billedAs: 'importer',
    });
    const { rows } = await asOwner(t, (client) => client.query(TWO_SIDES));
    expect(rows).toEqual([{ apart: '0.00' }]);
  });
});

describe('a transferee of the right to withdraw goods from warehouse (19 USC 1557(b), 19 CFR 24.36(b))', () => {
  const transferee = SANDBOX_IMPORTERS[1]!.id;
  const withdrawn = async () => {
    const id = await entered();
    await asOwner(t, (client) =>
      client.query(`update entry_liquidation set entry_type = '31' where entry_id = $1`, [id]),
    );
    at(TODAY);
    return id;
  };

  it('is named where it paid, and nowhere else', async () => {
    const id = await entered();
    at(TODAY);
    const codes = async (given: object) => faultsOf((await deposit(id, given)).body).map(([, code]) => code);
    expect(await codes({ paidBy: 'transferee' })).toEqual(['deposit.transferee']);
    expect(await codes({ transfereeId: transferee })).toEqual(['deposit.transferee', 'deposit.no_withdrawal']);
    expect(await codes({ paidBy: 'transferee', transfereeId: 'imp_00000000000000000000000000' })).toEqual([
      'importer.unknown',
      'deposit.no_withdrawal',
    ]);
  });

  it('gets back what it paid too much, with the interest on it, before owner and importer', async () => {
    const id = await withdrawn();
    const { duties } = (await importer!.get(`/v1/entries/${id}`).expect(200)).body.duties;
    await deposit(id, { amount: duties, paidBy: 'transferee', transfereeId: transferee });
    const { refundId } = await liquidate(id, { duties: (Number(duties) - 300).toFixed(2) });
    const { body: refund } = await manager!.get(`/v1/refunds/${refundId}`).expect(200);
    expect(refund).toMatchObject({ principal: '300.00', transfereeId: transferee });
    expect(refund.payees[0]).toMatchObject({ payee: 'transferee', owed: refund.owed });
    await post(manager!, `/v1/refunds/${refundId}/certification`, { corporation: true });
    const pay = (payee: string) =>
      post(manager!, `/v1/refunds/${refundId}/payments`, {
        payee,
        amount: '100.00',
        paidOn: TODAY,
        method: 'ach_credit',
      });
    expect(faultsOf((await pay('importer')).body)).toEqual([['/amount', 'refund.above_owed']]);
    expect((await pay('transferee')).status).toBe(201);
  });
});

describe('who is billed what is found due (19 CFR 24.11, 141.20)', () => {
  const OWNERS_BOND = `select number from bond where importer_id = $1 order by number limit 1`;
  const DECLARED = `insert into entry_event (importer_id, entry_id, filed_month, importer_organisation_id, kind, happened_on, details, recorded_at, recorded_by)
    select importer_id, id, filed_month, importer_organisation_id, 'owner_declared', '2026-03-10', $2::jsonb, '2026-03-10', 'test' from entry_directory where id = $1`;
  const owner = SANDBOX_IMPORTERS[1]!.id;
  const declared = async (contractualRelief: boolean) => {
    const id = await entered();
    await asOwner(t, async (client) => {
      const { rows } = await client.query(OWNERS_BOND, [owner]);
      const details = {
        statutoryRelief: 'true',
        contractualRelief: String(contractualRelief),
        bondNumber: rows[0].number,
      };
      await client.query(DECLARED, [id, JSON.stringify(details)]);
    });
    at(TODAY);
    return id;
  };

  it('is the actual owner, on its own bond, where both its declaration and its bond were filed', async () => {
    const id = await declared(true);
    const { billId } = await liquidate(id, { fees: '20000.00' });
    const { body: bill } = await other!.get(`/v1/bills/${billId}`).expect(200);
    expect(bill).toMatchObject({ importerId: owner, billedAs: 'actual_owner' });
    await importer!.get(`/v1/bills/${billId}`).expect(404);
    // A reliquidation for less finds the bill of the owner, and bills the owner the rest.
    const less = await liquidate(id, { fees: '15000.00', reliquidates: true });
    expect(less.outcome).toBe('bill_reduced');
    expect((await other!.get(`/v1/bills/${less.billId}`).expect(200)).body).toMatchObject({ billedAs: 'actual_owner' });
    expect((await other!.get(`/v1/bills/${billId}`).expect(200)).body.status).toBe('cancelled');
  });

  it('is the importer of record where the owner gave no bond', async () => {
    const { billId } = await liquidate(await declared(false), { fees: '20000.00' });
    expect((await importer!.get(`/v1/bills/${billId}`).expect(200)).body.billedAs).toBe('importer');
  });
});
