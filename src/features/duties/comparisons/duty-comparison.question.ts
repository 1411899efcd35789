import { question } from '../../../platform/determinations/question.js';
import { DUTY_DETERMINATION_RULES } from '../determinations/duty-determination.question.js';
import { DutyRecord } from '../determinations/duty-record.js';
import { compareDuties, compareDutiesInTurns } from '../rules/comparison/duty-comparison.js';
import { canonicalComparison, secondSide } from './canonical-comparison.js';
import { dutyComparisonAccess } from './duty-comparison.access.js';
import { CompareDuties } from './duty-comparison.dto.js';
import { DutyComparisonResultView } from './duty-comparison.view.js';

/** What the same goods owe on two days, or of two origins, and which instruments make the difference. */
export const dutyComparison = question({
  name: 'duty_comparison',
  version: 1,
  title: 'What do the same goods owe on two days, or of two origins, and which instruments make the difference?',
  request: CompareDuties,
  outcomes: ['compared', 'undetermined', 'not_determinable'],
  result: DutyComparisonResultView,
  resultAccess: dutyComparisonAccess,
  rules: DUTY_DETERMINATION_RULES,
  asks: 'everyone',
  recordable: true,
  canonical: canonicalComparison,
  async gather(request, { knownAt }, take) {
    const { against: _against, ...first } = request;
    const second = secondSide(request);
    const record = take(DutyRecord);
    const [base, against] = await Promise.all([record.read(first, knownAt), record.read(second, knownAt)]);
    return { base, against, againstOn: second.asOf };
  },
  decide: (facts, asOf) => compareDuties(facts, asOf),
  decideInTurns: (facts, asOf) => compareDutiesInTurns(facts, asOf),
});
