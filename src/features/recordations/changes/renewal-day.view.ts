/** A day on which an owner has something to do about a recordation. */
export class RenewalDayView {
  /** The day.
   * @example "2026-04-15"
   */
  on!: string;
  /** Number of the recordation.
   * @example "TMK 16-00077"
   */
  number!: string;
  /** Its id. */
  recordationId!: string;
  /** What happens.
   * @example "last_day_to_renew"
   */
  event!: 'reminder' | 'expires' | 'last_day_to_renew';
}
