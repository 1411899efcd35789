import { eo, ownPolicy } from '../../../kernel/citation.js';
import { dollars, maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import { ORDER_SWITCHED_ON } from './switched-on.js';

/** A bond’s amount under the minimum that an agency applies of the order. */
export interface FlooredBond {
  readonly amount: Cents;
  readonly raised: boolean;
}

/** What a continuous bond comes to where the higher minimum of the order is applied. */
export const orderMinimumBond = rule({
  id: 'EO-04',
  title: 'Higher minimum of the bond',
  text: 'Where the higher minimum that the order directs is applied, a continuous bond is at least the amount the agency has set for it. Without a number nothing is raised.',
  cites: [eo(14411, '2(a)'), ownPolicy('the minimum of the bond until a rule is made')],
  authorityStatus: 'policy',
  params: { switchedOn: ORDER_SWITCHED_ON },
  decide({ requiredAmount }: { readonly requiredAmount: Cents }, { switchedOn }): FlooredBond {
    const { minimumBond } = switchedOn;
    const amount = minimumBond === null ? requiredAmount : maxCents(requiredAmount, dollars(minimumBond));
    return { amount, raised: amount > requiredAmount };
  },
});
