import type { IsoDate } from '../../../kernel/dates.js';

/** What a recorded figure is: found when the case was investigated, ordered for deposit, or found in a later review. */
export type RateKind = 'investigation_margin' | 'cash_deposit' | 'review_result';

/** Whom a rate is for. A `company` rate follows the company in either role; its name stands in `exporter`. */
export type RateScope = 'combination' | 'exporter' | 'producer' | 'company' | 'all_others' | 'country_wide';

/** An amount of US dollars for each unit of quantity. */
export interface PerUnit {
  readonly amount: string;
  readonly unit: string;
}

/** One published rate. A later one for the same parties replaces an earlier one; `endsOn` is the last day it applied. */
export interface RateFact {
  readonly producer?: string;
  readonly exporter?: string;
  readonly scope: RateScope;
  readonly adValoremPercent?: string;
  readonly specific?: PerUnit;
  readonly rateKind: RateKind;
  readonly effectiveOn: IsoDate;
  readonly endsOn?: IsoDate;
  readonly citation: string;
  readonly note?: string;
}

/** The state of a case from a day on. */
export interface StatusFact {
  readonly status: 'investigation' | 'preliminary' | 'order' | 'suspended' | 'revoked' | 'terminated';
  readonly from: IsoDate;
  readonly citation: string;
}

/** A real proceeding, as its notices describe it. */
export interface OrderFact {
  readonly caseNumber: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly product: string;
  readonly productGroup?: string;
  readonly statuses: readonly StatusFact[];
  /** Digits only, 4 to 10: the codes a notice names for convenience; its words decide. */
  readonly hts: readonly string[];
  readonly htsCitation: string;
  readonly companion?: string;
  readonly itcNumber?: string;
  readonly rates: readonly RateFact[];
}

/** The rate table of one notice: percent ad valorem by party, unless per unit. */
interface NoticeTable {
  readonly exporters?: Readonly<Record<string, string>>;
  readonly exportersPerUnit?: Readonly<Record<string, PerUnit>>;
  readonly companies?: Readonly<Record<string, string>>;
  /** Exporter, producer, percent. */
  readonly pairs?: readonly (readonly [string, string, string])[];
  readonly allOthers?: string;
  readonly countryWide?: string;
  readonly countryWidePerUnit?: PerUnit;
  readonly endsOn?: IsoDate;
  readonly note?: string;
}

type Notice = (effectiveOn: IsoDate, citation: string, table: NoticeTable) => RateFact[];

function notice(rateKind: RateKind): Notice {
  return (effectiveOn, citation, table) => {
    const common = {
      rateKind,
      effectiveOn,
      citation,
      ...(table.endsOn === undefined ? {} : { endsOn: table.endsOn }),
      ...(table.note === undefined ? {} : { note: table.note }),
    };
    const { pairs = [], exporters = {}, exportersPerUnit = {}, companies = {} } = table;
    const { allOthers, countryWide, countryWidePerUnit } = table;
    const rates: RateFact[] = [];
    for (const [exporter, producer, adValoremPercent] of pairs)
      rates.push({ exporter, producer, scope: 'combination', adValoremPercent, ...common });
    for (const [exporter, adValoremPercent] of Object.entries(exporters))
      rates.push({ exporter, scope: 'exporter', adValoremPercent, ...common });
    for (const [exporter, specific] of Object.entries(exportersPerUnit))
      rates.push({ exporter, scope: 'exporter', specific, ...common });
    for (const [exporter, adValoremPercent] of Object.entries(companies))
      rates.push({ exporter, scope: 'company', adValoremPercent, ...common });
    if (allOthers !== undefined) rates.push({ scope: 'all_others', adValoremPercent: allOthers, ...common });
    if (countryWide !== undefined) rates.push({ scope: 'country_wide', adValoremPercent: countryWide, ...common });
    if (countryWidePerUnit !== undefined)
      rates.push({ scope: 'country_wide', specific: countryWidePerUnit, ...common });
    return rates;
  };
}

/** Margins and subsidy rates of the investigation. */
export const margins = notice('investigation_margin');
/** Deposit rates ordered outside a review. */
export const deposits = notice('cash_deposit');
/** Rates of the final results of a review. */
export const reviews = notice('review_result');
