import type { BillStatus } from '../rules/index.js';

/** What one payment on a bill went to. */
export class AppliedPaymentView {
  /** The day it was paid.
   * @example "2025-08-20"
   */
  paidOn!: string;
  /** What was paid.
   * @example "121380.82"
   */
  amount!: string;
  /** Of it, to interest.
   * @example "1380.82"
   */
  interest!: string;
  /** Of it, to principal.
   * @example "120000.00"
   */
  principal!: string;
  /** Of it, more than was owed.
   * @example "0.00"
   */
  over!: string;
}

/** How a bill stands on a day. */
export class BillStandingResultView {
  /** How it stands; null where a rate of interest that counts is not on record.
   * @example "paid"
   */
  status!: BillStatus | null;
  /** The last day on which it is paid in time.
   * @example "2025-07-06"
   */
  dueOn!: string | null;
  /** The first day on which what is left of it is delinquent.
   * @example "2025-07-07"
   */
  delinquentFrom!: string | null;
  /** What it bore by the day asked about because it was not paid in time.
   * @example "1380.82"
   */
  delinquencyInterest!: string | null;
  /** Interest still owed, of both kinds.
   * @example "0.00"
   */
  interestOwed!: string | null;
  /** Principal still owed.
   * @example "0.00"
   */
  principalOwed!: string | null;
  /** All that is still owed.
   * @example "0.00"
   */
  owed!: string | null;
  /** What was paid above what was owed.
   * @example "0.00"
   */
  over!: string | null;
  /** The day on which nothing more was owed; null while something is.
   * @example "2025-08-20"
   */
  paidInFullOn!: string | null;
  /** What each payment went to, in their order. */
  payments!: AppliedPaymentView[];
}
