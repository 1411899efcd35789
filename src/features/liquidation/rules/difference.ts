import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export interface DifferenceFacts {
  /** Duties, deposits and fees as they were asserted, or as the liquidation before had them. */
  readonly asserted: Cents;
  readonly assessed: Cents;
}

export interface DifferenceDecision {
  readonly outcome: 'as_asserted' | 'bill' | 'refund_due';
  /** What is to be billed, above nothing, or refunded, below; none where it is disregarded. */
  readonly difference: Cents;
}

const CENTS = 100n;

/** What follows from the amounts of a liquidation. */
export const liquidationDifference = rule({
  id: 'LIQ-12',
  title: 'Difference at liquidation',
  text: 'What is assessed above what was deposited is billed, what is below it is refunded; a net difference under $20 is disregarded.',
  cites: [usc(19, '1505(b)'), usc(19, '1321(a)(1)'), cfr(19, '159.6')],
  params: {
    leastDollars: new Dated<number>(
      'least difference that is billed or refunded, in dollars',
      REVIEWED,
      since('1993-12-08', 20, usc(19, '1321(a)(1)'), cfr(19, '159.6')),
    ),
  },
  decide({ asserted, assessed }: DifferenceFacts, { leastDollars }): DifferenceDecision {
    const difference = assessed - asserted;
    const least = BigInt(leastDollars) * CENTS;
    if (difference < least && difference > -least) return { outcome: 'as_asserted', difference: 0n };
    return { outcome: difference > 0n ? 'bill' : 'refund_due', difference };
  },
});

/** What follows from the amounts of an allowed protest. */
export const protestDifference = rule({
  id: 'LIQ-18',
  title: 'Difference on an allowed protest',
  text: 'What an allowed protest finds to be less is refunded however small it is, since it was asked for; a difference under $20 the other way is disregarded.',
  cites: [usc(19, '1515(a)'), cfr(19, '174.29'), cfr(19, '159.6')],
  decide(facts: DifferenceFacts, _none, today): DifferenceDecision {
    const difference = facts.assessed - facts.asserted;
    if (difference < 0n) return { outcome: 'refund_due', difference };
    return applyRule(liquidationDifference, facts, today).decision;
  },
});
