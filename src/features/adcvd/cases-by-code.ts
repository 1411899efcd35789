import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { CASES_BY_CODES, CASES_WITHOUT_CODES } from './adcvd-cases.sql.js';
import { htsRange } from './hts-range.js';

interface Goods {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
}

/** The cases in force whose codes and origin fit some goods; their words decide whether they apply. */
export interface PossibleCases {
  find(goods: Goods): readonly string[];
}

/** A case in force that no tariff code on record leads to. */
export interface CaseWithoutCodes {
  readonly caseNumber: string;
  readonly country: string;
  readonly product: string;
  /** The highest rate on record since its first day, per cent of the value; null: none, or some that are no percentage. */
  readonly highestPercent: string | null;
}

/** Looks up possible cases for many lines in one round trip. */
@Injectable()
export class CasesByCode {
  constructor(private readonly database: Database) {}

  /** The cases in force that a search by code can never find, of some origins or of all. */
  async withoutCodes(
    countries: readonly string[] | null,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<readonly CaseWithoutCodes[]> {
    const rows = await this.database.query<{
      case_number: string;
      country: string;
      product: string;
      highest_percent: string | null;
    }>(CASES_WITHOUT_CODES, [asOf, knownAt, countries]);
    return rows.map(({ case_number: caseNumber, country, product, highest_percent: highestPercent }) => ({
      ...{ caseNumber, country, product },
      highestPercent,
    }));
  }

  async find(goods: readonly Goods[], asOf: IsoDate, knownAt: Instant): Promise<PossibleCases> {
    if (goods.length === 0) return { find: () => [] };
    const codes = [...new Set(goods.flatMap(({ htsNumber }) => htsRange(htsNumber).prefixes))];
    const countries = [...new Set(goods.map(({ countryOfOrigin }) => countryOfOrigin))];
    const rows = await this.database.query<{ case_number: string; country: string; hts: string }>(CASES_BY_CODES, [
      asOf,
      knownAt,
      codes,
      countries,
    ]);
    const byCountry = new Map<string, typeof rows>();
    for (const row of rows) {
      const found = byCountry.get(row.country);
      if (found) found.push(row);
      else byCountry.set(row.country, [row]);
    }
    // Many lines are of the same goods: each is looked at once.
    const known = new Map<string, readonly string[]>();
    return {
      find: ({ htsNumber, countryOfOrigin }) => {
        const key = `${htsNumber} ${countryOfOrigin}`;
        const found = known.get(key) ?? [
          ...new Set(
            (byCountry.get(countryOfOrigin) ?? [])
              .filter((row) => htsNumber.startsWith(row.hts))
              .map((row) => row.case_number),
          ),
        ];
        known.set(key, found);
        return found;
      },
    };
  }
}
