/** What a source of data lacks. */
export class DataGapView {
  /** Stable code, explained at `/v1/reason-codes/{code}`.
   * @example "record.without_codes"
   */
  code!: string;
  /** In words, the same wherever it is told.
   * @example "3 cases on record have no tariff codes: search them by words."
   */
  message!: string;
}

/** One source of data that answers rest on. */
export class DataSourceView {
  /** Which data.
   * @example "adcvd_orders"
   */
  source!: 'adcvd_orders' | 'additional_duties' | 'fees' | 'interest_rates' | 'ports' | 'sureties' | 'tariff';
  /** What they are.
   * @example "Antidumping and countervailing duty orders"
   */
  title!: string;
  /** The edition on record; `null` where none was loaded as a whole.
   * @example "HTSUS (2025) Rev. 32"
   */
  edition!: string | null;
  /** The first day they speak of as a whole; `null` where that is not known.
   * @example "2025-01-01"
   */
  from!: string | null;
  /** The last day they were compared with their source, or cover; `null` where that is not known.
   * @example "2026-11-22"
   */
  through!: string | null;
  /** How many entries are on record; `null` where they are no list.
   * @example 151
   */
  entries!: number | null;
  /** What they lack. */
  lacks!: DataGapView[];
  /** The day on which what follows begins, where the data themselves name it.
   * @example "2027-10-01"
   */
  nextExpectedOn!: string | null;
  /** When new data are to be expected.
   * @example "A new table each fiscal year, by notice in the summer before."
   */
  nextExpected!: string;
}

/** How far each source of data goes. */
export class DataSourcesView {
  /** The day it is said for, in New York.
   * @example "2026-11-21"
   */
  asOf!: string;
  /** Each source, by name. */
  sources!: DataSourceView[];
}
