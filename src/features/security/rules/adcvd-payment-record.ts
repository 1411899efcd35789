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

/** A bill or deposit of antidumping or countervailing duties. */
export interface AdcvdDebt {
  readonly reference: string;
  readonly amount: Cents;
  readonly dueOn: IsoDate;
  readonly payments: readonly {
    readonly amount: Cents;
    readonly paidOn: IsoDate;
    readonly by: 'importer' | 'surety';
  }[];
  /** A protest against it is open: it is delinquent, but not yet to be sanctioned. */
  readonly protested: boolean;
}

export interface PaymentRecordFound extends AdcvdPaymentRecord {
  readonly unpaidReferences: readonly string[];
  readonly lateReferences: readonly string[];
  /** Delinquent and not under protest. */
  readonly sanctionableReferences: readonly string[];
}

/**
 * Reads the record from the debts as they stood on the legal day. A surety's payment or a write-off does not cure the
 * importer's failure, one dollar and one day count, and nothing is too old.
 */
export const adcvdPaymentRecord = rule({
  id: 'COV-02',
  title: 'Record of paying antidumping and countervailing duties',
  text: 'A debt past its due date that the importer itself has not paid in full is a failure to fully pay; a payment by it after the due date is a failure to pay in time.',
  cites: [eo(13785, '2(b)(ii)'), usc(19, '1505(b)')],
  authorityStatus: 'policy',
  decide(facts: { readonly debts: readonly AdcvdDebt[] }, _params, asOf): PaymentRecordFound {
    const due = facts.debts.filter(({ dueOn }) => dueOn < asOf);
    const unpaid = due.filter((debt) => paidByImporter(debt, asOf) < debt.amount);
    const late = due.filter((debt) => ownPayments(debt, asOf).some(({ paidOn }) => paidOn > debt.dueOn));
    return {
      unpaid: unpaid.length > 0,
      late: late.length > 0,
      unpaidReferences: references(unpaid),
      lateReferences: references(late),
      sanctionableReferences: references(unpaid.filter(({ protested }) => !protested)),
    };
  },
});

const ownPayments = (debt: AdcvdDebt, asOf: IsoDate) =>
  debt.payments.filter(({ by, paidOn }) => by === 'importer' && paidOn <= asOf);
const paidByImporter = (debt: AdcvdDebt, asOf: IsoDate): Cents =>
  sumCents(ownPayments(debt, asOf).map(({ amount }) => amount));
const references = (debts: readonly AdcvdDebt[]): readonly string[] => debts.map(({ reference }) => reference);
