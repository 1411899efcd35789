/** By when estimated duties are deposited. */
export class DepositDueResultView {
  /** The last day; null where it is not known whether the entry is paid by statement.
   * @example "2026-04-21"
   */
  dueOn!: string | null;
  /** The first day of the month whose statement it would stand on.
   * @example "2026-03-01"
   */
  month!: string | null;
  /** The last day to deposit with the summary.
   * @example "2026-03-16"
   */
  withSummaryBy!: string | null;
  /** The last day to deposit on a periodic monthly statement.
   * @example "2026-04-21"
   */
  onStatementBy!: string | null;
  /** Facts that are missing.
   * @example []
   */
  missingFacts!: string[];
}
