import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { depositTimeliness } from '../../revenue/rules/index.js';
import type { DepositInTime } from '../../revenue/rules/index.js';
import { adcvdPaymentRecord, adcvdPaymentRecord1 } from '../../security/rules/index.js';
import type { AdcvdDebt, PaymentRecordFound } from '../../security/rules/index.js';
import type { CoveredRecord, StandsOn } from './covered-record.js';

/** What of the record of payments a prong looks at. */
export type Failure = 'unpaidReferences' | 'lateReferences';

/** What is found of the payments of one importer. */
export interface PaymentsFound {
  readonly debts: readonly AdcvdDebt[];
  readonly deposits: readonly DepositInTime[];
  readonly found: PaymentRecordFound;
  readonly steps: readonly Applied<unknown>[];
}

/** What bills, and in the second version deposits, say of payments; null where no such record is kept. */
export function paidBy(
  { debts, deposits: made = [] }: Pick<CoveredRecord, 'debts' | 'deposits'>,
  asOf: IsoDate,
  version: 1 | 2,
): PaymentsFound | null {
  if (debts === null) return null;
  if (version === 1) {
    const paid = applyRule(adcvdPaymentRecord1, { debts }, asOf);
    return { debts, deposits: [], found: paid.decision, steps: [paid] };
  }
  const came = made.length === 0 ? null : applyRule(depositTimeliness, { deposits: made }, asOf);
  const deposits = came?.decision ?? [];
  const doubtful = deposits.filter(({ late }) => late !== false).map(({ reference, late }) => ({ reference, late }));
  const paid = applyRule(adcvdPaymentRecord, { debts, deposits: doubtful }, asOf);
  return { debts, deposits, found: paid.decision, steps: [...(came ? [came] : []), paid] };
}

/** The bills and deposits that a part is met by; where it is open, those that leave it open. */
export function standsOn({ debts, deposits, found }: PaymentsFound, of: Failure): readonly StandsOn[] {
  const references = new Set(referencesOf(found, of));
  return [
    ...debts
      .filter(({ reference }) => references.has(reference))
      .map(
        ({ reference, dueOn, protested }) =>
          ({ kind: 'bill', id: reference, on: dueOn, underProtest: protested }) as const,
      ),
    ...deposits
      .filter(({ reference }) => references.has(reference))
      .map(({ reference, dueOn }) => ({ kind: 'deposit', id: reference, on: dueOn, underProtest: null }) as const),
  ];
}

function referencesOf(found: PaymentRecordFound, of: Failure): readonly string[] {
  if (of === 'unpaidReferences')
    return (found.unpaid === null && found.undeterminedReferences) || found.unpaidReferences;
  return (found.late === null && found.undeterminedLateReferences) || found.lateReferences;
}
