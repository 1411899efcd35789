/** How the investigation ended under which goods of a period were entered. */
export class EndedInvestigationView {
  /** With an order, or without one.
   * @example "order"
   */
  ended!: 'order' | 'terminated';
  /** The last day of the provisional measures; null without an order.
   * @example "2024-06-01"
   */
  measuresEndedOn!: string | null;
  /** When the notice of the Commission’s affirmative final determination was published; null without an order.
   * @example "2024-07-15"
   */
  injuryNoticeOn!: string | null;
}

/** An instruction of Commerce on entries under a case. */
export class LiquidationInstructionView {
  /** Its id.
   * @example "ins_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** The day from which customs had notice that suspension is removed.
   * @example "2025-01-10"
   */
  noticeOn!: string;
  /** What gave that notice.
   * @example "federal_register"
   */
  source!: 'federal_register' | 'commerce_message';
  /** Where the results were published.
   * @example "90 FR 1234"
   */
  citation?: string;
  /** The first day of entry that it is about.
   * @example "2024-01-01"
   */
  enteredFrom!: string;
  /** The last day of entry that it is about.
   * @example "2024-12-31"
   */
  enteredThrough!: string;
  /** What is assessed.
   * @example "final_rate"
   */
  assessment!: 'deposit_rate' | 'final_rate';
  /** Where it is about goods entered under provisional measures: how the investigation ended. */
  provisionalMeasures?: EndedInvestigationView;
  /** The day it reached customs.
   * @example "2025-01-14"
   */
  receivedOn!: string;
  /** Entries under the case of that period that were not liquidated before the notice.
   * @example 3
   */
  entries!: number;
  /** What was deposited on them under every case, in US dollars; null where a part could not be determined.
   * @example "205740.00"
   */
  deposits!: string | null;
  /** The first of the last days to liquidate them; null where none is left or all are still suspended.
   * @example "2025-07-10"
   */
  mustLiquidateBy!: string | null;
}
