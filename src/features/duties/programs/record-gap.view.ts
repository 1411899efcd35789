/** Something the record does not tell. */
export class RecordGapView {
  /** Stable code.
   * @example "programs.number_not_covered"
   */
  code!: string;
  /** In words.
   * @example "The measures on record are a selection that was not compared with this number."
   */
  message!: string;
}
