import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Decimal } from '../../kernel/decimal.js';
import { Database } from '../../platform/database/database.js';
import { trimmed } from './case-rows.js';
import type { RateRow } from './case-rows.js';
import { CASES_AS_KNOWN, CHANGES_KNOWN, ORDERS_THROUGH, RATES_AS_KNOWN } from './adcvd-cases.sql.js';
import type { CaseStatus } from './rules/case-status.js';
import type { RateCandidate } from './rules/rate-candidate.js';
import type { CaseRecord } from './rules/rate-determination.js';

/** Cases by canonical number, and the day up to which the record of orders is complete. */
export interface CasesOnRecord {
  readonly cases: ReadonlyMap<string, CaseRecord>;
  readonly currentThrough: IsoDate;
}

/** What the record of orders was compared with. */
export interface OrdersListed {
  /** The day of the last list of orders. */
  readonly through: IsoDate;
  /** How many proceedings are on record where no whole list was loaded; null where one was. */
  readonly selected: number | null;
}

interface Row {
  case_number: string;
  type: 'antidumping' | 'countervailing';
  country: string;
  companion: string | null;
  product: string;
  periods: { status: string; from: IsoDate; through: IsoDate | null }[];
  current_through: IsoDate;
}

/** The list of orders that the sandbox's facts were checked against. */
export const SANDBOX_CURRENT_THROUGH: IsoDate = '2020-08-27';
const CENTS = Decimal.parse('100');

/** Reads whole cases for the rules, as they were known at an instant: two round trips for any number of cases. */
@Injectable()
export class CaseRecords {
  constructor(private readonly database: Database) {}

  /** The day of the last list of orders on record, or that there was none. */
  async listed(knownAt: Instant): Promise<OrdersListed> {
    const [row] = await this.database.query<{ through: IsoDate | null; selected: number | null }>(ORDERS_THROUGH, [
      knownAt,
    ]);
    if (!row) throw new Error('counting always gives a row');
    return { through: row.through ?? SANDBOX_CURRENT_THROUGH, selected: row.selected };
  }

  /** The instants, in milliseconds, at which something else of cases and rates came on record, oldest first. */
  async changesKnown(): Promise<readonly number[]> {
    const [found] = await this.database.query<{ instants: number[] }>(CHANGES_KNOWN);
    return found?.instants ?? [];
  }

  /** With `companions`, those of the cases come along, without their rates. */
  async load(caseNumbers: readonly string[], knownAt: Instant, companions = false): Promise<CasesOnRecord> {
    if (caseNumbers.length === 0) return { cases: new Map(), currentThrough: (await this.listed(knownAt)).through };
    const rows = await this.database.query<Row>(CASES_AS_KNOWN, [knownAt, caseNumbers, companions]);
    const rates = rows.length === 0 ? [] : await this.database.query<RateRow>(RATES_AS_KNOWN, [knownAt, caseNumbers]);
    const byCase = new Map<string, RateRow[]>();
    for (const rate of rates) {
      const found = byCase.get(rate.case_number);
      if (found) found.push(rate);
      else byCase.set(rate.case_number, [rate]);
    }
    const cases = new Map(rows.map((row) => [row.case_number, toRecord(row, byCase.get(row.case_number) ?? [])]));
    return { cases, currentThrough: rows[0]?.current_through ?? (await this.listed(knownAt)).through };
  }
}

function toRecord(row: Row, rates: readonly RateRow[]): CaseRecord {
  return {
    caseNumber: row.case_number,
    type: row.type === 'antidumping' ? 'A' : 'C',
    country: row.country,
    companion: row.companion,
    product: row.product,
    periods: row.periods.map(({ status, from, through }) => ({
      status: status === 'suspended' ? 'suspended_investigation' : (status as CaseStatus),
      from,
      ...(through === null ? {} : { through }),
    })),
    candidates: rates.map(toCandidate),
  };
}

function toCandidate(row: RateRow): RateCandidate {
  const { scope, producer, exporter, ad_valorem_percent: percent, specific_amount: amount, specific_unit: unit } = row;
  const isCompany = scope === 'company';
  const name = exporter ?? producer;
  return {
    scope,
    ...(producer === null || isCompany ? {} : { producer }),
    ...(exporter === null || isCompany ? {} : { exporter }),
    ...(isCompany && name !== null ? { company: name } : {}),
    rate: {
      ...(percent === null ? {} : { adValoremPercent: Decimal.parse(trimmed(percent)) }),
      ...(amount === null || unit === null
        ? {}
        : { specific: { centsPerUnit: Decimal.parse(trimmed(amount)).times(CENTS), unit } }),
    },
    rateKind: row.excluded ? 'excluded' : row.rate_kind,
    effectiveOn: row.from as IsoDate,
    ...(row.through === null ? {} : { endsOn: row.through as IsoDate }),
    citation: { authority: row.citation },
  };
}
