import { EVERYONE } from '../../../kernel/access.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { claimClock } from '../rules/index.js';
import type { ClaimFacts } from '../rules/index.js';
import { AskClaim } from './case-questions.dto.js';
import { ClaimResultView } from './case-questions.view.js';
import { ofSeizure } from './of-seizure.js';

/** Where a claim to seized goods stands on a day: what it costs, until when, and whether this one counts. */
export const claimQuestion = question({
  name: 'claim',
  version: 1,
  title: 'Where does a claim to seized goods stand on a day?',
  request: AskClaim,
  outcomes: ['not_published', 'open', 'valid', 'late', 'bond_missing', 'none_filed'],
  result: ClaimResultView,
  resultAccess: {
    procedure: [EVERYONE],
    bond: [EVERYONE],
    published: [EVERYONE],
    claimBy: [EVERYONE],
    publishedThrough: [EVERYONE],
    forfeitureFrom: [EVERYONE],
  },
  rules: ['SEIZ-04@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: toClaimFacts,
  decide(facts: ClaimFacts, asOf) {
    const applied = applyRule(claimClock, facts, asOf);
    const { claim, ...result } = applied.decision;
    return { outcome: claim, reasonCodes: [`claim.${claim}`], result, steps: [applied] };
  },
});

/** The facts of the claim clock as they are asked. */
export function toClaimFacts({ domesticValue, prohibited, firstPublishedOn, claim }: AskClaim): ClaimFacts {
  return {
    value: parseMoney(domesticValue),
    prohibited,
    ...(firstPublishedOn && { firstPublishedOn }),
    ...(claim && { claim: { ...claim, bond: parseMoney(claim.bond) } }),
  };
}
