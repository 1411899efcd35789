import type { AnswerOutcome, ClaimActKind, ClaimKind, DefenceGround, Obligor } from '../rules/claims/claim-act.js';
import type { ClaimStatus } from '../rules/claims/claim-standing.js';
import type { DefaultOnBond } from '../rules/liquidated-damages.js';

/** Something that was done on a claim. */
export class BondClaimActView {
  /** Its id.
   * @example "bca_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What it is.
   * @example "payment"
   */
  kind!: ClaimActKind;
  /** Whose it is, or whom it is about; absent where it is neither.
   * @example "surety"
   */
  party?: Obligor;
  /** Its day; of a payment the day it came in.
   * @example "2026-04-20"
   */
  on!: string;
  /** The last day of what it set going; absent where it sets nothing going.
   * @example "2026-06-19"
   */
  through?: string;
  /** What is to be paid, was paid, or is left of the surety’s part; absent where it names no amount.
   * @example "5000.00"
   */
  amount?: string;
  /** Of a defence: what it is, in a word.
   * @example "another_period"
   */
  ground?: DefenceGround;
  /** Of an answer: what it comes to.
   * @example "defence_rejected"
   */
  outcome?: AnswerOutcome;
  /** Of an answer: the defence.
   * @example "bca_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  answers?: string;
  /** What was said for it.
   * @example "First default, remedied within a week."
   */
  reason?: string;
}

/** A claim under a bond, and how it stands today. */
export class BondClaimView {
  /** Its id.
   * @example "bcl_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The bond.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId!: string;
  /** Its number.
   * @example "260000123"
   */
  bondNumber!: string;
  /** What is claimed.
   * @example "liquidated_damages"
   */
  kind!: ClaimKind;
  /** Of damages: what was not done.
   * @example "goods"
   */
  default?: DefaultOnBond;
  /** Of unpaid duties: the bill.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  billId?: string;
  /** The entry, where there is one.
   * @example "101-2345670-8"
   */
  entryNumber?: string;
  /** The day on which the transaction was charged to the bond.
   * @example "2026-01-13"
   */
  chargedOn!: string;
  /** The day on which the liability accrued.
   * @example "2026-02-12"
   */
  accruedOn!: string;
  /** The first day of the period of the bond to which it is charged.
   * @example "2026-01-01"
   */
  periodFrom!: string;
  /** The last one; absent where nothing ends it.
   * @example "2026-12-31"
   */
  periodThrough?: string;
  /** The amount of the bond in that period.
   * @example "50000.00"
   */
  bondAmount!: string;
  /** The claim.
   * @example "90000.00"
   */
  amount!: string;
  /** What of it the surety answers for, after the earlier claims of the period.
   * @example "50000.00"
   */
  securedByBond!: string;
  /** What the principal alone owes beyond it.
   * @example "40000.00"
   */
  beyondBond!: string;
  /** The reasons.
   * @example "Redelivery was demanded on 13 January; nothing was returned by 12 February."
   */
  reason!: string;
  /** The day on which principal and sureties had notice.
   * @example "2026-03-02"
   */
  noticedOn!: string;
  /** How it stands.
   * @example "noticed"
   */
  status!: ClaimStatus;
  /** What is owed on it today; null where it is not known.
   * @example "90000.00"
   */
  owed!: string | null;
  /** What of it may be asked of the surety; null where it is not known.
   * @example "50000.00"
   */
  owedBySurety!: string | null;
  /** The last day of the principal to petition; absent of unpaid duties, which are protested.
   * @example "2026-05-01"
   */
  principalPetitionBy?: string;
  /** The last day of the surety to petition; absent before the demand on it.
   * @example "2026-07-01"
   */
  suretyPetitionBy?: string;
  /** What is to be paid by the decision that holds; absent where none does.
   * @example "5000.00"
   */
  mitigatedTo?: string;
  /** Until when that decision is effective.
   * @example "2026-05-09"
   */
  mitigatedThrough?: string;
  /** Whose petition waits for a decision.
   * @example "principal"
   */
  petitionOf?: Obligor;
  /** From this day on it is reported to the Department of Justice, unless it is satisfied, petitioned or protested; null of a bond that is only for free-entry documents.
   * @example "2026-08-12"
   */
  reportableFrom!: string | null;
  /** What was done on it, in its order, as far as it is the reader’s to know.
   */
  acts!: BondClaimActView[];
  /** The determination that it stands on; absent of unpaid duties.
   * @example "dtm_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId?: string;
}
