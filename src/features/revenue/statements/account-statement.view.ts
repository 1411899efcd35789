import type { Transfer } from '../books/books.js';

/** What stood on the account of an importer, and what came on and off it in a period: bills and refunds together, as booked. */
export class AccountStatementView {
  /** Whose account.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The first day of the period.
   * @example "2026-02-01"
   */
  from!: string;
  /** Its last day.
   * @example "2026-02-28"
   */
  through!: string;
  /** What was owed before the first day; below nothing where more was due to the importer. Interest for coming late stands in it once it was booked: what is owed on a bill on a day, GET /v1/bills/{id} says.
   * @example "149000.00"
   */
  opening!: string;
  /** What came on it in the period: bills and their interest, payments that bounced, refunds paid out.
   * @example "14534.46"
   */
  charged!: string;
  /** What came off it: payments, bills that fell, refunds found due.
   * @example "100000.00"
   */
  credited!: string;
  /** What was owed at the end of the last day.
   * @example "63534.46"
   */
  closing!: string;
  /** How many transfers there were.
   * @example 3
   */
  transfers!: number;
  /** System time: the instant as of which it was on record, where one was asked for.
   * @example "2026-03-02T14:00:00Z"
   */
  knownAt?: string;
}

/** One transfer on the account of an importer. */
export class AccountTransferView {
  /** Its id in the books.
   * @example "trf_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The day it counts from.
   * @example "2026-02-27"
   */
  effectiveOn!: string;
  /** When it was put on record.
   * @example "2026-02-27T15:00:00.000Z"
   */
  recordedAt!: string;
  /** What it was.
   * @example "payment"
   */
  kind!: Transfer['kind'];
  /** The bill it is on.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  billId?: string;
  /** The refund it is on.
   * @example "ref_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  refundId?: string;
  /** Which part: of a bill its principal or its interest, or a refund.
   * @example "principal"
   */
  part!: 'principal' | 'interest' | 'refund';
  /** Whether more is owed by it or less.
   * @example "credited"
   */
  side!: 'charged' | 'credited';
  /** In US dollars.
   * @example "1000.00"
   */
  amount!: string;
  /** What was owed on the whole account after it.
   * @example "63534.46"
   */
  balance!: string;
}
