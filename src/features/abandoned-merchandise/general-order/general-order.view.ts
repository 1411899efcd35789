/** Goods for which nobody made entry, with the times that run on them. */
export class GeneralOrderView {
  /** Opaque id.
   * @example "gor_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** Where they stand on the day read.
   * @example "general_order"
   */
  status!: 'entered_in_time' | 'entered_late' | 'may_be_entered' | 'general_order' | 'unclaimed' | 'vested' | 'ended';
  /** The day of landing. */
  landedOn!: string;
  /** The day of importation. */
  importedOn!: string;
  /** The last day to make entry.
   * @example "2026-03-16"
   */
  lastDayToEnter!: string;
  /** The first day in general order.
   * @example "2026-03-17"
   */
  generalOrderOn!: string;
  /** The last day for the carrier to notify customs.
   * @example "2026-03-21"
   */
  carrierNoticeBy!: string;
  /** The day it did. */
  carrierNotifiedOn?: string;
  /** What the carrier may be fined for a notice not given or late.
   * @example "1000.00"
   */
  carrierPenalty?: string;
  /** The last day for the warehouse to take the goods. */
  warehouseActsBy?: string;
  /** From this day the goods are unclaimed.
   * @example "2026-09-01"
   */
  unclaimedOn!: string;
  /** The day the parties were told that title would vest. */
  vestingNoticeOn?: string;
  /** The day title vests in the United States, unless everything is paid before. */
  vestsOn?: string;
  /** The last day for a party to ask for what a sale would have left. */
  petitionBy?: string;
  /** The day they were entered after all. */
  redeemedOn?: string;
  /** The day the goods left general order, whichever way they went. */
  endedOn?: string;
  /** What became of them.
   * @example "released"
   */
  endedAs?: string;
  /** The law of these times.
   * @example "19 CFR 127.4; 19 CFR 127.11; 19 USC 1491"
   */
  citation!: string;
  /** The day on which clocks are read. */
  asOf!: string;
}
