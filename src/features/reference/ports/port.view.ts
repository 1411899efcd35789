import { CitationView } from '../../../platform/rules/rules.view.js';

/** A port of entry of Schedule D. */
export class PortView {
  /** Four digits: district and port.
   * @example "2704"
   */
  code!: string;
  /** Its name.
   * @example "Los Angeles"
   */
  name!: string;
  /** Where it is, ISO 3166-2; absent where the source does not say.
   * @example "US-CA"
   */
  state?: string;
  /** What kind of port: `sea`, `air`, `land` or `mixed`; absent where the source does not say.
   * @example "sea"
   */
  kind?: string;
  /** First day it is given for; absent where the source names none. */
  from?: string;
  /** Last day; absent while it lasts. */
  through?: string;
  /** The edition the row comes from.
   * @example "Schedule D (2023)"
   */
  edition!: string;
  /** Where it comes from. */
  citation!: CitationView;
}
