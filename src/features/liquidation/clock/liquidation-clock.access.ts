import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { LiquidationTimesView } from './liquidation-clock.view.js';

/** Who asks gave every fact of it. */
export const timesAccess: FieldPolicy<LiquidationTimesView> = {
  state: [EVERYONE],
  ground: [EVERYONE],
  suspendedFrom: [EVERYONE],
  noticeOn: [EVERYONE],
  noticeSource: [EVERYONE],
  extensions: [EVERYONE],
  mustLiquidateBy: [EVERYONE],
  lastCycleOn: [EVERYONE],
  lastCycleIsHoliday: [EVERYONE],
  postBy: [EVERYONE],
  warnOn: [EVERYONE],
  plannedOn: [EVERYONE],
  liquidatedOn: [EVERYONE],
  settleBy: [EVERYONE],
  reliquidateUntil: [EVERYONE],
  protestUntil: [EVERYONE],
  suretyProtestUntil: [EVERYONE],
};
