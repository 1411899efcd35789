import { CitationView } from '../../../platform/rules/rules.view.js';

/** A three-digit country code of AD/CVD case numbers. */
export class AdcvdCountryCodeView {
  /** The code.
   * @example "570"
   */
  code!: string;
  /** First day; absent where it is not known. */
  from?: string;
  /** Last day; absent while it lasts. */
  through?: string;
  /** What to keep in mind. */
  note?: string;
  /** Where it comes from. */
  citation!: CitationView;
}

/** A country as ISO 3166 and the AD/CVD case numbers code it. */
export class CountryView {
  /** ISO 3166-1 alpha-2; for a country that is no more, its former code.
   * @example "CN"
   */
  alpha2!: string;
  /** ISO 3166-1 alpha-3.
   * @example "CHN"
   */
  alpha3!: string;
  /** ISO 3166-1 numeric; not the code of AD/CVD case numbers.
   * @example "156"
   */
  numeric?: string;
  /** Its name in ISO 3166.
   * @example "China"
   */
  name!: string;
  /** Whether the code may be used on `asOf`.
   * @example "current"
   */
  status!: 'current' | 'ended';
  /** The day the code was withdrawn.
   * @example "2010-12-15"
   */
  endedOn?: string;
  /** The year the code was withdrawn, where the day is not known.
   * @example "1977"
   */
  endedIn?: string;
  /** The codes that took its place. */
  successors?: string[];
  /** Its codes in AD/CVD case numbers, those ended included. */
  adcvdCodes!: AdcvdCountryCodeView[];
}
