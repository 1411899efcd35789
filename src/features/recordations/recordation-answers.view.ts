/** What an act costs, in the money of its day. */
export class RecordationFeeView {
  /** Whether anything is due.
   * @example "due"
   */
  outcome!: 'due' | 'not_due' | 'not_determinable';
  /** Why.
   * @example ["fee.by_class"]
   */
  reasonCodes!: string[];
  /** For one unit, in US dollars; absent where nothing is due.
   * @example "190.00"
   */
  perUnit?: string;
  /** Classes, where the fee is by class; else 1.
   * @example 2
   */
  units?: number;
  /** In all, in US dollars.
   * @example "380.00"
   */
  fee?: string;
}

/** What an application or a transfer costs. */
export class RecordationFeeResultView {
  /** The fee. */
  fee!: RecordationFeeView;
}

/** From when to when a recordation protects. */
export class RecordationTermResultView {
  /** First day.
   * @example "2026-03-02"
   */
  effectiveOn!: string;
  /** Last day; null where none is fixed.
   * @example "2036-03-02"
   */
  expiresOn!: string | null;
}

/** Until when a recordation can be renewed, and for what fee. */
export class RecordationRenewalResultView {
  /** The last day to apply; null where there is none.
   * @example "2026-04-15"
   */
  lastDay!: string | null;
  /** Whether it is applied for after the term but in time: protection goes on without a gap. */
  inGrace!: boolean;
  /** The fee. */
  fee!: RecordationFeeView;
}
