import { cfr, ownPolicy } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Whether a refund is withheld because of a bankruptcy. */
export const refundWithheld = rule({
  id: 'REF-05',
  title: 'Refund of a bankrupt importer',
  text: 'The refund of an importer in bankruptcy is withheld until a claim to it is received and a right to it established.',
  cites: [
    cfr(19, '24.36(c)'),
    ownPolicy('Withheld whether or not the importer entered the goods for somebody else: that is not on record'),
  ],
  decide: ({ stayed, claimed }: { readonly stayed: boolean; readonly claimed: boolean }): readonly Fault[] =>
    unmet([[!stayed || claimed, withheld]]),
});

const withheld: Fault = {
  pointer: '/claim',
  code: 'refund.withheld',
  message:
    'A court has stayed the creditors of the importer: the refund is withheld until somebody has established a right to it.',
  remedy: 'Say who has.',
  citation: cfr(19, '24.36(c)'),
};
