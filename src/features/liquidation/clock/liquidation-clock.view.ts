/** The times of an entry from suspension to the last day of a protest. */
export class LiquidationTimesView {
  /** How it stands: time runs, it is suspended, it was liquidated, or time has liquidated it; null where the law has no value for the day.
   * @example "running"
   */
  state!: 'running' | 'suspended' | 'liquidated' | 'deemed_liquidated' | null;
  /** By which sentence of the law the last day is counted.
   * @example "six_months_of_notice"
   */
  ground!: 'one_year' | 'extended' | 'six_months_of_notice' | 'suspended' | null;
  /** The first day of suspension; null where it never was.
   * @example "2024-01-16"
   */
  suspendedFrom!: string | null;
  /** The notice from which the time runs once a suspension is removed; null while it lasts or where there was none.
   * @example "2025-01-10"
   */
  noticeOn!: string | null;
  /** Where that notice came from.
   * @example "federal_register"
   */
  noticeSource!: 'federal_register' | 'commerce_message' | 'court' | 'other_agency' | 'customs' | null;
  /** Extensions that count, three at most.
   * @example 0
   */
  extensions!: number | null;
  /** The last day on which customs may liquidate; null while it is suspended.
   * @example "2025-07-10"
   */
  mustLiquidateBy!: string | null;
  /** The last weekly run in time, a Friday.
   * @example "2025-07-04"
   */
  lastCycleOn!: string | null;
  /** Whether that Friday is a federal holiday.
   * @example true
   */
  lastCycleIsHoliday!: boolean | null;
  /** By when the work must be posted to be in that run.
   * @example "2025-07-02"
   */
  postBy!: string | null;
  /** The days on which customs is warned.
   * @example ["2025-05-11", "2025-06-10", "2025-07-03"]
   */
  warnOn!: string[];
  /** The run in which an entry that nothing holds up is liquidated (guidance).
   * @example "2024-11-29"
   */
  plannedOn!: string | null;
  /** The day of liquidation; of a deemed one the last day of its time.
   * @example "2025-07-10"
   */
  liquidatedOn!: string | null;
  /** Until when the amounts of a deemed liquidation are to be paid or refunded.
   * @example "2025-10-08"
   */
  settleBy!: string | null;
  /** Until when customs may reliquidate of its own accord.
   * @example "2025-10-08"
   */
  reliquidateUntil!: string | null;
  /** The last day to protest for importer and others named by the law.
   * @example "2026-01-06"
   */
  protestUntil!: string | null;
  /** The last day to protest for a surety.
   * @example "2026-01-06"
   */
  suretyProtestUntil!: string | null;
}
