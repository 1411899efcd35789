import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { ownerSample } from '../rules/index.js';
import type { OwnerSampleFacts } from '../rules/index.js';
import { ofSeizure } from './of-seizure.js';
import { AskOwnerSample } from './owner-questions.dto.js';
import type { SampleOfSeizure } from './owner-questions.dto.js';
import { OwnerSampleResultView } from './owner-questions.view.js';

/** Whether a sample can be taken of what was seized, and what it is worth for its bond. */
export const ownerSampleQuestion = question({
  name: 'owner_sample',
  version: 1,
  title: 'Can a sample be taken of what was seized, and what is it worth for its bond?',
  request: AskOwnerSample,
  outcomes: ['in_order', 'not_in_order'],
  result: OwnerSampleResultView,
  resultAccess: { domesticValue: [EVERYONE], basis: [EVERYONE] },
  rules: ['SEIZ-10@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: ({ asOf, sample }): OwnerSampleFacts => toSampleFacts(sample, asOf),
  decide(facts: OwnerSampleFacts, asOf) {
    const applied = applyRule(ownerSample, facts, asOf);
    const { domesticValue, basis, faults } = applied.decision;
    return {
      outcome: faults.length === 0 ? 'in_order' : 'not_in_order',
      reasonCodes: faults.map(({ code }) => code),
      result: { domesticValue, basis },
      steps: [applied],
      faults,
    };
  },
});

/** A sample as it is asked, for the rule. */
export function toSampleFacts(
  { seizedQuantity, unit, appraisedValue, taken, quantity, statedValue }: SampleOfSeizure,
  on: IsoDate,
): OwnerSampleFacts {
  return {
    seized: { quantity: Decimal.parse(seizedQuantity), unit, domesticValue: parseMoney(appraisedValue) },
    taken: Decimal.parse(taken),
    sample: Decimal.parse(quantity),
    statedValue: parseMoney(statedValue),
    on,
  };
}
