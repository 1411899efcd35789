import { CBP } from '../../kernel/access.js';
import { applyRule } from '../../kernel/rule.js';
import { question } from '../../platform/determinations/question.js';
import { AskReasonableBelief } from './abandonment-questions.dto.js';
import { ReasonableBeliefResultView } from './abandonment-results.view.js';
import { reasonableBelief } from './rules/index.js';

/** Whether a finding of reasonable belief about abandoned goods is complete; nobody outside CBP reads what is believed. */
export const reasonableBeliefQuestion = question({
  name: 'reasonable_belief',
  version: 1,
  title: 'Is the finding complete that importing abandoned goods would have violated the trade laws?',
  request: AskReasonableBelief,
  outcomes: ['believed', 'not_believed'],
  result: ReasonableBeliefResultView,
  resultAccess: { reasonableBelief: [CBP] },
  inputsAccess: {
    abandonmentId: [CBP],
    believed: [CBP],
    laws: [CBP],
    grounds: [CBP],
    finderRole: [CBP],
    acceptedOn: [CBP],
  },
  rules: ['ABAN-03@1'],
  asks: 'abandonments:find',
  subject: ({ abandonmentId }) =>
    abandonmentId === undefined ? undefined : { type: 'abandonment', id: abandonmentId },
  toFacts: ({ asOf: foundOn, abandonmentId: _id, ...facts }) => ({ ...facts, foundOn }),
  decide(facts, asOf, policies) {
    const finding = applyRule(reasonableBelief, facts, asOf, policies);
    const { faults, reasonableBelief: found } = finding.decision;
    return {
      outcome: found ? 'believed' : 'not_believed',
      reasonCodes: faults.length > 0 ? faults.map(({ code }) => code) : facts.laws,
      result: { reasonableBelief: found },
      steps: [finding],
      faults,
    };
  },
});
