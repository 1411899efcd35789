import { CitationView } from '../../../platform/rules/rules.view.js';

/** Interest on late payments and refunds of duties, per cent a year. */
export class InterestRatesView {
  /** Legal time.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time. */
  knownAt!: string;
  /** Whether the table covers the day.
   * @example "determined"
   */
  outcome!: 'determined' | 'not_determinable';
  /** Why not: `data.not_current` past the end of the table, `data.before_first_value` before its beginning, `data.gap` between. */
  reasonCodes!: string[];
  /** The last day the table covers; absent where it is empty.
   * @example "2026-03-31"
   */
  dataCurrentThrough?: string;
  /** On amounts paid too little.
   * @example "7.00"
   */
  underpaymentPercent?: string;
  /** On amounts paid too much.
   * @example "7.00"
   */
  overpaymentPercent?: string;
  /** On amounts paid too much by a corporation; absent before 1999.
   * @example "6.00"
   */
  corporateOverpaymentPercent?: string;
  /** First day of these rates. */
  from?: string;
  /** Last day of these rates. */
  through?: string;
  /** Where they come from. */
  citation?: CitationView;
}
