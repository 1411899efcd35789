import type { FurtherReviewGround } from '../rules/further-review.js';
import type { ProtestMatter } from '../rules/protest-filing.js';
import type { ProtestSigner } from '../rules/protest-signer.js';
import type { ReimbursementStatement } from '../rules/reimbursement.js';
import type { ProtestStatus } from './protest-status.js';

/** What the importer certified on reimbursement in its protest. */
export class StatementInProtestView {
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** What it says: nobody paid the duty back or agreed to, or somebody did.
   * @example "not_reimbursed"
   */
  says!: ReimbursementStatement;
  /** How the certification is found.
   * @example "NR-2026-0017"
   */
  certification!: string;
}

/** A protest against a decision of customs. */
export class ProtestView {
  /** Its id.
   * @example "prt_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  entryId!: string;
  /** Its importer of record.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** As whom it was filed.
   * @example "importer"
   */
  filedBy!: 'importer' | 'surety';
  /** In which capacity whoever filed it signed it; absent of one that was filed before this was kept.
   * @example "customs_broker"
   */
  signedAs?: ProtestSigner;
  /** What identifies the power of attorney that it was signed under; absent where none was named.
   * @example "POA 2704-26-0044"
   */
  powerOfAttorney?: string;
  /** What is protested.
   * @example "classification_and_rate"
   */
  matter!: ProtestMatter;
  /** The liquidation or reliquidation that is protested; absent of a decision of another kind.
   * @example "lqd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  decisionId?: string;
  /** The day of a decision of another kind: an exclusion, a demand for redelivery, a refusal.
   * @example "2026-03-02"
   */
  decisionMadeOn?: string;
  /** What identifies that decision.
   * @example "Notice of exclusion 2704-26-0017"
   */
  decisionReference?: string;
  /** The nature of the objection and what justifies it.
   * @example "The goods are classified in 8541.42.0080."
   */
  objection!: string;
  /** On which ground further review was asked for; absent where it was not.
   * @example "inconsistent_with_ruling"
   */
  furtherReview?: FurtherReviewGround;
  /** The day it was received.
   * @example "2026-03-20"
   */
  filedOn!: string;
  /** How it stands.
   * @example "open"
   */
  status!: ProtestStatus;
  /** The last day to decide it.
   * @example "2028-03-20"
   */
  decideBy!: string;
  /** The day on which accelerated disposition was asked for: at the close of the thirtieth day after it is denied.
   * @example "2026-04-01"
   */
  acceleratedOn?: string;
  /** The day it was decided, or denied by time.
   * @example "2026-05-01"
   */
  decidedOn?: string;
  /** Why it was decided so.
   * @example "The ruling does not cover these goods."
   */
  reason?: string;
  /** The reliquidation that followed.
   * @example "lqd_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  reliquidationId?: string;
  /** What the importer certified in it on reimbursement of antidumping or countervailing duty; absent where nothing.
   */
  reimbursementStatements?: StatementInProtestView[];
  /** Whether customs accepted that when it decided the protest.
   * @example true
   */
  statementsAccepted?: boolean;
  /** True where the application for further review was denied with the protest.
   * @example true
   */
  furtherReviewRefused?: boolean;
  /** What identifies the decision of Headquarters on the application for further review.
   * @example "HQ H345678"
   */
  headquartersDecision?: string;
  /** The day on which it was asked that the denial of further review be set aside.
   * @example "2026-05-20"
   */
  setAsideAskedOn?: string;
  /** The day on which a denial of it became void: it is open again.
   * @example "2026-06-10"
   */
  denialVoidedOn?: string;
  /** Why that denial was void: further review was set aside, or it was contrary to instructions, on request or on customs’ own initiative.
   * @example "request"
   */
  denialVoidedBy?: 'set_aside' | 'request' | 'own_initiative';
  /** The day on which it was asked that a denial contrary to proper instructions be voided.
   * @example "2026-06-01"
   */
  voidAskedOn?: string;
  /** The first of the protests that were filed as one; absent of that one and of a protest by itself.
   * @example "prt_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  filedWith?: string;
  /** The other protests that were filed with this one, one for each entry.
   * @example ["prt_01kjv3v6b9f3xb0m0n4q4h7z2e"]
   */
  filedTogether?: string[];
  /** The last day to go to the Court of International Trade.
   * @example "2026-10-28"
   */
  suitUntil?: string;
  /** The day on which an action in that court about it was commenced: nothing is done about it here since.
   * @example "2026-10-02"
   */
  courtActionOn?: string;
  /** The number of that action.
   * @example "Ct. No. 26-00187"
   */
  courtNumber?: string;
  /** Whether it was commenced by the last day; one that was not is barred, which is for the court to say.
   * @example true
   */
  courtActionInTime?: boolean;
}
