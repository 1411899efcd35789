import { cfr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { ENTERED_STATES } from './entry-states.js';
import type { EntryState } from './entry-states.js';
import type { Disposition } from './release.js';

/** What goods flagged to an agency wait for, by whoever has to do it. */
export const AGENCY_STEPS = [
  'agency_answer',
  'agency_decision',
  'documents_for_agency',
  'customs_refusal',
  'redelivery_demand',
] as const;
export type AgencyStep = (typeof AGENCY_STEPS)[number];

export interface AgencyStepFacts {
  readonly state: EntryState;
  /** The last that the agency said; null: nothing yet. */
  readonly disposition: Disposition | null;
  /** Whether customs has demanded the goods back since. */
  readonly recalled: boolean;
}

/** What the goods flagged to an agency wait for. */
export const agencyStep = rule({
  id: 'ENTRY-53',
  title: 'What an agency’s answer leaves to be done',
  text:
    'Before release goods wait for the answer of the agency, for its decision where it holds them, or for documents; what it refuses customs refuses. Release is conditional where admission is not decided: an agency answers after it too. ' +
    'What it says then moves no entry: of what it holds it decides, and what it refuses customs demands back.',
  cites: [usc(19, '1411(d)'), cfr(19, '141.113(c)(3)'), cfr(19, '141.113(d)'), cfr(19, '113.62(d)')],
  decide({ state, disposition, recalled }: AgencyStepFacts): AgencyStep | null {
    const released = ENTERED_STATES.includes(state);
    if (!released && state !== 'filed' && state !== 'on_hold') return null;
    switch (disposition) {
      case 'may_proceed':
        return null;
      case 'hold':
        return 'agency_decision';
      case 'documents_required':
        return 'documents_for_agency';
      case 'refused':
        return released ? (recalled ? null : 'redelivery_demand') : 'customs_refusal';
      case null:
        return released ? null : 'agency_answer';
    }
  },
});
