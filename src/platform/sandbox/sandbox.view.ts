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

/** The sandbox's clock after it was moved. */
export class MovedClockView extends SandboxClockView {
  /** Whether everything that is due by then has been done: clocks have run and what they told of has been heard. `false` where that takes longer than 20 seconds; it goes on by itself.
   * @example true
   */
  settled!: boolean;
}
