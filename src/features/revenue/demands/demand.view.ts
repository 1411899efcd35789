import type { BillReason, BillStatus } from '../rules/index.js';

/** Payment of a bill that was demanded of a surety, and until when it may contest that. */
export class DemandOnSuretyView {
  /** The bill.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  billId!: string;
  /** Its number.
   * @example "2600041873"
   */
  billNumber!: string;
  /** Why customs billed.
   * @example "supplemental_duties"
   */
  reason!: BillReason;
  /** The principal that owes it.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The entry it is about.
   * @example "101-2345670-8"
   */
  entryNumber?: string;
  /** Bonds that secure it.
   * @example ["260000017"]
   */
  bondNumbers!: string[];
  /** The last day on which it was paid in time.
   * @example "2026-04-01"
   */
  dueOn!: string;
  /** The first demand.
   * @example "2026-05-02"
   */
  firstOn!: string;
  /** The last one so far: one is made each month.
   * @example "2026-06-02"
   */
  lastOn!: string;
  /** The last day to protest: 180 days from the first demand; absent of liquidated damages.
   * @example "2026-10-29"
   */
  protestUntil?: string;
  /** The last day to petition where liquidated damages are demanded: sixty days from the first demand.
   * @example "2026-07-01"
   */
  petitionUntil?: string;
  /** How the bill stands; null where a rate of interest that counts is not on record.
   * @example "delinquent"
   */
  status!: BillStatus | null;
  /** All that is still owed on it; null where a rate is not on record.
   * @example "163534.46"
   */
  owed!: string | null;
  /** Whether a protest against it is open.
   * @example false
   */
  underProtest!: boolean;
}
