/** What of a bond must be renewed. */
export class BondRenewalView {
  /** The deposit in lieu of sureties, or the oath of the individual that the bond names first, second …
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
  /** When another bond took its place, or the bond was ended; absent while it is asked for.
   * @example "2026-08-14"
   */
  doneOn?: string;
}
