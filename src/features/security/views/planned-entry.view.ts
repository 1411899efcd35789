import { AdditionalDutyView, CaseDepositView, DutySumsView, DutyView } from '../../duties/index.js';

/** What a bond for one entry alone would come to. */
export class SingleTransactionView {
  /** In US dollars, without what AD/CVD duties may add.
   * @example "270682.50"
   */
  basicAmount!: string | null;
  /** What CBP may ask for besides, case by case; on top of the cash deposit.
   * @example "0.00"
   */
  adcvdAdditionalAmount!: string | null;
}

/** A case of a line and the rates taken for it. */
export class QuotedCaseView {
  /** The case.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** What kind of figure the deposit rate is; null without one.
   * @example "investigation_margin"
   */
  rateKind!: string | null;
  /** The deposit rate of these goods, in per cent of the value.
   * @example "18.32"
   */
  depositPercent!: string | null;
  /** The highest rate of the case.
   * @example "249.96"
   */
  highestRatePercent!: string | null;
  /** The ninetieth percentile of its final rates, by nearest rank.
   * @example "29.14"
   */
  p90FinalPercent!: string | null;
  /** The highest of its final rates.
   * @example "249.96"
   */
  maxFinalPercent!: string | null;
}

/** One line of a planned entry. */
export class QuotedLineView {
  /** Tariff number, digits alone.
   * @example "8541430010"
   */
  htsNumber!: string;
  /** Origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  countryOfOrigin!: string;
  /** In US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;
  /** Ordinary customs duty. */
  ordinary!: DutyView;
  /** The additional duties that were named. */
  additional!: AdditionalDutyView[];
  /** Antidumping deposits. */
  antidumping!: CaseDepositView[];
  /** Countervailing deposits. */
  countervailing!: CaseDepositView[];
  /** Duties of the line; fees are owed per entry. Null where a part is undetermined.
   * @example "68580.00"
   */
  total!: string | null;
  /** The cases the line is under. */
  cases!: QuotedCaseView[];
  /** Cases in force whose codes and origin fit, neither named nor ruled out.
   * @example ["A-570-979"]
   */
  possibleCases!: string[];
}

/** One planned entry. */
export class QuotedEntryView {
  /** Entry type.
   * @example "03"
   */
  entryType!: string;
  /** Mode of transport.
   * @example "11"
   */
  modeOfTransport!: string;
  /** How often in twelve months.
   * @example 12
   */
  timesPer12Months!: number;
  /** In US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;
  /** What is owed at entry. */
  dutiesAtEntry!: DutySumsView;
  /** Whether duties are deposited with this entry at all; if not, `dutiesAtEntry` holds fees alone. */
  dutiesDue!: boolean;
  /** What a bond for this entry alone would come to. */
  singleTransaction!: SingleTransactionView;
  /** Entry type 23: what the bond must add to the existing continuous one, for each entry; absent on other types.
   * @example "0.00"
   */
  beyondContinuousBond?: string | null;
  /** Line by line. */
  lines!: QuotedLineView[];
}
