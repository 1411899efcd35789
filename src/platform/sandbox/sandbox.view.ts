/** The sandbox's clock. */
export class SandboxClockView {
  /** The instant it shows.
   * @example "2026-03-02T14:00:00.000Z"
   */
  now!: string;
  /** The civil date in New York at that instant: the service's "today".
   * @example "2026-03-02"
   */
  today!: string;
}
