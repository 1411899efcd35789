import type { LiquidationTimes } from '../rules/time-to-liquidate.js';
import type { LiquidationTimesView } from './liquidation-clock.view.js';

/** The times of an entry as they are shown. */
export function timesView({ suspension, clock, cycle, afterwards }: LiquidationTimes): LiquidationTimesView {
  return {
    state: clock.state,
    ground: clock.ground,
    suspendedFrom: suspension.from,
    noticeOn: suspension.notice?.on ?? null,
    noticeSource: suspension.notice?.source ?? null,
    extensions: clock.extensionsCounted,
    mustLiquidateBy: clock.mustLiquidateBy,
    lastCycleOn: cycle.lastCycleOn,
    lastCycleIsHoliday: cycle.lastCycleIsHoliday,
    postBy: cycle.postBy,
    warnOn: [...cycle.warnOn],
    plannedOn: cycle.plannedOn,
    liquidatedOn: clock.liquidatedOn,
    settleBy: clock.settleBy,
    reliquidateUntil: afterwards?.reliquidateUntil ?? null,
    protestUntil: afterwards?.protestUntil ?? null,
    suretyProtestUntil: afterwards?.suretyProtestUntil ?? null,
  };
}

/** What is left to say of a day for which the law has no value. */
export const NO_TIMES: LiquidationTimesView = {
  state: null,
  ground: null,
  suspendedFrom: null,
  noticeOn: null,
  noticeSource: null,
  extensions: null,
  mustLiquidateBy: null,
  lastCycleOn: null,
  lastCycleIsHoliday: null,
  postBy: null,
  warnOn: [],
  plannedOn: null,
  liquidatedOn: null,
  settleBy: null,
  reliquidateUntil: null,
  protestUntil: null,
  suretyProtestUntil: null,
};
