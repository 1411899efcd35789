/** What of a bond must be renewed. */
export class BondRenewalView {
  /** The deposit in lieu of sureties, the oath of the individual that the bond names first, second …, or what such a surety has to reinsure.
   * @example "oath_1"
   */
  part!: string;
  /** The last day on which it is renewed in time.
   * @example "2026-08-20"
   */
  dueOn!: string;
  /** From which day on it waits; absent before.
   * @example "2026-07-21"
   */
  openedOn?: string;
  /** When that day had gone by; absent while it has not.
   * @example "2026-08-21"
   */
  missedOn?: string;
  /** When another bond took its place, the bond was ended, or the agreement was furnished; absent while it is asked for.
   * @example "2026-08-14"
   */
  doneOn?: string;
  /** The day of the executed agreement of a reinsurance; absent before it was furnished.
   * @example "2026-03-20"
   */
  agreementOn?: string;
}
