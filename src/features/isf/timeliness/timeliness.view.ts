import type { Instant } from '../../../kernel/dates.js';
import type { IsfTimeStanding } from '../rules/isf-standing.js';

/** One part of a security filing against its time. */
export class IsfTimeView {
  /** The last instant; null where it cannot be told, or nothing is to be filed.
   * @example "2026-03-09T08:00:00.000Z"
   */
  dueAt!: Instant | null;
  /** How it stands: `time_running` while the time runs and it is not there.
   * @example "timely"
   */
  standing!: IsfTimeStanding;
}

/** Until when a security filing is to be there, and whether it was. */
export class IsfTimelinessResultView {
  /** Whether one is to be filed.
   * @example true
   */
  required!: boolean;
  /** Seller, buyer, importer and consignee numbers, manufacturer, ship-to party, origin and tariff number. */
  elements!: IsfTimeView;
  /** Stuffing location and consolidator. */
  stuffing!: IsfTimeView;
  /** The condition of the bond under which liquidated damages may be claimed; null where nothing is late. CBP decides.
   * @example null
   */
  damagesUnder!: string | null;
}
