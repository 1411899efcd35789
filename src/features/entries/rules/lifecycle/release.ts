import { cfr, usc } from '../../../../kernel/citation.js';
import { mayMove } from '../../../../kernel/transitions.js';
import { rule } from '../../../../kernel/rule.js';
import { found, refusal } from '../finding.js';
import type { Finding } from '../finding.js';
import { ENTRY_TRANSITIONS } from './entry-states.js';
import type { EntryState } from './entry-states.js';

/** What an agency says of the goods flagged to it. */
export const DISPOSITIONS = ['may_proceed', 'hold', 'refused', 'documents_required'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** A line flagged to an agency, with the last that agency said; null: nothing yet. */
export interface FlaggedLine {
  readonly agency: string;
  readonly line: number;
  readonly disposition: Disposition | null;
}

/** What the answers of all agencies come to. */
export type AgencyStanding = 'no_agency' | 'waiting' | 'held' | 'refused' | 'may_proceed';

/** Whether the agencies let the goods go. */
export const agencyStanding = rule({
  id: 'ENTRY-18',
  title: 'Answers of other agencies',
  text: 'Goods flagged to an agency are released when each has said that they may proceed; one hold holds them, one refusal refuses them. Silence is no answer.',
  cites: [usc(19, '1411(d)'), cfr(19, '141.113'), cfr(19, '142.3')],
  decide({ flagged }: { readonly flagged: readonly FlaggedLine[] }): AgencyStanding {
    if (flagged.length === 0) return 'no_agency';
    const said = new Set(flagged.map(({ disposition }) => disposition));
    if (said.has('refused')) return 'refused';
    if (said.has('hold') || said.has('documents_required')) return 'held';
    return said.has(null) ? 'waiting' : 'may_proceed';
  },
});

export interface EntryMoveFacts {
  readonly from: EntryState;
  readonly to: EntryState;
  readonly agencies: AgencyStanding;
  /** Whether the summary with the duties has come; where it serves as the entry too, release follows it. */
  readonly summaryFiled: boolean;
  readonly liveEntryRequired: boolean;
  /** Whether customs holds what its importer enters. */
  readonly releaseRefused: boolean;
}

/** Whether an entry may move from one state to another. */
export const entryMove = rule({
  id: 'ENTRY-19',
  title: 'Course of an entry',
  text: 'An entry is filed, released, summarised and closed in this order; customs takes a summary under review and ends it, and by nothing else does an entry move to a filed summary than by filing it; release waits for the agencies that the goods are flagged to, and for the summary and the duties where immediate delivery is withdrawn. While customs holds the releases of its importer it is not released.',
  cites: [usc(19, '1448(b)'), cfr(19, '142.4'), cfr(19, '142.13'), usc(19, '1499(a)')],
  decide({ from, to, agencies, summaryFiled, liveEntryRequired, releaseRefused }: EntryMoveFacts): readonly Finding[] {
    const release = to === 'released';
    return found(
      [!mayMove(ENTRY_TRANSITIONS, from, to) || (to === 'summary_filed' && from !== 'under_review'), notFrom(from, to)],
      [release && agencies === 'waiting', agencyOpen('has not answered yet')],
      [release && agencies === 'held', agencyOpen('holds these goods')],
      [release && agencies === 'refused', agencyOpen('refuses these goods')],
      [release && liveEntryRequired && !summaryFiled, payFirst],
      [release && releaseRefused, held],
    );
  },
});

const notFrom = (from: EntryState, to: EntryState): Finding =>
  refusal('entry', {
    pointer: '/status',
    code: 'entry.not_from_here',
    message: `An entry that is ${words(from)} does not become ${words(to)}.`,
    remedy: 'Read the entry again: what may follow depends on where it stands.',
    citation: usc(19, '1484(a)'),
  });
const agencyOpen = (what: string): Finding =>
  refusal('entry', {
    pointer: '/agencies',
    code: 'release.waits_for_agency',
    message: `An agency that the goods are flagged to ${what}.`,
    remedy: 'Release follows when every agency has said that they may proceed.',
    citation: usc(19, '1411(d)'),
  });
const held = refusal('entry', {
  pointer: '/importerId',
  code: 'importer.release_refused',
  message: 'Customs holds the releases of this importer, for admissibility, safety or security.',
  remedy: 'End the hold first, with reasons: POST /v1/legal-measures/{id}/ending.',
  citation: usc(19, '1499(a)'),
});
const payFirst = refusal('entry', {
  pointer: '/filing',
  code: 'release.after_summary',
  message: 'These goods are released after the summary is filed and the duties are paid.',
  remedy: 'File the summary first.',
  citation: cfr(19, '142.13'),
});
const words = (state: EntryState): string => state.replaceAll('_', ' ');
