import { cfr, usc } from '../../../../kernel/citation.js';
import type { Citation } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { found, refusal } from '../finding.js';
import type { Finding } from '../finding.js';
import { ENDED_STATES } from './entry-states.js';
import type { EntryState } from './entry-states.js';

/** What is done on an entry after it is filed, beside moving it. */
export const ACTS_ON_ENTRIES = [
  'correction',
  'agency_answer',
  'document_request',
  'document_extension',
  'document_waiver',
  'document',
  'owner_declaration',
  'center_assignment',
] as const;
export type ActOnEntry = (typeof ACTS_ON_ENTRIES)[number];

export interface ActOnEntryFacts {
  readonly act: ActOnEntry;
  readonly state: EntryState;
}

/** Whether anything may still be done on an entry. */
export const actOnEntry = rule({
  id: 'ENTRY-35',
  title: 'Acts on an entry that has ended',
  text: 'On an entry that was cancelled nothing is done any more; on one that is closed by its liquidation neither: what was decided there is contested. Of goods that were refused no summary is filed and nothing is corrected: they do not come in.',
  cites: [usc(19, '1484(a)'), usc(19, '1514(a)'), cfr(19, '141.64'), cfr(19, '141.113')],
  decide: ({ act, state }: ActOnEntryFacts): readonly Finding[] =>
    found([ENDED_STATES.includes(state), () => over(state)], [act === 'correction' && state === 'refused', refused]),
});

const told = (code: string, message: string, remedy: string, citation: Citation): Finding =>
  refusal('post_release', { pointer: '/status', code, message, remedy, citation });

/** Why nothing is done on an entry that has ended. */
export const over = (state: EntryState): Finding =>
  state === 'cancelled'
    ? told(
        'entry.over',
        'This entry is cancelled: nothing is done on it any more.',
        'Goods that come in after all are entered anew, under another number.',
        usc(19, '1484(a)'),
      )
    : told(
        'entry.over',
        'This entry is closed: nothing is done on it any more.',
        'After liquidation a protest is the way.',
        usc(19, '1514(a)'),
      );
const refused = told(
  'entry.goods_refused',
  'The goods of this entry are refused: no summary is filed and nothing is corrected.',
  'Have the goods exported or destroyed, and the entry cancelled; goods that come in after all are entered anew.',
  cfr(19, '141.113'),
);
