import { ownPolicy } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import { percentOf, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface ExposureFacts {
  /** One for each case of each planned line. */
  readonly cases: readonly {
    readonly caseNumber: string;
    /** Planned in 12 months. */
    readonly value: Cents;
    readonly depositPercent: Decimal | null;
    /** The 90th percentile of the case's final rates. */
    readonly p90FinalPercent: Decimal | null;
  }[];
}

export interface Exposure {
  /** Null where a case has no known deposit or no final rates. */
  readonly amount: Cents | null;
  /** What the cases with known rates come to. */
  readonly known: Cents;
  readonly missingCases: readonly string[];
}

/** The duties that the cash deposits of 12 months would not cover if the final rates turned out high. */
export const exposureBeyondDeposits = rule({
  id: 'RISK-02',
  title: 'Exposure beyond the cash deposits',
  text: 'Over the cases of twelve months: value times the excess of the 90th percentile of final rates over the deposit rate.',
  cites: [ownPolicy('exposure beyond the cash deposits')],
  authorityStatus: 'policy',
  decide({ cases }: ExposureFacts): Exposure {
    const amounts = cases.map(
      ({ value, depositPercent, p90FinalPercent }) =>
        depositPercent && p90FinalPercent && percentOf(value, atLeastZero(p90FinalPercent.minus(depositPercent))),
    );
    const known = sumCents(amounts.filter((amount) => amount !== null));
    const missing = cases.filter((_, i) => amounts[i] === null).map(({ caseNumber }) => caseNumber);
    return { amount: missing.length > 0 ? null : known, known, missingCases: [...new Set(missing)] };
  },
});

/** The value at a percentile by nearest rank; null for an empty list. */
export function nearestRank(values: readonly Decimal[], percentile: number): Decimal | null {
  const ascending = [...values].sort((a, b) => a.compare(b));
  return ascending[Math.max(1, Math.ceil((percentile * ascending.length) / 100)) - 1] ?? null;
}

const atLeastZero = (points: Decimal): Decimal => (points.units < 0n ? Decimal.make(0n) : points);
