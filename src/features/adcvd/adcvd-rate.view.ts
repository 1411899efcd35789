import { ApiProperty } from '@nestjs/swagger';
import { SpecificRateView } from './adcvd-case.view.js';

/** A rate as an answer shows it. */
export class ShownRateView {
  /** Whom it was set for.
   * @example "exporter"
   */
  scope!: 'combination' | 'exporter' | 'producer' | 'company' | 'all_others' | 'country_wide';
  /** Producer, as the notice writes it.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  producer!: string | null;
  /** Exporter, as the notice writes it; also the firm of a list that does not say which of both it is.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  exporter!: string | null;
  /** Per cent of the entered value, exact; null where the rate is an amount per unit.
   * @example "18.32"
   */
  adValoremPercent!: string | null;
  /** US dollars per unit; null where the rate is in per cent. */
  specific!: SpecificRateView | null;
  /** What kind of figure it is: a margin of the investigation is not today's deposit rate.
   * @example "investigation_margin"
   */
  rateKind!:
    | 'preliminary_margin'
    | 'investigation_margin'
    | 'cash_deposit'
    | 'review_result'
    | 'new_shipper'
    | 'excluded';
  /** First day.
   * @example "2012-12-07"
   */
  effectiveOn!: string;
  /** The notice.
   * @example "77 FR 73018"
   */
  citation!: string;
}

/** A rate that was looked at, and what became of it. */
export class ConsideredRateView extends ShownRateView {
  /** What became of it.
   * @example "rejected"
   */
  verdict!: 'chosen' | 'rejected' | 'ambiguous';
  /** Why, or by which step of the cascade it was chosen.
   * @example "other_company"
   */
  reason!: string;
}

/** A name on record that a name given may stand for. */
export class NameMatchView {
  /** As the notice writes it.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  name!: string;
  /** How well it fits.
   * @example "exact"
   */
  grade!: string;
  /** The same as a figure between 0 and 1. */
  @ApiProperty({ type: 'number', format: 'double', minimum: 0, maximum: 1, example: 1 })
  confidence!: number;
}

/** A company that was looked for among those on record. */
export class CompanyLookupView {
  /** In which role it was named.
   * @example "exporter"
   */
  role!: 'producer' | 'exporter' | 'supplier';
  /** The name as it was given.
   * @example "Changzhou Trina Solar Energy Co Ltd"
   */
  given!: string;
  /** Names on record that fit, the best first. */
  matches!: NameMatchView[];
}

/** Which deposit rate applies, and what was looked at to find it. */
export class AdcvdRateResultView {
  /** The order.
   * @example "A-570-979"
   */
  caseNumber!: string;
  /** State of the case on the day; null where nothing is on record for it.
   * @example "order"
   */
  caseStatus!: 'investigation' | 'preliminary' | 'order' | 'suspended_investigation' | 'revoked' | 'terminated' | null;
  /** Whether the country is a non-market economy; null where it does not matter. */
  nonMarketEconomy!: boolean | null;
  /** The rate; null where none can be told, see `reasonCodes`. */
  rate!: ShownRateView | null;
  /** What kind of figure it is.
   * @example "investigation_margin"
   */
  rateKind!:
    | 'preliminary_margin'
    | 'investigation_margin'
    | 'cash_deposit'
    | 'review_result'
    | 'new_shipper'
    | 'excluded'
    | null;
  /** The step of the cascade that gave the rate.
   * @example "rate.exporter"
   */
  chosenBy!: string | null;
  /** Which party it was matched by; null for a general rate.
   * @example "exporter"
   */
  matchedBy!: 'producer' | 'exporter' | 'supplier' | 'both' | null;
  /** Each company named, with the names on record that fit. */
  companies!: CompanyLookupView[];
  /** Every rate of the case and what became of it. */
  considered!: ConsideredRateView[];
  /** The last day of the list of orders it stands on.
   * @example "2020-08-27"
   */
  dataCurrentThrough!: string;
}
