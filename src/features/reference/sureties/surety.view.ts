import { CitationView } from '../../../platform/rules/rules.view.js';

/** A company that Treasury accepts as surety on federal bonds. */
export class SuretyView {
  /** NAIC company code, five digits.
   * @example "23043"
   */
  naic!: string;
  /** Its name in the circular.
   * @example "Liberty Mutual Insurance Company"
   */
  name!: string;
  /** Where it is incorporated, ISO 3166-2.
   * @example "US-MA"
   */
  state?: string;
  /** The most it may write on one bond, US dollars; absent where the circular names none.
   * @example "2248066000.00"
   */
  underwritingLimit?: string;
  /** States in which it is licensed, ISO 3166-2; absent where the source does not say. */
  licensedIn?: string[];
  /** First day of this limit. */
  from?: string;
  /** Last day; absent while it lasts. */
  through?: string;
  /** The edition the row comes from.
   * @example "Circular 570 (2025)"
   */
  edition!: string;
  /** Where it comes from. */
  citation!: CitationView;
}
