import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import { parseMoney } from '../../kernel/money.js';
import { question } from '../../platform/determinations/question.js';
import { AskDetentionClock, AskDetentionClock1 } from './clock-question.dto.js';
import type { AnswerGiven, ArrivalGiven } from './clock-question.dto.js';
import { DetentionClockResult1View, DetentionClockResultView } from './clock-result.view.js';
import type { Arrival } from './rules/index.js';
import { standingOf } from './standing.js';
import type { Standing, StandingFacts } from './standing.js';

const access: FieldPolicy<DetentionClockResult1View> = {
  clocks: [EVERYONE],
  detainedOn: [EVERYONE],
  deemedDetained: [EVERYONE],
  determineBy: [EVERYONE],
  deemedExcludedOn: [EVERYONE],
  importerAnswers: [EVERYONE],
};
const alike = {
  name: 'detention_clock',
  title: 'Where does the law put a detention on a day, clock by clock?',
  outcomes: ['in_time', 'late', 'deemed_excluded', 'other_agency_decides', 'no_clock_runs', 'not_determinable'],
  asks: 'everyone',
  recordable: true,
  policiesOn: ({ presentedOn, asOf }: AskDetentionClock1) => presentedOn ?? asOf,
  subject: ({ detentionId }: AskDetentionClock1) =>
    detentionId === undefined ? undefined : { type: 'detention', id: detentionId },
} as const;

/** As it was answered until November 2026: travellers and mail were read by the general rule and 133.25 alone. */
export const detentionClock1 = question({
  ...alike,
  version: 1,
  request: AskDetentionClock1,
  result: DetentionClockResult1View,
  resultAccess: access,
  rules: ['DET-01@1', 'DET-03@1', 'DET-04@1'],
  canonical: (asked) => ({ ...about(asked), ...daysOf(asked) }),
  toFacts: daysOf,
  decide(facts, asOf, policies) {
    const standing = standingOf(facts, asOf, policies);
    return { ...comesTo(facts, standing), result: resultOf(standing), steps: standing.steps };
  },
});

/** Where the law puts a detention on a day. */
export const detentionClockQuestion = question({
  ...alike,
  version: 2,
  request: AskDetentionClock,
  result: DetentionClockResultView,
  resultAccess: { ...access, travellersAndMail: [EVERYONE] },
  rules: ['DET-01@1', 'DET-03@1', 'DET-04@1', 'DET-21@1', 'DET-22@1'],
  canonical: (asked) => ({ ...about(asked), ...daysOf(asked), arrival: inOneForm(asked.arrival) }),
  toFacts: (asked): StandingFacts => ({ ...daysOf(asked), arrival: toArrival(asked.arrival) }),
  decide(facts, asOf, policies) {
    const standing = standingOf(facts, asOf, policies);
    return {
      ...comesTo(facts, standing),
      result: { ...resultOf(standing), travellersAndMail: travellersAndMailOf(standing) },
      steps: standing.steps,
    };
  },
});

/** How the goods came, its value in cents. */
export const toArrival = (given: ArrivalGiven | null | undefined): Arrival | null => {
  const arrival = inOneForm(given);
  return arrival && { ...arrival, value: arrival.value === null ? null : parseMoney(arrival.value) };
};

const inOneForm = (given: ArrivalGiven | null | undefined): ArrivalGiven | null =>
  given ? { by: given.by, commercial: given.commercial ?? null, value: given.value ?? null } : null;

const about = ({ asOf, detentionId }: AskDetentionClock1) => ({
  asOf,
  ...(detentionId !== undefined && { detentionId }),
});

// What is not said has not happened; CBP decides unless another agency is said to.
function daysOf(asked: AskDetentionClock1): StandingFacts & { responses: AnswerGiven[] } {
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

const resultOf = (standing: Standing) => ({
  clocks: standing.clocks,
  detainedOn: standing.detainedOn,
  deemedDetained: standing.deemedDetained,
  determineBy: standing.determineBy,
  deemedExcludedOn: standing.deemedExcludedOn,
  importerAnswers: standing.window,
});

function travellersAndMailOf({ carried, noticeForm }: Standing) {
  if (!carried) return null;
  const { paragraph, detainedUntil, relief, missing } = carried;
  return { paragraph, detainedUntil, relief, noticeForm: noticeForm?.form ?? null, missing };
}

const comesTo = (facts: StandingFacts, standing: Standing) => ({
  outcome: outcomeOf(facts, standing),
  reasonCodes: reasonsOf(standing),
});

function outcomeOf(facts: StandingFacts, standing: Standing): (typeof alike.outcomes)[number] {
  if (facts.presentedOn === null) return 'no_clock_runs';
  if (standing.notApplicable === 'law_not_on_record') return 'not_determinable';
  if (standing.notApplicable === 'other_agency_decides') return 'other_agency_decides';
  if (standing.deemedExcludedOn) return 'deemed_excluded';
  return standing.clocks.some(({ status }) => status === 'overdue' || status === 'met_late') ? 'late' : 'in_time';
}

const reasonsOf = ({ clocks, notApplicable, deemedDetained, track, carried }: Standing): string[] => [
  ...(notApplicable ? [`detention.${notApplicable}`] : []),
  ...(track?.outcome === 'not_determinable' ? [`detention.${track.reason}`] : []),
  ...(deemedDetained ? ['detention.decided_by_silence'] : []),
  ...(carried?.missing ?? []).map((missing) => `detention.${missing}_not_on_record`),
  ...clocks
    .filter(({ status }) => status === 'overdue' || status === 'met_late')
    .map(({ name, status }) => `detention.${name}_${status}`),
];
