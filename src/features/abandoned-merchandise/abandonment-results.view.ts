import type { IsoDate } from '../../kernel/dates.js';

/** Whether an abandonment may be accepted, and what follows. */
export class AbandonmentResultView {
  /** Whether it may. */
  accepted!: boolean;
  /** From this day the goods are property of the United States; absent where they are not yet.
   * @example "2026-03-05"
   */
  governmentPropertySince?: string;
}

/** Whether a reasonable belief is found. */
export class ReasonableBeliefResultView {
  /** Whether it is. */
  reasonableBelief!: boolean;
}

/** Until when duties can be allowed back, and how much was abandoned. */
export class DutyAllowanceResultView {
  /** What was abandoned, in per cent of the goods of its class or kind; absent where the values do not fit.
   * @example "5.00"
   */
  sharePercent?: string;
  /** The last day for notice and for delivery.
   * @example "2026-06-03"
   */
  lastDay!: IsoDate;
}
