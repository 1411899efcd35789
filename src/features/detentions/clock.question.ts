import { EVERYONE } from '../../kernel/access.js';
import { question } from '../../platform/determinations/question.js';
import { AskDetentionClock } from './clock-question.dto.js';
import type { AnswerGiven } from './clock-question.dto.js';
import { DetentionClockResultView } from './clock-result.view.js';
import { standingOf } from './standing.js';
import type { Standing, StandingFacts } from './standing.js';

/** Where the law puts a detention on a day. */
export const detentionClockQuestion = question({
  name: 'detention_clock',
  version: 1,
  title: 'Where does the law put a detention on a day, clock by clock?',
  request: AskDetentionClock,
  outcomes: ['in_time', 'late', 'deemed_excluded', 'other_agency_decides', 'no_clock_runs', 'not_determinable'],
  result: DetentionClockResultView,
  resultAccess: {
    clocks: [EVERYONE],
    detainedOn: [EVERYONE],
    deemedDetained: [EVERYONE],
    determineBy: [EVERYONE],
    deemedExcludedOn: [EVERYONE],
    importerAnswers: [EVERYONE],
  },
  rules: ['DET-01@1', 'DET-03@1', 'DET-04@1'],
  asks: 'everyone',
  recordable: true,
  policiesOn: ({ presentedOn, asOf }) => presentedOn ?? asOf,
  canonical: (asked) => ({
    asOf: asked.asOf,
    ...(asked.detentionId !== undefined && { detentionId: asked.detentionId }),
    ...toFacts(asked),
  }),
  subject: ({ detentionId }) => (detentionId === undefined ? undefined : { type: 'detention', id: detentionId }),
  toFacts,
  decide(facts, asOf, policies) {
    const standing = standingOf(facts, asOf, policies);
    return {
      outcome: outcomeOf(facts, standing),
      reasonCodes: reasonsOf(standing),
      result: {
        clocks: standing.clocks,
        detainedOn: standing.detainedOn,
        deemedDetained: standing.deemedDetained,
        determineBy: standing.determineBy,
        deemedExcludedOn: standing.deemedExcludedOn,
        importerAnswers: standing.window,
      },
      steps: standing.steps,
    };
  },
});

// What is not said has not happened; CBP decides unless another agency is said to.
function toFacts(asked: AskDetentionClock): StandingFacts & { responses: AnswerGiven[] } {
  return {
    presentedOn: asked.presentedOn ?? null,
    decidedOn: asked.decidedOn ?? null,
    noticeOn: asked.noticeOn ?? null,
    determinedOn: asked.determinedOn ?? null,
    cbpDecides: asked.cbpDecides ?? true,
    infringement: asked.infringement ?? null,
    extendedTo: asked.extendedTo ?? null,
    responses: asked.responses ?? [],
  };
}

function outcomeOf(facts: StandingFacts, standing: Standing) {
  if (facts.presentedOn === null) return 'no_clock_runs';
  if (standing.notApplicable === 'law_not_on_record') return 'not_determinable';
  if (standing.notApplicable === 'other_agency_decides') return 'other_agency_decides';
  if (standing.deemedExcludedOn) return 'deemed_excluded';
  return standing.clocks.some(({ status }) => status === 'overdue' || status === 'met_late') ? 'late' : 'in_time';
}

const reasonsOf = ({ clocks, notApplicable, deemedDetained, track }: Standing): string[] => [
  ...(notApplicable ? [`detention.${notApplicable}`] : []),
  ...(track?.outcome === 'not_determinable' ? [`detention.${track.reason}`] : []),
  ...(deemedDetained ? ['detention.decided_by_silence'] : []),
  ...clocks
    .filter(({ status }) => status === 'overdue' || status === 'met_late')
    .map(({ name, status }) => `detention.${name}_${status}`),
];
