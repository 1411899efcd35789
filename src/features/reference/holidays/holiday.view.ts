import { CitationView } from '../../../platform/rules/rules.view.js';

/** A federal holiday. */
export class HolidayView {
  /** Its name in the statute.
   * @example "Juneteenth National Independence Day"
   */
  name!: string;
  /** The day it falls on.
   * @example "2027-06-19"
   */
  date!: string;
  /** The day on which offices close: Friday for a Saturday, Monday for a Sunday.
   * @example "2027-06-18"
   */
  observedOn!: string;
  /** The law. */
  citations!: CitationView[];
}
