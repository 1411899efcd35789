/** The largest fine, and what it stands on. */
export class CounterfeitFineResultView {
  /** Which seizure it is for this person, at least; null where it is not known.
   * @example 2
   */
  ordinal!: number | null;
  /** What the goods would have been worth had they been genuine; null where it is not known.
   * @example "2550000.00"
   */
  genuineValue!: string | null;
  /** The largest fine; null where it is not known or there is none.
   * @example "5100000.00"
   */
  maximum!: string | null;
}
