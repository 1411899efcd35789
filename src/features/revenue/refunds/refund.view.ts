import type { PaymentMethod } from '../bills/bill-row.js';
import type { RefundStatus } from '../rules/index.js';
import type { RefundKind, RefundPayee } from './refund-row.js';

/** What was paid of a refund, or set off. */
export class RefundPaymentView {
  /** The day.
   * @example "2026-03-20"
   */
  paidOn!: string;
  /** In US dollars.
   * @example "8629.66"
   */
  amount!: string;
  /** To whom, or for whom.
   * @example "importer"
   */
  payee!: RefundPayee;
  /** How.
   * @example "ach_credit"
   */
  method!: PaymentMethod | 'offset';
  /** Whether it went to whom the importer had named to receive it (Form 4811).
   * @example true
   */
  toDesignee?: boolean;
  /** The bill it was set off against.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  billId?: string;
}

/** What one payee is still owed. */
export class RefundPayeeView {
  /** Who.
   * @example "importer"
   */
  payee!: RefundPayee;
  /** What is still owed to it; null where the interest is not known.
   * @example "8629.66"
   */
  owed!: string | null;
}

/** A refund, as it stands on a day. */
export class RefundView {
  /** Its id.
   * @example "rfd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What found it due.
   * @example "liquidation"
   */
  kind!: RefundKind;
  /** The importer of record.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The entry it is about.
   * @example "101-2345670-8"
   */
  entryNumber!: string;
  /** Bonds that secure that entry.
   * @example ["260000017"]
   */
  bondNumbers!: string[];
  /** What was paid too much.
   * @example "8599.99"
   */
  principal!: string;
  /** The liquidation or reliquidation that found it due.
   * @example "2026-03-20"
   */
  settledOn!: string;
  /** The last day on which it is paid in time.
   * @example "2026-04-19"
   */
  dueOn!: string;
  /** How it stands; null where what is owed is not known.
   * @example "due"
   */
  status!: RefundStatus | null;
  /** Interest to the liquidation; null where it is not known.
   * @example "29.67"
   */
  interest!: string | null;
  /** The least that it can be; null where no rate is on record.
   * @example "29.67"
   */
  interestLeast!: string | null;
  /** The most that it can be; null where no rate is on record.
   * @example "29.67"
   */
  interestMost!: string | null;
  /** Interest because it was not paid in time; null where it is not known.
   * @example "0.00"
   */
  lateInterest!: string | null;
  /** What was paid of it or set off.
   * @example "0.00"
   */
  paid!: string;
  /** What is still owed; null where it is not known.
   * @example "8629.66"
   */
  owed!: string | null;
  /** What must be known to say it.
   * @example ["corporation"]
   */
  missingFacts!: 'corporation'[];
  /** To whom the right to withdraw the goods from warehouse was transferred; absent where nobody paid as that.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  transfereeId?: string;
  /** Who is owed what. */
  payees!: RefundPayeeView[];
  /** Whether it is withheld because a court has stayed the creditors of the importer.
   * @example false
   */
  stayed!: boolean;
  /** The day it was certified for payment.
   * @example "2026-03-24"
   */
  certifiedOn?: string;
  /** The day since which it cannot be delivered for want of bank data.
   * @example "2026-03-27"
   */
  undeliveredOn?: string;
  /** What was paid of it, or set off. */
  payments!: RefundPaymentView[];
  /** The answer it was found due by.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId!: string;
  /** Legal time: the day it is about.
   * @example "2026-03-20"
   */
  asOf!: string;
  /** System time: the instant as of which it was on record, where one was asked for.
   * @example "2026-03-20T14:00:00Z"
   */
  knownAt?: string;
}
