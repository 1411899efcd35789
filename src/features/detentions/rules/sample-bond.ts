import { cfr, fr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, maxCents, percentOf, roundUpTo } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** The activity code of a bond for samples of suspected goods on CBP Form 301. */
export const SAMPLE_BOND_ACTIVITY = '15';

export interface SampleBondFacts {
  readonly kind: 'single_transaction' | 'continuous';
  readonly domesticValue: Cents;
  /** The bond offered; null where only the amount is asked for. */
  readonly offered: { readonly activityCode: string; readonly active: boolean; readonly amount: Cents } | null;
}

export interface SampleBondDecision {
  readonly required: Cents;
  readonly outcome: 'sufficient' | 'insufficient' | 'not_offered';
  readonly reason: 'none' | 'wrong_activity' | 'not_active' | 'amount_too_low';
}

const page = guide('CBP, IPR Sample Bonds', 'https://www.cbp.gov/trade/priority-issues/revenue/bonds/ipr-sample-bonds');

/** The security an owner gives before it is handed a sample. Applied as of the request. */
export const sampleBond = rule({
  id: 'DET-06',
  title: 'Bond for a sample',
  text: 'A sample leaves only against a bond that protects the importer or owner of the sample: 120 % of its domestic value for a single transaction, at least $10,000 continuous.',
  cites: [cfr(19, '133.21(c)(2)'), cfr(19, '113.70'), fr(80, 70154)],
  authorityStatus: 'guidance',
  params: {
    singlePercent: new Dated<Decimal>('per cent of domestic value, single transaction', '2026-11-21', {
      '2015-10-19': { value: Decimal.parse('120'), cites: [page] },
    }),
    continuousMinimum: new Dated<Cents>('least continuous sample bond', '2026-11-21', {
      '2015-10-19': { value: dollars(10_000), cites: [page] },
    }),
    anyBondMinimum: new Dated<Cents>('least CBP bond', '2026-11-21', {
      '2015-10-19': { value: dollars(100), cites: [cfr(19, '113.13(a)')] },
    }),
  },
  decide({ kind, domesticValue, offered }: SampleBondFacts, law): SampleBondDecision {
    const least = kind === 'continuous' ? law.continuousMinimum : percentOf(domesticValue, law.singlePercent);
    // 113.13(a): stated in whole dollars, the next highest one.
    const required = roundUpTo(maxCents(least, law.anyBondMinimum), dollars(1));
    if (!offered) return { required, outcome: 'not_offered', reason: 'none' };
    const reason =
      offered.activityCode !== SAMPLE_BOND_ACTIVITY
        ? 'wrong_activity'
        : !offered.active
          ? 'not_active'
          : offered.amount < required
            ? 'amount_too_low'
            : 'none';
    return { required, outcome: reason === 'none' ? 'sufficient' : 'insufficient', reason };
  },
});
