/** What follows where an importer told customs that its goods will not leave. */
export class AnticipatedBreachView {
  /** Whether it did so before the period of the bond expired; null where that is not known.
   * @example true
   */
  inTime!: boolean | null;
  /** The day on which the whole is paid, with the notice; null where it was not told in time, or that is not known.
   * @example "2026-02-16"
   */
  payOn!: string | null;
  /** Whether the entry is closed with the payment.
   * @example true
   */
  closesEntry!: boolean;
  /** Whether a notice of claim is still due: by the payment it is waived.
   * @example "waived"
   */
  noticeOfClaim!: 'waived' | 'due';
  /** Who tells the surety of breach and payment.
   * @example "importer"
   */
  suretyToldBy!: 'importer' | 'customs';
}

/** What is claimed under a bond, what of it the surety answers for, and the days of the claim. */
export class LiquidatedDamagesView {
  /** The claim; null where something it stands on is not known.
   * @example "90000.00"
   */
  claim!: string | null;
  /** What the surety answers for, never more than the bond; null where not known.
   * @example "50000.00"
   */
  securedByBond!: string | null;
  /** What the principal alone owes beyond it; null where not known.
   * @example "40000.00"
   */
  beyondBond!: string | null;
  /** The last day of the principal to petition; null before its notice.
   * @example "2026-04-03"
   */
  principalPetitionBy!: string | null;
  /** The last day of the surety to petition; null before the demand on it.
   * @example "2026-06-05"
   */
  suretyPetitionBy!: string | null;
  /** From this day on it is reported to the Department of Justice, unless it is satisfied, petitioned or protested; null of a bond that is only for free-entry documents.
   * @example "2026-07-13"
   */
  reportableFrom!: string | null;
  /** Where the importer told of the breach before: whether in time, and what follows. */
  anticipated?: AnticipatedBreachView;
}
