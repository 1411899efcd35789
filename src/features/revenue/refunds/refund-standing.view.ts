import type { RefundStatus } from '../rules/index.js';

/** What is owed on a refund on a day. */
export class RefundStandingResultView {
  /** How it stands; null where what is owed is not known.
   * @example "delinquent"
   */
  status!: RefundStatus | null;
  /** The last day on which it is paid in time.
   * @example "2025-07-06"
   */
  dueOn!: string | null;
  /** The first day on which what is left of it is delinquent.
   * @example "2025-07-07"
   */
  delinquentFrom!: string | null;
  /** What was paid too much.
   * @example "8599.99"
   */
  principal!: string;
  /** Interest to the liquidation; null where it is not known.
   * @example "120.50"
   */
  interest!: string | null;
  /** The least that it can be; null where no rate is on record.
   * @example "120.50"
   */
  interestLeast!: string | null;
  /** The most that it can be; null where no rate is on record.
   * @example "140.60"
   */
  interestMost!: string | null;
  /** Interest because it was not paid within thirty days; null where it is not known.
   * @example "0.00"
   */
  lateInterest!: string | null;
  /** What was paid of it or set off.
   * @example "0.00"
   */
  paid!: string;
  /** What is still owed; null where it is not known.
   * @example "8720.49"
   */
  owed!: string | null;
  /** What must be known to say it.
   * @example ["corporation"]
   */
  missingFacts!: 'corporation'[];
}
