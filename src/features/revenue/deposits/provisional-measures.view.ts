/** What becomes of a provisional duty. */
export class ProvisionalMeasuresResultView {
  /** What is owed in the end, in US dollars; null while it is not known.
   * @example "30000.00"
   */
  owed!: string | null;
  /** Of it, what is asked for now: of a bond all of it, of cash what it does not cover.
   * @example "30000.00"
   */
  billed!: string | null;
  /** Cash that goes back.
   * @example "0.00"
   */
  refunded!: string | null;
  /** Of the bond, what is released.
   * @example "0.00"
   */
  released!: string | null;
  /** Of the final duty, what is never asked for.
   * @example "15000.00"
   */
  disregarded!: string | null;
  /** Facts that are missing.
   * @example []
   */
  missingFacts!: string[];
}
