/** What follows from a statement on reimbursement, or from its absence. */
export class ReimbursementView {
  /** Whether the importer must state it; undetermined where the day of the first notice is not known, or that of importation of goods entered since; null where the law has no value for the day.
   * @example "yes"
   */
  required!: 'yes' | 'no' | 'undetermined' | null;
  /** Until when it is to be filed: the day of liquidation, before which it must be there; null while there is none.
   * @example "2025-06-06"
   */
  fileBeforeOn!: string | null;
  /** Whether customs may accept a statement in a protest.
   * @example true
   */
  acceptedInProtest!: boolean | null;
  /** The last day for a protest in which it may be accepted; null where none is open by its day of liquidation or it may not.
   * @example "2025-12-03"
   */
  protestUntil!: string | null;
  /** The antidumping duty without any reimbursement, in US dollars.
   * @example "240000.00"
   */
  antidumpingDuty!: string;
  /** What it comes to in effect; null while nobody can say.
   * @example "480000.00"
   */
  dutyInEffect!: string | null;
  /** What is at stake while no statement is there: the duty if reimbursement is presumed; null where nothing is.
   * @example "480000.00"
   */
  dutyIfPresumed!: string | null;
}
