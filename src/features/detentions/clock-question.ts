import type { Instant, IsoDate } from '../../kernel/dates.js';
import type { Draft } from '../../kernel/determination.js';
import type { Standing, StandingFacts } from './standing.js';

/** The answer to `detention_clock`: where the law puts a detention on a day. */
export function clockDraft(
  facts: StandingFacts,
  standing: Standing,
  asOf: IsoDate,
  knownAt: Instant,
  detentionId?: string,
): Draft {
  return {
    question: 'detention_clock',
    ...(detentionId ? { subject: { type: 'detention', id: detentionId } } : {}),
    inputs: { ...(detentionId ? { detentionId } : {}), ...facts },
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
    dataCurrentThrough: null,
    asOf,
    knownAt,
  };
}

function outcomeOf(facts: StandingFacts, standing: Standing): string {
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
