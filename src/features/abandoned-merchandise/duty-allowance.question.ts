import { SIGNED_IN } from '../../kernel/access.js';
import { parseMoney } from '../../kernel/money.js';
import { applyRule } from '../../kernel/rule.js';
import { question } from '../../platform/determinations/question.js';
import { AskDutyAllowance } from './abandonment-questions.dto.js';
import { DutyAllowanceResultView } from './abandonment-results.view.js';
import { dutyAllowance } from './rules/index.js';

/** Whether duties are allowed back on abandoned goods, and until when they may be. */
export const dutyAllowanceQuestion = question({
  name: 'duty_allowance',
  version: 1,
  title: 'Are duties allowed back on abandoned goods, and until when may they be?',
  request: AskDutyAllowance,
  outcomes: ['eligible', 'not_eligible', 'open', 'not_determinable'],
  result: DutyAllowanceResultView,
  resultAccess: { sharePercent: [SIGNED_IN], lastDay: [SIGNED_IN] },
  rules: ['ABAN-04@1'],
  asks: 'abandonments:read',
  subject: ({ abandonmentId }) =>
    abandonmentId === undefined ? undefined : { type: 'abandonment', id: abandonmentId },
  toFacts: ({ asOf: _asOf, abandonmentId: _id, abandonedValue, classValue, ...given }) => ({
    ...given,
    abandonedValue: parseMoney(abandonedValue),
    classValue: parseMoney(classValue),
  }),
  decide(facts, asOf) {
    const allowance = applyRule(dutyAllowance, facts, asOf);
    const { outcome, reasonCodes, sharePercent, lastDay } = allowance.decision;
    const result = { lastDay, ...(sharePercent && { sharePercent }) };
    return { outcome, reasonCodes, result, steps: [allowance] };
  },
});
