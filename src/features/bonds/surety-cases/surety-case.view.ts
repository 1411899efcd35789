import type { RefusalCovers, RemovalEvidence, SuretyCaseKind, SuretyCaseOutcome } from '../rules/index.js';

/** A piece of what stands against a surety. */
export class SuretyEvidenceView {
  /** What it is.
   * @example "demands"
   */
  kind!: RemovalEvidence;
  /** Where it is kept.
   * @example "bcl_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  reference!: string;
}

/** A case against a surety: its delinquency, or that its removal from the circular is recommended. */
export class SuretyCaseView {
  /** Its id.
   * @example "suc_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The company, by its code at Treasury.
   * @example "99822"
   */
  naic!: string;
  /** What it is about.
   * @example "delinquency"
   */
  kind!: SuretyCaseKind;
  /** How many bills it left unpaid.
   * @example 14
   */
  bills?: number;
  /** What they come to, US dollars.
   * @example "412000.00"
   */
  amount?: string;
  /** What goes to Headquarters. */
  evidence?: SuretyEvidenceView[];
  /** The reasons.
   * @example "Fourteen bills are more than thirty days past due, none under protest."
   */
  reason!: string;
  /** The day of the notice; of a removal, the day the case was opened.
   * @example "2026-03-02"
   */
  openedOn!: string;
  /** Until when the surety may answer.
   * @example "2026-04-01"
   */
  answerBy?: string;
  /** What it answered.
   * @example "Nine of the bills were paid on 12 March; on the others a suit is pending."
   */
  submission?: string;
  /** When it answered.
   * @example "2026-03-20"
   */
  submittedOn?: string;
  /** What came of it; absent while it is open.
   * @example "refuse_bonds"
   */
  outcome?: SuretyCaseOutcome;
  /** Which bonds are refused.
   * @example "all"
   */
  covers?: RefusalCovers;
  /** The reasons of the decision.
   * @example "The suit concerns one bill of five; for the others no cause is shown."
   */
  decisionReason?: string;
  /** The day of the decision.
   * @example "2026-04-02"
   */
  decidedOn?: string;
  /** The first day on which its bonds are refused.
   * @example "2026-04-10"
   */
  refusedFrom?: string;
  /** The day all delinquencies were resolved.
   * @example "2026-05-02"
   */
  resolvedOn?: string;
  /** How they were.
   * @example "All bills were paid with interest on 2 May."
   */
  resolution?: string;
}
