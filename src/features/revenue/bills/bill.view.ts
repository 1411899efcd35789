import type { BillReason, BillStatus } from '../rules/index.js';
import type { PaidBy, Payer } from './bill-row.js';

/** A payment on a bill. */
export class BillPaymentView {
  /** Its id.
   * @example "bpm_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The day it reached customs.
   * @example "2026-03-02"
   */
  paidOn!: string;
  /** In US dollars.
   * @example "1000.00"
   */
  amount!: string;
  /** Who paid.
   * @example "importer"
   */
  paidBy!: Payer;
  /** How: by money, or by a refund that was set off.
   * @example "ach_credit"
   */
  method!: PaidBy;
  /** Of it, to interest; absent where it bounced.
   * @example "0.00"
   */
  interest?: string;
  /** Of it, to principal; absent where it bounced.
   * @example "1000.00"
   */
  principal?: string;
  /** Of it, more than was owed; absent where it bounced.
   * @example "0.00"
   */
  over?: string;
  /** The day it bounced.
   * @example "2026-03-05"
   */
  dishonouredOn?: string;
}

/** That payment was demanded of the sureties of a bill, and until when they may contest it. */
export class SuretyDemandView {
  /** The first demand.
   * @example "2026-05-02"
   */
  firstOn!: string;
  /** The last one so far: one is made each month.
   * @example "2026-06-02"
   */
  lastOn!: string;
  /** The last day of a surety to protest; absent of liquidated damages.
   * @example "2026-10-29"
   */
  protestUntil?: string;
  /** The last day of a surety to petition where liquidated damages are demanded.
   * @example "2026-07-01"
   */
  petitionUntil?: string;
}

/** A bill, as it stands on a day. */
export class BillView {
  /** Its id.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Its number.
   * @example "2600041873"
   */
  number!: string;
  /** Why customs billed.
   * @example "supplemental_duties"
   */
  reason!: BillReason;
  /** Who owes it.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** As what it owes: the importer of record, or the actual owner whose declaration and bond stand in its place.
   * @example "importer"
   */
  billedAs!: 'importer' | 'actual_owner';
  /** The entry it is about.
   * @example "101-2345670-8"
   */
  entryNumber?: string;
  /** Antidumping and countervailing duty cases it is about.
   * @example ["A-570-979"]
   */
  caseNumbers!: string[];
  /** Bonds that secure it.
   * @example ["260000017"]
   */
  bondNumbers!: string[];
  /** What was billed without interest.
   * @example "149000.00"
   */
  principal!: string;
  /** Of it, antidumping and countervailing duty.
   * @example "149000.00"
   */
  adcvdPrincipal!: string;
  /** Interest that was billed with it.
   * @example "14534.46"
   */
  interest!: string;
  /** The day of the bill.
   * @example "2026-03-02"
   */
  issuedOn!: string;
  /** The liquidation it stands on.
   * @example "2026-02-27"
   */
  liquidatedOn?: string;
  /** The last day on which it is paid in time.
   * @example "2026-04-01"
   */
  dueOn!: string;
  /** How it stands; null where a rate of interest that counts is not on record.
   * @example "open"
   */
  status!: BillStatus | null;
  /** What it bore because it was not paid in time; null where a rate is not on record.
   * @example "0.00"
   */
  delinquencyInterest!: string | null;
  /** Interest still owed; null where a rate is not on record.
   * @example "14534.46"
   */
  interestOwed!: string | null;
  /** Principal still owed; null where a rate is not on record.
   * @example "149000.00"
   */
  principalOwed!: string | null;
  /** All that is still owed; null where a rate is not on record.
   * @example "163534.46"
   */
  owed!: string | null;
  /** What was paid above what was owed; null where a rate is not on record.
   * @example "0.00"
   */
  over!: string | null;
  /** The day on which nothing more was owed.
   * @example "2026-03-30"
   */
  paidInFullOn?: string;
  /** Whether a protest against it is open.
   * @example false
   */
  underProtest!: boolean;
  /** Whether it is delinquent and no protest shields its debtor from sanctions and offset.
   * @example false
   */
  sanctionable!: boolean;
  /** The last day on which its debtor was told again that it is not paid; absent where it was not.
   * @example "2026-05-01"
   */
  noticedOn?: string;
  /** The day of the dunning letter; absent where none went out.
   * @example "2026-06-30"
   */
  dunnedOn?: string;
  /** What was demanded of its sureties; absent where nothing was. */
  suretyDemand?: SuretyDemandView;
  /** What was paid on it. */
  payments!: BillPaymentView[];
  /** The answer it was issued by.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId!: string;
  /** Legal time: the day it is about.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time: the instant as of which it was on record, where one was asked for.
   * @example "2026-03-02T14:00:00Z"
   */
  knownAt?: string;
}
