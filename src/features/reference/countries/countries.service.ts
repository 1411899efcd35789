import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Page } from '../../../kernel/page.js';
import { present } from '../../../kernel/present.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { ListCountries } from './country.dto.js';
import type { CountryView } from './country.view.js';
import { ISO_COUNTRIES, isInUse, keyOf } from './iso-countries.js';
import type { IsoCountry } from './iso-countries.js';

interface CodeRow {
  code: string;
  country: string;
  from: string | null;
  through: string | null;
  note: string | null;
  citation: string;
}
type Codes = ReadonlyMap<string, readonly CodeRow[]>;

const ADCVD_CODES = {
  name: 'reference-adcvd-country-codes',
  text: `
select code, country, note, citation, lower(valid)::text as "from", (upper(valid) - 1)::text as through
from adcvd_country_code where recorded @> $1::timestamptz order by code, valid`,
};

/** Reads country codes: ISO's from a kept package, those of case numbers from the record. */
@Injectable()
export class CountriesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(query: ListCountries): Promise<Page<CountryView>> {
    const { limit, cursor, code, q, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor('countries', cursor, 1)?.[0];
    const rows = await this.database.query<CodeRow>(ADCVD_CODES, [knownAt]);
    const codes: Codes = byCountry(rows);
    const found = ISO_COUNTRIES.filter(
      (country) =>
        (after === undefined || keyOf(country) > after) &&
        (code === undefined || hasCode(country, code.toUpperCase(), codes)) &&
        (q === undefined || country.name.toLowerCase().includes(q.toLowerCase())),
    );
    const page = pageOf('countries', found.slice(0, limit + 1), limit, (country) => [keyOf(country)]);
    return { ...page, items: page.items.map((country) => toView(country, codes, asOf)), asOf, knownAt };
  }
}

function byCountry(rows: readonly CodeRow[]): Codes {
  const codes = new Map<string, CodeRow[]>();
  for (const row of rows) codes.set(row.country, [...(codes.get(row.country) ?? []), row]);
  return codes;
}

const hasCode = (country: IsoCountry, code: string, codes: Codes): boolean =>
  [country.alpha2, country.alpha3, country.numeric].includes(code) ||
  codesOf(country, codes).some((row) => row.code === code);

// Former codes were given out again (AI, GE, SK …): a case number's country is the one that has the letters today.
function codesOf(country: IsoCountry, codes: Codes): readonly CodeRow[] {
  const shared =
    country.ended !== null && ISO_COUNTRIES.some((other) => other.alpha2 === country.alpha2 && !other.ended);
  return shared ? [] : (codes.get(country.alpha2) ?? []);
}

// Of some, no more than the year is known.
const endOf = (on: string): Pick<CountryView, 'endedOn' | 'endedIn'> =>
  on.length === 4 ? { endedIn: on } : { endedOn: on };

function toView(country: IsoCountry, codes: Codes, asOf: IsoDate): CountryView {
  const { ended, ...names } = country;
  return {
    ...present(names),
    status: isInUse(country, asOf) ? 'current' : 'ended',
    ...(ended ? { ...endOf(ended.on), successors: [...ended.successors] } : {}),
    adcvdCodes: codesOf(country, codes).map(({ country: _, citation, ...row }) => ({
      ...present(row),
      citation: { authority: citation },
    })),
  };
}
