import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { question } from '../../../platform/determinations/question.js';
import { AskChemicalDetention } from './chemical-question.dto.js';
import { ChemicalDetentionResultView } from './chemical-result.view.js';
import { chemicalStandingOf } from './chemical-standing.js';
import type { ChemicalDays, ChemicalStanding } from './chemical-standing.js';

const OUTCOMES = ['no_clock_runs', 'in_time', 'ended', 'abandoned', 'not_determinable'] as const;

const alike = {
  name: 'chemical_detention',
  title: 'Until when is a detained shipment of chemical substances brought into line or exported, and what follows?',
  request: AskChemicalDetention,
  outcomes: OUTCOMES,
  result: ChemicalDetentionResultView,
  resultAccess: {
    clocks: [EVERYONE],
    agencyDecidesBy: [EVERYONE],
    dueOn: [EVERYONE],
    countedFrom: [EVERYONE],
    extendableTo: [EVERYONE],
    next: [EVERYONE],
    missing: [EVERYONE],
  },
  rules: ['DET-23@1'],
  asks: 'everyone',
  recordable: true,
  subject: ({ detentionId: id }: AskChemicalDetention) =>
    id === undefined ? undefined : ({ type: 'detention', id } as const),
} as const;
const canonicalOf = (days: (asked: AskChemicalDetention) => ChemicalDays) => (asked: AskChemicalDetention) => ({
  asOf: asked.asOf,
  ...(asked.detentionId !== undefined && { detentionId: asked.detentionId }),
  ...days(asked),
});

/** As it was answered until November 2026: a notice of intent to abandon of which nobody spoke was taken as not given. */
export const chemicalDetention1 = question({
  ...alike,
  version: 1,
  canonical: canonicalOf(daysOf1),
  toFacts: daysOf1,
  decide: (facts, asOf) => decideChemical(facts, asOf),
});

/** Until when a shipment detained under the Toxic Substances Control Act is brought into line or exported. */
export const chemicalDetentionQuestion = question({
  ...alike,
  version: 2,
  canonical: canonicalOf(daysOf),
  toFacts: daysOf,
  decide: (facts, asOf) => decideChemical(facts, asOf),
});

function decideChemical(facts: ChemicalDays, asOf: IsoDate) {
  const standing = chemicalStandingOf(facts, asOf);
  return {
    outcome: outcomeOf(facts, standing),
    reasonCodes: reasonsOf(standing),
    result: resultOf(standing),
    steps: standing.step ? [standing.step] : [],
  };
}

function daysOf1(asked: AskChemicalDetention): ChemicalDays {
  return { ...daysOf(asked), abandonmentNoticeOn: asked.abandonmentNoticeOn ?? null };
}

// Of the EPA's decision, a demand and a notice of intent to abandon it is told that nobody said; what else is not said has not happened.
function daysOf(asked: AskChemicalDetention): ChemicalDays {
  return {
    noticeOn: asked.noticeOn ?? null,
    documentsOn: asked.documentsOn ?? null,
    ...(asked.agencyDecidedOn !== undefined && { agencyDecidedOn: asked.agencyDecidedOn }),
    ...(asked.redeliveryDemandedOn !== undefined && { redeliveryDemandedOn: asked.redeliveryDemandedOn }),
    extendedTo: asked.extendedTo ?? null,
    endedOn: asked.endedOn ?? null,
    ...(asked.abandonmentNoticeOn !== undefined && { abandonmentNoticeOn: asked.abandonmentNoticeOn }),
  };
}

function outcomeOf(
  { endedOn }: ChemicalDays,
  { decision, beforeTheLaw, clocks }: ChemicalStanding,
): (typeof OUTCOMES)[number] {
  if (beforeTheLaw) return 'not_determinable';
  if (decision === null) return 'no_clock_runs';
  if (decision.abandoned) return 'abandoned';
  const ended = clocks.some(({ name, status }) => name === 'compliance_or_export' && status === 'met');
  return endedOn !== null && ended ? 'ended' : 'in_time';
}

const reasonsOf = ({ decision, clocks, beforeTheLaw }: ChemicalStanding): string[] => [
  ...(beforeTheLaw ? ['detention.law_not_on_record'] : []),
  ...(decision?.waived ? ['detention.times_waived'] : []),
  ...(decision?.missing ?? []).map((missing) => `detention.${missing}_not_on_record`),
  ...clocks
    .filter(({ status }) => status === 'overdue' || status === 'met_late')
    .map(({ name, status }) => `detention.${name}_${status}`),
];

const resultOf = ({ decision, clocks }: ChemicalStanding) => ({
  clocks,
  agencyDecidesBy: decision?.agencyDecidesBy ?? null,
  dueOn: decision?.dueOn ?? null,
  countedFrom: decision?.countedFrom ?? null,
  extendableTo: decision?.extendableTo ?? null,
  next: decision?.next ?? [],
  missing: decision?.missing ?? [],
});
