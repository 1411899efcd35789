/** What stands against the importer on the day. */
export class AccountStandingView {
  /** A measure in force, an insufficient bond, or a delinquency.
   * @example "measure"
   */
  kind!: 'measure' | 'insufficiency' | 'delinquency';
  /** Which measure.
   * @example "live_entry"
   */
  measure?: string;
  /** What brought it about: a kind of thing.
   * @example "bill"
   */
  sourceType!: string;
  /** What brought it about: its id.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  sourceId!: string;
  /** The only port at which it counts; absent: it counts at every port.
   * @example "2704"
   */
  portCode?: string;
  /** The first day.
   * @example "2026-03-02"
   */
  from!: string;
}
