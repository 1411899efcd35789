import { guide, usc } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import { percentOf, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { GoodsEntered } from '../../risk/rules/assessment/risk-record.js';
import { inSteps, continuousBondSteps } from '../../security/rules/standard-continuous-bond.js';

/** What the withdrawn formula of 2004 would have asked of an importer; a yardstick for simulations, asked of nobody. */
export const withdrawnYardstick = rule({
  id: 'TARG-05',
  title: 'The withdrawn formula of 2004, as a yardstick',
  text: 'The usual amount of the continuous bond and, for goods under an order, the full rate of the order times the value of the entries of twelve months, in steps of a continuous bond. Courts set the formula aside; it is computed to be compared with, and asked of nobody.',
  cites: [guide('CBP, Amendment to Bond Directive 99-3510-004 (July 2004)'), guide('GAO-07-50'), usc(19, '1623')],
  authorityStatus: 'hypothetical',
  params: { steps: continuousBondSteps },
  decide(
    { standardAmount, goods }: { readonly standardAmount: Cents; readonly goods: readonly GoodsEntered[] },
    { steps },
  ): Cents {
    const duties = goods.flatMap(({ value, cases }) =>
      cases.map(({ depositPercent }) => percentOf(value, depositPercent ?? Decimal.make(0n))),
    );
    return inSteps(standardAmount + sumCents(duties), steps);
  },
});
