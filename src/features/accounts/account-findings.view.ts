/** One thing that the checks of entries found at the importer. */
export class AccountFindingView {
  /** Its code.
   * @example "quantity.unit_missing"
   */
  code!: string;
  /** The rule that found it, with its version.
   * @example "ENTRY-36@1"
   */
  rule!: string;
  /** Whether the entries were taken with a warning, or taken though what is on record does not decide it.
   * @example "warns"
   */
  weight!: 'warns' | 'undetermined';
  /** At how many entries.
   * @example 3
   */
  entries!: number;
}
