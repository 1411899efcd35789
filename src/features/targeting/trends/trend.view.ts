/** How entries of one kind were assessed in a month. */
export class TrendView {
  /** The month.
   * @example "2026-03-01"
   */
  month!: string;
  /** The country, chapter, mode, importer or agreement.
   * @example "VN"
   */
  of!: string;
  /** Entries of it that were assessed, each once, by its latest assessment. @example 120 */
  entries!: number;
  /** Those in the low band. @example 96 */
  low!: number;
  /** The same in per cent.
   * @example "80.0"
   */
  percentLow!: string;
  /** Low ones after which something was found. @example 1 */
  lowWithFinding!: number;
}
