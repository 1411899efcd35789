import {
  OwedSumsView,
  QuotedDepositView,
  QuotedMissingFactView,
  QuotedOrdinaryView,
  QuotedProgramView,
} from './owed.view.js';

/** What a bond for one entry alone would come to. */
export class SingleTransactionView {
  /** In US dollars, without what AD/CVD duties may add.
   * @example "270682.50"
   */
  basicAmount!: string | null;
  /** What it is at least while duties are undetermined.
   * @example "270682.50"
   */
  basicLeast!: string | null;
  /** What it is at most; null where nothing says.
   * @example "270682.50"
   */
  basicMost!: string | null;
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
  /** What kind of figure the deposit rate is, `as_stated` where the caller states it; null without one.
   * @example "investigation_margin"
   */
  rateKind!: string | null;
  /** The deposit rate of these goods, in per cent of the value.
   * @example "18.32"
   */
  depositPercent!: string | null;
  /** The rate on record for these goods, in per cent; beside the one that was stated where there is one.
   * @example "18.32"
   */
  onRecordPercent!: string | null;
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

/** One line of a planned entry. In a quote of more than 250 lines each shows what it comes to; its duties one by one are left out. */
export class QuotedLineView {
  /** Tariff number, as the tariff prints it.
   * @example "8541.43.0010"
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
  ordinary?: QuotedOrdinaryView;
  /** The programmes of additional duty that apply, or may. */
  additional?: QuotedProgramView[];
  /** Their sum; null while one is not determined.
   * @example "100000.00"
   */
  additionalTotal?: string | null;
  /** The least they come to over the facts that are missing; past the data, what still stands by its own terms.
   * @example "100000.00"
   */
  additionalLeast?: string;
  /** The most; null where nothing says.
   * @example "100000.00"
   */
  additionalMost?: string | null;
  /** The facts that are missing. */
  missingFacts?: QuotedMissingFactView[];
  /** Antidumping deposits. */
  antidumping?: QuotedDepositView[];
  /** Countervailing deposits. */
  countervailing?: QuotedDepositView[];
  /** Duties of the line; fees are owed per entry. Null while a part is undetermined.
   * @example "168580.00"
   */
  total!: string | null;
  /** The least they come to.
   * @example "168580.00"
   */
  least!: string;
  /** The most; null where nothing says.
   * @example "168580.00"
   */
  most!: string | null;
  /** Why a part is undetermined. */
  reasonCodes!: string[];
  /** The cases the line is under. */
  cases?: QuotedCaseView[];
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
  dutiesAtEntry!: OwedSumsView;
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
