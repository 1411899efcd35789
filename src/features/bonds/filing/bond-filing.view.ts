/** What becomes of a bond that is filed. */
export class BondFilingResultView {
  /** The first day it is good for.
   * @example "2026-03-09"
   */
  effectiveOn!: string;
  /** Who approves it: the Revenue Division alone, or the port too.
   * @example "revenue_division"
   */
  approvedBy!: 'revenue_division' | 'revenue_division_or_port';
  /** Within how many days a part above a limit may still be reinsured; absent without a corporate surety.
   * @example 45
   */
  reinsureWithinDays?: number;
}
