/** How a bond would stand on the last day of a month. */
export class ForecastMonthView {
  /** The day.
   * @example "2026-06-30"
   */
  on!: string;
  /** Duties, taxes and fees of the twelve months up to it.
   * @example "460000.00"
   */
  dutiesTaxesFees12Months!: string;
  /** The bond that would be required; null where it is not determined. CBP decides.
   * @example "50000.00"
   */
  requiredAmount!: string | null;
  /** Per cent of the bond that would be used; null where there is none.
   * @example 76
   */
  utilisationPercent!: number | null;
  /** Whether the bond would be enough; null where there is none.
   * @example true
   */
  sufficient!: boolean | null;
}

/** When an early warning is reached. */
export class ForecastWarningView {
  /** Per cent used.
   * @example 80
   */
  percent!: number;
  /** The first day.
   * @example "2026-07-05"
   */
  on!: string;
}

/** From when on a continuous bond would no longer be enough, on past and planned entries. */
export class BondForecastView {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The day from which on.
   * @example "2026-05-10"
   */
  asOf!: string;
  /** The bond on record; absent where there is none.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId?: string;
  /** The amount it is compared with: its own, or the one asked about; null where there is none.
   * @example "60000.00"
   */
  bondAmount!: string | null;
  /** Additional security of the last notice that is not cured: it is carried too.
   * @example "0.00"
   */
  additionalAmount!: string;
  /** Entries of the past twelve months whose duties are not determined and are left out: with them a breach would come sooner, if at all otherwise.
   * @example 0
   */
  undeterminedEntries!: number;
  /** The first day on which the bond is no longer enough; null where it is enough throughout, or there is none.
   * @example "2026-08-05"
   */
  breachOn!: string | null;
  /** When each early warning is reached. */
  warnings!: ForecastWarningView[];
  /** Month by month. */
  months!: ForecastMonthView[];
  /** Who decides on all of this.
   * @example "CBP decides"
   */
  decidedBy!: string;
  /** How strongly its amounts are backed, the weakest of the rules they come from.
   * @example "policy"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
}
