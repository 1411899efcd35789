/** What a sample requires of its bond. */
export class SampleBondResultView {
  /** US dollars.
   * @example "960.00"
   */
  required!: string;
}
