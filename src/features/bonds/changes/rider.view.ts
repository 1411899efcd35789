/** When a rider takes effect. */
export class BondRiderResultView {
  /** The first day of the change.
   * @example "2026-03-16"
   */
  effectiveOn!: string;
}
