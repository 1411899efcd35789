import { EVERYONE, within } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { damagesUnder } from '../rules/isf-damages.js';
import { together } from '../rules/isf-standing.js';
import type { IsfTimeStanding } from '../rules/isf-standing.js';
import { isfTimes } from '../rules/isf-times.js';
import type { IsfTimesFacts } from '../rules/isf-times.js';
import { AskIsfTimeliness } from './timeliness.dto.js';
import { IsfTimelinessResultView } from './timeliness.view.js';

/** Modes of transport by vessel. */
export const VESSEL: readonly string[] = ['10', '11', '12'];
const TIME = { dueAt: [EVERYONE], standing: [EVERYONE] };

/** Whether a security filing is to be made, until when, and whether it was in time. */
export const isfTimeliness = question<AskIsfTimeliness, IsfTimesFacts, IsfTimelinessResultView, IsfTimeStanding>({
  name: 'isf_timeliness',
  version: 1,
  title: 'Until when is an importer security filing to be there, and was it in time?',
  request: AskIsfTimeliness,
  outcomes: ['timely', 'late', 'time_running', 'undetermined', 'not_required'],
  result: IsfTimelinessResultView,
  resultAccess: {
    required: [EVERYONE],
    elements: within(TIME, [EVERYONE]),
    stuffing: within(TIME, [EVERYONE]),
    damagesUnder: [EVERYONE],
  },
  rules: ['ISF-01@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ modeOfTransport, cargo, at, shortVoyage = null, ...given }) => ({
    byVessel: VESSEL.includes(modeOfTransport),
    ...{ cargo, at, shortVoyage },
    ...{ ladenAt: given.ladenAt ?? null, arrivesAt: given.arrivesAt ?? null },
    ...{ filedAt: given.filedAt ?? null, stuffingFiledAt: given.stuffingFiledAt ?? null },
  }),
  decide(facts, asOf) {
    const applied = applyRule(isfTimes, facts, asOf);
    const { elements, stuffing } = applied.decision;
    const outcome = together(elements.standing, stuffing.standing);
    return {
      outcome,
      reasonCodes: reasonsOf(facts),
      result: { ...applied.decision, damagesUnder: damagesUnder(outcome) },
      steps: [applied],
    };
  },
});

// What the caller would have to tell for an answer that is left open.
function reasonsOf({ byVessel, cargo, ladenAt, arrivesAt, shortVoyage }: IsfTimesFacts): readonly string[] {
  if (!byVessel) return ['isf.not_by_vessel'];
  if (cargo === 'bulk_exempt') return ['isf.bulk_exempt'];
  const exempt = cargo === 'break_bulk_exempt';
  return [
    ...(ladenAt === null && !exempt ? ['isf.lading_not_known'] : []),
    ...(arrivesAt === null && (exempt || shortVoyage === false) ? ['isf.arrival_not_known'] : []),
    ...(shortVoyage === null && !exempt ? ['isf.voyage_not_known'] : []),
  ];
}
