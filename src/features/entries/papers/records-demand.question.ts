import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { recordsDemandClock, recordsDemandTime } from '../rules/papers/records-demand.js';
import { DocumentPeriodResultView } from './document.view.js';
import { AskRecordsDemand } from './records-demand.dto.js';

/** Until when entry records that customs demands are to be produced, and whether less or more time may be given. */
export const recordsDemand = question({
  name: 'records_demand',
  version: 1,
  title: 'Until when are entry records that customs demands to be produced?',
  request: AskRecordsDemand,
  outcomes: ['due', 'refused'],
  result: DocumentPeriodResultView,
  resultAccess: { dueOn: [EVERYONE], rolledTo: [EVERYONE], periodEndsOn: [EVERYONE] },
  rules: ['ENTRY-51@1', 'ENTRY-52@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ asOf, receivedOn, withinDays, released, approvedBefore, moreDays, appliedOn }: AskRecordsDemand) => ({
    receivedOn,
    withinDays: withinDays ?? null,
    isReleased: released ?? true,
    approvedBefore: approvedBefore ?? 0,
    moreDays: moreDays ?? 0,
    appliedOn: appliedOn ?? asOf,
  }),
  decide({ receivedOn, withinDays, isReleased, approvedBefore, moreDays, appliedOn }, asOf) {
    const of = { receivedOn, withinDays };
    const period = applyRule(recordsDemandClock, { ...of, approvedDays: approvedBefore }, asOf);
    const { dueOn } = period.decision;
    const asked = { withinDays, isReleased, appliedOn: moreDays === 0 ? null : appliedOn, dueOn };
    const time = applyRule(recordsDemandTime, asked, asOf);
    const faults = time.decision;
    const found =
      faults.length > 0 || moreDays === 0
        ? period
        : applyRule(recordsDemandClock, { ...of, approvedDays: approvedBefore + moreDays }, asOf);
    return {
      outcome: faults.length === 0 ? 'due' : 'refused',
      reasonCodes: faults.map(({ code }) => code),
      result: { dueOn: found.decision.dueOn, rolledTo: found.decision.rolledTo, periodEndsOn: dueOn },
      steps: [time, found],
      faults,
    };
  },
});
