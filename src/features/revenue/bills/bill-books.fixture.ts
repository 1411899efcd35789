import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { Transfer } from '../books/books.js';
import { standingOfBill } from '../rules/index.js';
import type { ChangeOfBill, HeldForChange } from './bill-acts.service.js';
import { paymentOn } from './bill-changes.js';
import { lastDayOf, toBillEventRow, toDetermineBill } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import type { BillStandingResultView } from './bill-standing.view.js';
import { accountsOf, toBook } from './bill-transfers.js';

export const FIRST: IsoDate = '2025-06-06';
const RATE = {
  from: '2020-01-01' as const,
  through: '2029-12-31' as const,
  percent: Decimal.parse('7'),
  citation: 'rates',
};
export const NEW: BillRow = {
  id: 'bil_1',
  number: '2500000001',
  reason: 'supplemental_duties',
  importer_id: 'imp_1',
  importer_organisation_id: null,
  surety_organisation_ids: [],
  bond_numbers: [],
  entry_number: null,
  case_numbers: [],
  billed_as: 'importer',
  principal: '3000.00',
  adcvd_principal: '1000.00',
  interest: '50.00',
  issued_on: FIRST,
  liquidated_on: FIRST,
  due_on: '2025-07-06',
  determination_id: 'det_1',
  grant_id: null,
  events: [],
};

/** How the bill stands on a day, by the law alone. */
export function standing(row: BillRow, asOf: IsoDate): BillStandingResultView {
  const { liquidatedOn, writtenOffOn, cancelledOn, payments = [], ...asked } = toDetermineBill(row, asOf);
  const facts = {
    reason: asked.reason,
    issuedOn: asked.issuedOn,
    liquidatedOn: liquidatedOn ?? null,
    principal: parseMoney(asked.principal),
    interest: parseMoney(asked.interest ?? '0'),
    payments: payments.map(({ paidOn, amount }) => ({ paidOn, amount: parseMoney(amount) })),
    writtenOffOn: writtenOffOn ?? null,
    cancelledOn: cancelledOn ?? null,
    rates: [RATE],
  };
  const { applied, ...found } = standingOfBill(facts, asOf).standing;
  return {
    ...found,
    delinquencyInterest: formatMoney(found.delinquencyInterest),
    interestOwed: formatMoney(found.interestOwed),
    principalOwed: formatMoney(found.principalOwed),
    owed: formatMoney(found.owed),
    over: formatMoney(found.over),
    payments: applied.map((part, i) => ({
      paidOn: facts.payments[i]?.paidOn ?? FIRST,
      amount: formatMoney(facts.payments[i]?.amount ?? 0n),
      interest: formatMoney(part.interest),
      principal: formatMoney(part.principal),
      over: formatMoney(part.over),
    })),
  };
}

/** A bill and its accounts, as the service keeps them. */
export class Kept {
  row = NEW;
  readonly accounts = new Map<string, Cents>();

  constructor() {
    const { principal, interest } = accountsOf(NEW.id);
    this.accounts.set(principal, parseMoney(NEW.principal)).set(interest, parseMoney(NEW.interest));
  }

  /** Does what is lawful; says whether it was. */
  do(judge: (held: HeldForChange) => ChangeOfBill, today: IsoDate): boolean {
    const { event, faults } = judge({ row: this.row, today });
    if (faults.length > 0) return false;
    const id = `bev_${String(this.row.events.length)}`;
    const kept = toBillEventRow(event, { id, recorded_at: '2030-01-01T00:00:00Z' });
    const changed = { ...this.row, events: [...this.row.events, kept] };
    const day = lastDayOf(changed);
    const { principal, interest } = accountsOf(NEW.id);
    const around = {
      balances: { principal: this.at(principal), interest: this.at(interest) },
      before: standing(this.row, day),
      after: standing(changed, day),
    };
    for (const transfer of toBook(changed, kept, around)) this.post(transfer);
    this.row = changed;
    return true;
  }

  at = (account: string): Cents => this.accounts.get(account) ?? 0n;

  private post({ debit, credit, amount }: Transfer): void {
    if (amount <= 0n) throw new Error('a transfer is of more than nothing');
    this.accounts.set(debit, this.at(debit) + amount);
    this.accounts.set(credit, this.at(credit) - amount);
  }
}

export const pay = (amount: string, paidOn: IsoDate) =>
  paymentOn({ amount, paidOn, paidBy: 'importer', method: 'ach_credit' });
export const TODAY: IsoDate = '2026-12-01';
