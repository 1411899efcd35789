import { CitationView } from '../../platform/rules/rules.view.js';

/** State of a case for a range of days. */
export class CaseStatusView {
  /** What the case was.
   * @example "order"
   */
  status!: 'investigation' | 'preliminary' | 'order' | 'suspended' | 'revoked' | 'terminated';
  /** First day.
   * @example "2012-12-07"
   */
  from!: string;
  /** Last day; absent while it lasts.
   * @example "2018-06-30"
   */
  through?: string;
  /** The notice that says so. */
  citation!: CitationView;
}

/** Why a case is in the answer. */
export class CaseMatchView {
  /** `scope_code`: a tariff code of the notice fits; `origin`: the country fits; `companion`: the same goods and origin under
   * the other law; `text`: the words fit; `status`: the status fits.
   * @example "scope_code"
   */
  by!: 'scope_code' | 'origin' | 'companion' | 'text' | 'status';
  /** The code, country, case, words or status that fits.
   * @example "8541.42.00"
   */
  value!: string;
  /** For codes: how the notice's code stands to the one asked for.
   * @example "equal"
   */
  precision?: 'equal' | 'broader' | 'narrower';
}

/** An antidumping or countervailing duty case. */
export class AdcvdCaseView {
  /** Canonical number.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** Which law.
   * @example "antidumping"
   */
  type!: 'antidumping' | 'countervailing';
  /** Origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  country!: string;
  /** Commerce's three-digit country code.
   * @example "570"
   */
  countryCode!: string;
  /** What the case is about, in short.
   * @example "Crystalline silicon photovoltaic cells"
   */
  product!: string;
  /** Family of goods.
   * @example "solar"
   */
  productGroup?: string;
  /** Status on `asOf`; absent before the case began.
   * @example "order"
   */
  status?: 'investigation' | 'preliminary' | 'order' | 'suspended' | 'revoked' | 'terminated';
  /** First day of that status.
   * @example "2012-12-07"
   */
  statusSince?: string;
  /** The companion case under the other law.
   * @example "C-570-980"
   */
  companion?: string;
  /** Number at the International Trade Commission.
   * @example "731-TA-1190"
   */
  itcNumber?: string;
  /** Tariff codes the notice names for convenience; its words decide.
   * @example ["8541.42.00", "8541.43.00"]
   */
  scopeCodes?: string[];
  /** Status over time, oldest first; on a single case only. */
  statuses?: CaseStatusView[];
  /** What a ten-digit company case number said beyond the order; on a single case only. */
  companyCase?: CompanyCaseView;
  /** Why it is in the answer; in a search only. */
  matchedBy?: CaseMatchView[];
  /** Scope is decided by the words of the order, never by tariff codes alone.
   * @example "Scope is decided by the words of the order; tariff codes are given for convenience."
   */
  scopeNote!: string;
  /** The notice. */
  citation!: CitationView;
}

/** The company part of a ten-digit case number. */
export class CompanyCaseView {
  /** The number in full.
   * @example "A-570-979-001"
   */
  caseNumber!: string;
  /** Its last three digits; 000 stands for all others.
   * @example "001"
   */
  suffix!: string;
  /** Whether the company is on record under this number. */
  known!: boolean;
  /** The company, where it is known. */
  company?: string;
}

/** One rate of a case. */
export class AdcvdRateView {
  /** Whom it is for.
   * @example "exporter"
   */
  scope!: 'combination' | 'exporter' | 'producer' | 'company' | 'all_others' | 'country_wide';
  /** Producer, as the notice writes it.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  producer?: string;
  /** Exporter, as the notice writes it.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  exporter?: string;
  /** Per cent of the entered value, exact.
   * @example "238.95"
   */
  adValoremPercent?: string;
  /** US dollars per unit, for specific rates. */
  specific?: SpecificRateView;
  /** What kind of figure it is: a margin of the investigation is not today's deposit rate.
   * @example "investigation_margin"
   */
  rateKind!: 'investigation_margin' | 'cash_deposit' | 'review_result';
  /** True where the company is excluded from the order. */
  excluded?: boolean;
  /** First day.
   * @example "2012-12-07"
   */
  from!: string;
  /** Last day; absent while it lasts.
   * @example "2018-06-30"
   */
  through?: string;
  /** When it came on record.
   * @example "2026-03-02T14:00:00.000Z"
   */
  recordedAt!: string;
  /** The last day someone compared it with its notice; absent where no one has.
   * @example "2026-11-21"
   */
  reviewedOn?: string;
  /** What to keep in mind. */
  note?: string;
  /** The notice. */
  citation!: CitationView;
}

/** A rate by quantity. */
export class SpecificRateView {
  /** US dollars per unit.
   * @example "4.71"
   */
  amount!: string;
  /** The unit.
   * @example "kg"
   */
  unit!: string;
}
