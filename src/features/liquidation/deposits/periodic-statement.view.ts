/** The periodic monthly statement of an importer: what of a month is deposited together, and by when. */
export class PeriodicStatementView {
  /** Whose it is.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The month of entry.
   * @example "2026-03"
   */
  month!: string;
  /** The last day to deposit: the fifteenth working day of the next month.
   * @example "2026-04-21"
   */
  dueOn!: string;
  /** Entries of the month on a day on which the importer took part in the programme.
   * @example 12
   */
  entries!: number;
  /** Of them, those of which a part could not be determined: it is in no sum.
   * @example 0
   */
  undetermined!: number;
  /** Ordinary and additional duties, in US dollars.
   * @example "10000.00"
   */
  duties!: string;
  /** Deposits of antidumping and countervailing duty.
   * @example "91000.00"
   */
  deposits!: string;
  /** Fees.
   * @example "901.50"
   */
  fees!: string;
  /** All of it.
   * @example "101901.50"
   */
  total!: string;
  /** Entries of the month on other days: they are deposited with their summaries.
   * @example 0
   */
  entriesOffStatement!: number;
}
