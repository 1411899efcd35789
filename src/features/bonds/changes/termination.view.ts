/** When a bond ends. */
export class BondTerminationResultView {
  /** The last day for which anything may be charged to it.
   * @example "2026-04-01"
   */
  lastDay!: string;
  /** The earliest last day that the notice allows.
   * @example "2026-04-01"
   */
  earliestLastDay!: string;
  /** Guidance only: where the terms of the eBond test would have put it; of a surety’s notice.
   * @example "2026-03-17"
   */
  ebondTestLastDay?: string;
}
