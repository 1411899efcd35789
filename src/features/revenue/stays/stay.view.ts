/** Whether a bankruptcy stays the creditors of an importer. */
export class StayView {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** Whether it does today.
   * @example true
   */
  stayed!: boolean;
  /** What is on record, oldest first. */
  changes!: StayChangeView[];
}

/** That a stay began or ended. */
export class StayChangeView {
  /** Which.
   * @example "begun"
   */
  kind!: 'begun' | 'ended';
  /** The day.
   * @example "2026-03-02"
   */
  on!: string;
  /** Court and docket.
   * @example "Bankr. D. Del. 26-10412"
   */
  docket!: string;
}
