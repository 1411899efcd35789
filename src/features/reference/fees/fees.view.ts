import { CitationView } from '../../../platform/rules/rules.view.js';

/** What stands behind a figure, or why there is none. */
export class FeeView {
  /** Whether law and data give the figure on the day.
   * @example "determined"
   */
  outcome!: 'determined' | 'not_determinable';
  /** Why not.
   * @example "data.not_current"
   */
  reasonCode?: string;
  /** Per cent of the value.
   * @example "0.3464"
   */
  adValoremPercent?: string;
  /** Least amount for an entry, US dollars.
   * @example "33.58"
   */
  minimum?: string;
  /** Greatest amount for an entry, US dollars.
   * @example "651.50"
   */
  maximum?: string;
  /** Flat amount, US dollars.
   * @example "2.69"
   */
  amount?: string;
  /** First day of the figure.
   * @example "2025-10-01"
   */
  since?: string;
  /** The last day the table covers, where it has an end.
   * @example "2026-09-30"
   */
  dataCurrentThrough?: string;
  /** The last day someone compared it with its source.
   * @example "2026-11-21"
   */
  reviewedOn!: string;
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
  /** The law or notice; absent where there is no figure. */
  citations?: CitationView[];
}

/** The merchandise processing fee. */
export class ProcessingFeeView {
  /** On formal entries: a percentage of the value, its least and greatest amount once per entry. */
  formal!: FeeView;
  /** On informal entries filed electronically. */
  informal!: FeeView;
  /** On informal entries that are neither automated nor prepared by customs. */
  informalManual!: FeeView;
  /** On informal entries that customs prepares, automated or not. */
  informalPreparedByCustoms!: FeeView;
  /** Added on entries that are not filed electronically. */
  manualSurcharge!: FeeView;
}

/** The user fees on a day. */
export class FeesView {
  /** Legal time.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** `not_determinable` as soon as one figure is.
   * @example "determined"
   */
  outcome!: 'determined' | 'not_determinable';
  /** Why a figure is missing. */
  reasonCodes!: string[];
  /** The earliest end of the tables used.
   * @example "2026-09-30"
   */
  dataCurrentThrough!: string;
  /** Merchandise processing fee, 19 CFR 24.23. */
  merchandiseProcessingFee!: ProcessingFeeView;
  /** Harbor maintenance fee, 19 CFR 24.24: on cargo unloaded from vessels only, without least or greatest amount. */
  harborMaintenanceFee!: FeeView;
}
