import type { Transitions } from '../../../../kernel/transitions.js';

/** Where an entry stands. What a liquidation later does to it is told by the revenue of it. */
export const ENTRY_STATES = [
  'filed',
  'on_hold',
  'released',
  'refused',
  'summary_filed',
  'under_review',
  'summary_rejected',
  'cancelled',
  'closed',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where nothing more is due on it. */
export const ENDED_STATES: readonly EntryState[] = ['cancelled', 'closed'];

/** Where the summary stands, whether customs reviews it or not. */
export const SUMMARISED: readonly EntryState[] = ['summary_filed', 'under_review'];

/** Where the goods are released, whatever became of the summary. */
export const ENTERED_STATES: readonly EntryState[] = ['released', 'summary_filed', 'under_review', 'summary_rejected'];

/** Where the goods do not come in. */
export const ENDED_UNENTERED: readonly EntryState[] = ['cancelled', 'refused'];

/** The lawful moves of an entry. */
export const ENTRY_TRANSITIONS: Transitions<EntryState> = {
  filed: ['on_hold', 'released', 'refused', 'cancelled'],
  on_hold: ['filed', 'released', 'refused', 'cancelled'],
  released: ['summary_filed', 'cancelled'],
  summary_filed: ['under_review', 'summary_rejected', 'closed'],
  under_review: ['summary_filed', 'summary_rejected', 'closed'],
  summary_rejected: ['summary_filed'],
  refused: ['cancelled'],
  cancelled: [],
  closed: [],
};
