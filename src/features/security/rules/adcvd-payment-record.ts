import { eo, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { sumCents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** What is on record of an importer's payments of antidumping and countervailing duties. */
export interface AdcvdPaymentRecord {
  /** Something was never fully paid by the importer itself. */
  readonly unpaid: boolean;
  /** Something was paid after its due date. */
  readonly late: boolean;
}

/** What is known of payments: null where it is not known how much of one went to the duty. */
export interface KnownPayments {
  readonly unpaid: boolean | null;
  /** Null where the last day of a deposit is not known. */
  readonly late: boolean | null;
}

/** A payment on such a debt. */
export interface AdcvdPayment {
  /** What of it went to the duty; null: not known, since interest is paid first and its rate is not on record. */
  readonly amount: Cents | null;
  /** Where that is not known, the most that can have gone to it. */
  readonly atMost?: Cents;
  readonly paidOn: IsoDate;
  readonly by: 'importer' | 'surety';
}

/** A bill or deposit of antidumping or countervailing duties. */
export interface AdcvdDebt {
  readonly reference: string;
  readonly amount: Cents;
  readonly dueOn: IsoDate;
  readonly payments: readonly AdcvdPayment[];
  /** A protest against it is open: it is delinquent, but not yet to be sanctioned. */
  readonly protested: boolean;
}

export interface PaymentRecordFound extends KnownPayments {
  readonly unpaidReferences: readonly string[];
  /** Of which it is not known whether they were paid in full; absent where there are none. */
  readonly undeterminedReferences?: readonly string[];
  readonly lateReferences: readonly string[];
  /** Of which it is not known whether they came in time; absent where there are none. */
  readonly undeterminedLateReferences?: readonly string[];
  /** Delinquent and not under protest. */
  readonly sanctionableReferences: readonly string[];
}

/** A deposit of such duties, and whether it came in time; null where its last day is not on record. */
export interface AdcvdDepositMade {
  readonly reference: string;
  readonly late: boolean | null;
}

/**
 * As it was read until November 2026: from bills alone. Reads the record from the debts as they stood on the legal day. A surety's payment or a write-off does not cure the
 * importer's failure, one dollar and one day count, and nothing is too old.
 */
export const adcvdPaymentRecord1 = rule({
  id: 'COV-02',
  title: 'Record of paying antidumping and countervailing duties',
  text: 'A debt past its due date that the importer itself has not paid in full is a failure to fully pay; a payment by it after the due date is a failure to pay in time.',
  cites: [eo(13785, '2(b)(ii)'), usc(19, '1505(b)')],
  authorityStatus: 'policy',
  decide(facts: { readonly debts: readonly AdcvdDebt[] }, _params, asOf): PaymentRecordFound {
    const due = facts.debts.filter(({ dueOn }) => dueOn < asOf);
    const unpaid = due.filter((debt) => mostPaidByImporter(debt, asOf) < debt.amount);
    const unknown = due.filter((debt) => !unpaid.includes(debt) && isUnknown(debt, asOf));
    const late = due.filter((debt) => ownPayments(debt, asOf).some(({ paidOn }) => paidOn > debt.dueOn));
    return {
      unpaid: unpaid.length > 0 ? true : unknown.length > 0 ? null : false,
      late: late.length > 0,
      unpaidReferences: references(unpaid),
      ...(unknown.length > 0 ? { undeterminedReferences: references(unknown) } : {}),
      lateReferences: references(late),
      sanctionableReferences: references(unpaid.filter(({ protested }) => !protested)),
    };
  },
});

/**
 * Deposits count beside bills for what was not paid in time, whoever brought them. Whether duties were paid in full is read from bills alone: a
 * deposit is an estimate of them, and what of it is missing is billed at liquidation.
 */
export const adcvdPaymentRecord = rule({
  ...adcvdPaymentRecord1,
  version: 2,
  text:
    'A debt past its due date that the importer itself has not paid in full is a failure to fully pay; a payment by it after the due date, and a deposit that came after its last day or not at all, is a failure to ' +
    'pay in time. What is missing of a deposit is billed at liquidation, and paid in full or not on that bill.',
  cites: [eo(13785, '2(b)(ii)'), usc(19, '1505(a)'), usc(19, '1505(b)')],
  decide(
    { debts, deposits }: { readonly debts: readonly AdcvdDebt[]; readonly deposits: readonly AdcvdDepositMade[] },
    params,
    asOf,
  ): PaymentRecordFound {
    const billed = adcvdPaymentRecord1.decide({ debts }, params, asOf);
    const late = deposits.filter((deposit) => deposit.late === true);
    const unknown = deposits.filter((deposit) => deposit.late === null);
    return {
      ...billed,
      late: billed.late || late.length > 0 ? true : unknown.length > 0 ? null : false,
      lateReferences: [...billed.lateReferences, ...references(late)],
      ...(unknown.length > 0 ? { undeterminedLateReferences: references(unknown) } : {}),
    };
  },
});

const ownPayments = (debt: AdcvdDebt, asOf: IsoDate) =>
  debt.payments.filter(({ by, paidOn }) => by === 'importer' && paidOn <= asOf);
const mostPaidByImporter = (debt: AdcvdDebt, asOf: IsoDate): Cents =>
  sumCents(ownPayments(debt, asOf).map(({ amount, atMost }) => amount ?? atMost ?? debt.amount));
const isUnknown = (debt: AdcvdDebt, asOf: IsoDate): boolean =>
  ownPayments(debt, asOf).some(({ amount }) => amount === null) && knownPaid(debt, asOf) < debt.amount;
const knownPaid = (debt: AdcvdDebt, asOf: IsoDate): Cents =>
  sumCents(ownPayments(debt, asOf).map(({ amount }) => amount ?? 0n));
const references = (found: readonly { readonly reference: string }[]): readonly string[] =>
  found.map(({ reference }) => reference);
