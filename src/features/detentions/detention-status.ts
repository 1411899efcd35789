import type { GoodsState } from '../merchandise/rules/index.js';
import { DETENTION_STATES } from './rules/index.js';

/** Where a detention stands; before the goods can be viewed no clock runs. */
export const DETENTION_STATUSES = ['awaiting_presentation', ...DETENTION_STATES] as const;
export type DetentionStatus = (typeof DETENTION_STATUSES)[number];

/** Still to be decided. */
export const OPEN: readonly DetentionStatus[] = ['awaiting_presentation', 'presented', 'detained'];

/** How the state of the goods shows in their detention; moves not named here leave it as it is. */
export const STATUS_OF_GOODS: Readonly<Partial<Record<GoodsState, DetentionStatus>>> = {
  presented: 'presented',
  detained: 'detained',
  released: 'released',
  excluded: 'excluded',
  exported: 'exported',
  destroyed: 'destroyed',
  abandoned: 'abandoned',
  seized: 'seized',
};

/** How a detention ended; null while it runs. */
export const endedAs = (status: DetentionStatus): DetentionStatus | null => (ENDED.includes(status) ? status : null);

/** The detention is over: nothing more is decided in it. */
export const ENDED: readonly DetentionStatus[] = ['released', 'exported', 'destroyed', 'abandoned', 'seized'];
