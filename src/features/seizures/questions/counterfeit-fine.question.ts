import { EVERYONE } from '../../../kernel/access.js';
import { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { msrpFine } from '../rules/index.js';
import type { MsrpFineFacts } from '../rules/index.js';
import { AskCounterfeitFine } from './counterfeit-fine.dto.js';
import { CounterfeitFineResultView } from './counterfeit-fine.view.js';
import { ofSeizure } from './of-seizure.js';

/** The largest civil fine of one person for one seizure of counterfeits. */
export const counterfeitFineQuestion = question({
  name: 'counterfeit_fine',
  version: 1,
  title: 'How much may a person be fined for its part in importing these counterfeits?',
  request: AskCounterfeitFine,
  outcomes: ['may_be_fined', 'no_fine', 'not_determinable'],
  result: CounterfeitFineResultView,
  resultAccess: { ordinal: [EVERYONE], genuineValue: [EVERYONE], maximum: [EVERYONE] },
  rules: ['SEIZ-07@2'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: ({ seizedOn, others, forSaleOrPublicDistribution, tookPart, lines }): MsrpFineFacts => ({
    seizedOn,
    others,
    forSaleOrPublicDistribution,
    tookPart,
    lines: lines.map(({ quantity, msrp, genuineDomesticValue }) => ({
      quantity: Decimal.parse(quantity),
      ...(msrp !== undefined && { msrp: parseMoney(msrp) }),
      ...(genuineDomesticValue !== undefined && { genuineDomesticValue: parseMoney(genuineDomesticValue) }),
    })),
  }),
  decide(facts: MsrpFineFacts, asOf) {
    const applied = applyRule(msrpFine, facts, asOf);
    const { outcome, reasonCodes, ordinal = null, genuineValue = null, maximum = null } = applied.decision;
    return { outcome, reasonCodes, result: { ordinal, genuineValue, maximum }, steps: [applied] };
  },
});
