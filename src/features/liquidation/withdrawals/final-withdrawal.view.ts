/** When all goods of a warehouse entry were accounted for. */
export class FinalWithdrawalView {
  /** The day: the time to liquidate runs from it.
   * @example "2026-05-29"
   */
  accountedOn!: string;
  /** How the last of them were.
   * @example "withdrawn"
   */
  how!: 'withdrawn' | 'abandoned' | 'destroyed' | 'bonded_period_expired';
  /** What shows it.
   * @example "Withdrawal SP7-0001234-5, final"
   */
  document!: string;
}
