import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { percentOf, roundUpTo, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import { wholeDollar } from './single-transaction-bond.js';

export interface AdcvdBondFacts {
  /** One for each antidumping or countervailing case of each line. */
  readonly cases: readonly {
    readonly caseNumber: string;
    readonly enteredValue: Cents;
    /** The rate of these goods; null: not known. */
    readonly ratePercent: Decimal | null;
    /** The highest rate of the case; null: not known. */
    readonly highestRatePercent: Decimal | null;
  }[];
}

export interface AdcvdBond {
  /** Null where neither the right nor the highest rate of a case is known. */
  readonly amount: Cents | null;
  readonly cases: readonly {
    readonly caseNumber: string;
    readonly ratePercent: Decimal | null;
    readonly rateUsed: 'known_rate' | 'highest_rate' | 'none';
    readonly amount: Cents | null;
  }[];
  readonly reasonCodes: readonly string[];
}

/**
 * What a single transaction bond for the antidumping and countervailing risk of one entry would come to. It stands on
 * top of the cash deposit and of the basic bond; CBP asks for it case by case, in writing, with amount and reason.
 */
export const adcvdAdditionalBond = rule({
  id: 'BOND-04',
  title: 'Single transaction bond for antidumping and countervailing risk',
  text: 'Value times the rate of the case, the highest one where the right rate is not known; besides the cash deposit and apart from the basic bond.',
  cites: [
    guide('CBP memorandum on single transaction bonds for AD/CVD (2012)'),
    cfr(19, '113.13(d)'),
    usc(19, '1623(a)'),
  ],
  authorityStatus: 'guidance',
  params: { step: wholeDollar },
  decide({ cases }: AdcvdBondFacts, { step }): AdcvdBond {
    const found = cases.map(({ caseNumber, enteredValue, ratePercent, highestRatePercent }) => {
      const rate = ratePercent ?? highestRatePercent;
      return {
        caseNumber,
        ratePercent: rate,
        rateUsed: ratePercent ? ('known_rate' as const) : rate ? ('highest_rate' as const) : ('none' as const),
        amount: rate && percentOf(enteredValue, rate),
      };
    });
    const amounts = found.map(({ amount }) => amount).filter((amount) => amount !== null);
    if (amounts.length < cases.length) return { amount: null, cases: found, reasonCodes: ['bond.no_rate_of_case'] };
    return { amount: roundUpTo(sumCents(amounts), step), cases: found, reasonCodes: [] };
  },
});
