import { CitationView } from '../../../platform/rules/rules.view.js';
import { FinalWithdrawalView } from '../withdrawals/final-withdrawal.view.js';
import { EntrySuspensionView } from '../suspensions/suspension.view.js';
import { LiquidationTimesView } from '../clock/liquidation-clock.view.js';

/** A liquidation or reliquidation as it was made. */
export class LiquidationDecisionView {
  /** Its id.
   * @example "lqd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What it was: by customs, by time, or once more by customs.
   * @example "liquidated"
   */
  kind!: 'liquidated' | 'deemed' | 'reliquidated';
  /** Its day; of a deemed one the last day of its time.
   * @example "2026-03-06"
   */
  liquidatedOn!: string;
  /** Ordinary and additional duties as assessed, in US dollars; null where they could not be determined when they were asserted.
   * @example "120000.00"
   */
  duties!: string | null;
  /** Antidumping and countervailing duty as assessed; null likewise.
   * @example "68580.00"
   */
  adcvd!: string | null;
  /** Fees as assessed; null likewise.
   * @example "901.50"
   */
  fees!: string | null;
  /** What followed; what is less can also take the place of a bill that was not paid.
   * @example "bill"
   */
  outcome!: 'as_asserted' | 'bill' | 'refund_due' | 'bill_reduced';
  /** What is owed more, or with a minus less, than before; null where an amount is not known.
   * @example "149000.00"
   */
  difference!: string | null;
  /** Interest on it to the day of liquidation; null where there is none, or where it cannot be determined.
   * @example "14534.46"
   */
  interest!: string | null;
  /** The bill; null where there is none.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  billId!: string | null;
  /** The refund; null where there is none.
   * @example null
   */
  refundId!: string | null;
  /** Of a bond in place of deposits, what secures nothing any more; null where none stood in their place.
   * @example null
   */
  released!: string | null;
  /** Of the duty under the order, what is never asked for of goods entered under provisional measures; null of others.
   * @example null
   */
  disregarded!: string | null;
}

/** What was deposited of a part. */
export class DepositedPartView {
  /** How much, in US dollars; null where nobody knows.
   * @example "68580.00"
   */
  amount!: string | null;
  /** Whether payments of it are on record, or it is taken to have been deposited as the summary states it, or a bond stands in its place.
   * @example "paid"
   */
  basis!: 'paid' | 'as_stated' | 'secured_by_bond' | 'undetermined';
  /** What a bond stands for in place of a deposit.
   * @example "0.00"
   */
  secured!: string;
}

/** What was deposited on an entry: what its liquidation starts from. */
export class DepositedView {
  /** Ordinary and additional duties. */
  duties!: DepositedPartView;
  /** Antidumping and countervailing duty. */
  adcvd!: DepositedPartView;
  /** Fees. */
  fees!: DepositedPartView;
}

/** A payment of estimated duties or fees that reached customs. */
export class DepositPaidView {
  /** Its id.
   * @example "dep_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Of what.
   * @example "adcvd"
   */
  part!: 'duties' | 'adcvd' | 'fees';
  /** The class code that it was collected under.
   * @example "012"
   */
  classCode!: string;
  /** How much, in US dollars.
   * @example "68580.00"
   */
  amount!: string;
  /** The day.
   * @example "2026-03-13"
   */
  paidOn!: string;
  /** Who paid.
   * @example "broker"
   */
  paidBy!: 'importer' | 'broker' | 'surety' | 'transferee' | 'other';
  /** The transferee of the right to withdraw the goods from warehouse; null where another paid.
   * @example null
   */
  transfereeId!: string | null;
  /** The day it bounced; null where it did not.
   * @example null
   */
  dishonouredOn!: string | null;
  /** The statement that it was paid on; null where it was on none.
   * @example "2704M260313"
   */
  statementNumber!: string | null;
  /** Whether it was paid, or a bond was accepted in its place.
   * @example "cash"
   */
  form!: 'cash' | 'bond';
  /** That bond; null where it was paid.
   * @example null
   */
  bondNumber!: string | null;
}

/** Something that is not on record of a case of the entry, and what that means. */
export class LiquidationWarningView {
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** Stable code.
   * @example "liquidation.statement_missing"
   */
  code!: string;
  /** In words.
   * @example "No statement on reimbursement is on record for A-570-979: without one at liquidation reimbursement may be presumed, and customs in effect charges the antidumping duty twice."
   */
  message!: string;
  /** What to do about it.
   * @example "File the statement before liquidation and name it on the line."
   */
  remedy!: string;
  /** The law it rests on. */
  citation?: CitationView;
}

/** What is not on record and alone says from which day its time runs. */
export type MissingOfTime = 'final_withdrawal';

/** How an entry stands towards its liquidation. */
export class EntryLiquidationView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** Its importer of record.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  importerId!: string;
  /** Where it stands; undetermined where `missing` says why nobody can tell.
   * @example "suspended"
   */
  state!: 'not_begun' | 'undetermined' | 'running' | 'suspended' | 'liquidated' | 'deemed_liquidated';
  /** Whether its time was extended.
   * @example false
   */
  extended!: boolean;
  /** The first day of its time; null where it has not begun.
   * @example "2026-03-02"
   */
  startedOn!: string | null;
  /** What is not on record and alone says from which day its time runs: the final withdrawal of goods entered for warehouse.
   * @example []
   */
  missing!: MissingOfTime[];
  /** Of a warehouse entry, when all its goods were accounted for; null where it is not on record, and of others. */
  finalWithdrawal!: FinalWithdrawalView | null;
  /** The cases that its liquidation waits for.
   * @example ["A-570-979", "C-570-980"]
   */
  caseNumbers!: string[];
  /** What else suspends it: an injunction, a measure in a case of evasion; each with the notice of its removal, first to last. */
  suspensions!: EntrySuspensionView[];
  /** What was deposited under its cases, in US dollars; null where a part could not be determined.
   * @example "68580.00"
   */
  deposits!: string | null;
  /** What was deposited of each part, on record or as stated. */
  deposited!: DepositedView;
  /** Payments of estimated duties and fees, first to last. */
  depositsPaid!: DepositPaidView[];
  /** Every time that runs on it; null before its time has begun. */
  times!: LiquidationTimesView | null;
  /** Statements on reimbursement that are not on record of its cases, and what that means; none once time has liquidated it. */
  warnings!: LiquidationWarningView[];
  /** Liquidations and reliquidations, first to last. */
  decisions!: LiquidationDecisionView[];
}
