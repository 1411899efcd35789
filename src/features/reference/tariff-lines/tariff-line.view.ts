import { CitationView } from '../../../platform/rules/rules.view.js';

/** An amount of duty for each unit. */
export class SpecificDutyView {
  /** US dollars for one unit, exact.
   * @example "0.044"
   */
  dollarsPerUnit!: string;
  /** The unit.
   * @example "kg"
   */
  unit!: string;
}

/** A rate of duty: the tariff's words, and what they say where they can be read exactly. */
export class DutyRateView {
  /** As printed.
   * @example "4.4¢/kg + 5%"
   */
  text!: string;
  /** Whether the words were read exactly; a rate that is not certain is never guessed.
   * @example "exact"
   */
  outcome!: 'exact' | 'not_determinable';
  /** Why it was not read.
   * @example "rate.not_readable"
   */
  reasonCode?: string;
  /** Per cent of the value; `0` for Free.
   * @example "5"
   */
  adValoremPercent?: string;
  /** Per cent of the value where no decimal writes it: 33 1/3 is 100 over 3.
   * @example "100/3"
   */
  adValoremFraction?: string;
  /** Amounts for each unit. */
  specific?: SpecificDutyView[];
}

/** What a special programme pays on the line. */
export class ProgramRateView {
  /** The programme's indicator.
   * @example "KR"
   */
  program!: string;
  /** Its rate. */
  rate!: DutyRateView;
}

/** The special column. */
export class SpecialRateView {
  /** As printed.
   * @example "Free (AU,BH,KR)"
   */
  text!: string;
  /** Programme by programme. */
  programs!: ProgramRateView[];
}

/** What a Chapter 99 line adds to the duty of the goods it is named for. */
export class AdditionalRateView {
  /** `adds`: so much on top; `bare_rate`: a rate of which the text does not say whether it adds or replaces; else not readable.
   * @example "adds"
   */
  kind!: 'adds' | 'bare_rate' | 'not_determinable';
  /** The rate. */
  rate?: DutyRateView;
}

/** A line of the Harmonized Tariff Schedule. */
export class TariffLineView {
  /** Its number with points.
   * @example "8541.42.0010"
   */
  hts!: string;
  /** Its own words.
   * @example "Crystalline silicon photovoltaic cells"
   */
  description!: string;
  /** Its words with those of the lines above it.
   * @example "Photosensitive semiconductor devices: Photovoltaic cells not assembled in modules: Crystalline silicon photovoltaic cells"
   */
  fullDescription!: string;
  /** Depth in the tariff.
   * @example 3
   */
  indent!: number;
  /** Units of quantity as printed. */
  units!: string[];
  /** General rate of column 1; absent where neither the line nor the one above prints it. */
  general?: DutyRateView;
  /** Special rates of column 1. */
  special?: SpecialRateView;
  /** Rate of column 2. */
  column2?: DutyRateView;
  /** The eight-digit line the rates come from, where the line has none of its own.
   * @example "8541.42.00"
   */
  rateInheritedFrom?: string;
  /** Chapter 99 only: what it adds. */
  additionalDuty?: AdditionalRateView;
  /** Chapter 99 only: the law it stands on.
   * @example "section_301"
   */
  authority?: string;
  /** The tariff's footnotes: they name Chapter 99 lines that may apply. */
  footnotes?: string;
  /** First day. */
  from?: string;
  /** Last day; absent while it lasts. */
  through?: string;
  /** The edition of the tariff.
   * @example "HTSUS (2025) Rev. 32"
   */
  edition!: string;
  /** Where it comes from. */
  citation!: CitationView;
}
