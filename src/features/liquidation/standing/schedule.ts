import type { IsoDate } from '../../../kernel/dates.js';
import type { LiquidationTimesView } from '../clock/liquidation-clock.view.js';
import type { LiquidationRow } from './liquidation-row.js';

interface Schedule {
  readonly scheduledOn: IsoDate | null;
  readonly extended: boolean;
  readonly suspendedBy?: readonly ('case' | LiquidationRow['suspensions'][number]['ground'])[];
}

/** When an entry is to be liquidated; null where what is on record does not say. */
export function scheduleOf({ caseNumbers, suspensions }: LiquidationRow, times: LiquidationTimesView): Schedule | null {
  const { state, plannedOn, lastCycleOn, liquidatedOn } = times;
  if (state === null) return null;
  if (state === 'suspended') {
    const grounds = suspensions.flatMap(({ ground, removal }) => (removal ? [] : [ground]));
    return { scheduledOn: null, extended: false, suspendedBy: caseNumbers.length > 0 ? ['case', ...grounds] : grounds };
  }
  if (liquidatedOn !== null) return { scheduledOn: liquidatedOn as IsoDate, extended: false };
  const extended = (times.extensions ?? 0) > 0;
  // What was suspended goes into a run of its own once the notice is there, which is not set ahead.
  if (!extended && (caseNumbers.length > 0 || suspensions.length > 0)) return null;
  return { scheduledOn: (extended ? lastCycleOn : plannedOn) as IsoDate | null, extended };
}
