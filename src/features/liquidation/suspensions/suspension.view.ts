/** The notice that a suspension is removed. */
export class SuspensionRemovalView {
  /** The day on which customs had notice: six months to liquidate run from it.
   * @example "2026-09-01"
   */
  noticeOn!: string;
  /** Where it came from.
   * @example "court"
   */
  source!: 'federal_register' | 'commerce_message' | 'court' | 'other_agency' | 'customs';
  /** The judgment, the order or the decision.
   * @example "Slip Op. 26-17"
   */
  document!: string;
}

/** What suspends the liquidation of an entry beside its cases. */
export class EntrySuspensionView {
  /** Its id.
   * @example "lqs_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Why.
   * @example "court_order"
   */
  ground!: 'court_order' | 'evasion' | 'other_statute';
  /** The day from which it is suspended.
   * @example "2026-03-02"
   */
  from!: string;
  /** The day on which the parties had notice; null where none is named.
   * @example null
   */
  noticedOn!: string | null;
  /** The law that it rests on.
   * @example "19 USC 1516a(c)(2)"
   */
  citation!: string;
  /** The order, or the notice of the measure.
   * @example "Ct. No. 26-00031, order of 2 March 2026"
   */
  document!: string;
  /** Why it reaches this entry.
   * @example "Entries of the plaintiff in the period of the fourth review are enjoined."
   */
  reason!: string;
  /** The notice of its removal; null while it lasts. */
  removal!: SuspensionRemovalView | null;
}
