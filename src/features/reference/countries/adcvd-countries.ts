import { ADCVD_COUNTRY_CODES } from '../sandbox/country-codes.js';
import { ISO_COUNTRIES } from './iso-countries.js';

const countries = new Map(ADCVD_COUNTRY_CODES.map(({ code, country }) => [code, country]));

/** The country of a three-digit code of AD/CVD case numbers, ISO 3166-1 alpha-2. */
export const adcvdCountryOf = (code: string): string | undefined => countries.get(code);

/** The three-digit codes of a country in AD/CVD case numbers. */
export const adcvdCodesOf = (alpha2: string): readonly string[] =>
  ADCVD_COUNTRY_CODES.filter(({ country }) => country === alpha2).map(({ code }) => code);

// Commerce and the ITC write these names so; ISO's own names differ or put a word behind a comma.
const ALSO_WRITTEN: Readonly<Record<string, string>> = {
  korea: 'KR',
  'south korea': 'KR',
  'republic of korea': 'KR',
  taiwan: 'TW',
  vietnam: 'VN',
  turkey: 'TR',
  russia: 'RU',
  iran: 'IR',
  moldova: 'MD',
  venezuela: 'VE',
  'united kingdom': 'GB',
  'u.k.': 'GB',
  'trinidad & tobago': 'TT',
  'trinidad and tobago': 'TT',
  netherlands: 'NL',
  'czech republic': 'CZ',
  macedonia: 'MK',
  'hong kong': 'HK',
};

const named = new Map([
  ...ISO_COUNTRIES.filter(({ ended }) => !ended).map(({ name, alpha2 }): [string, string] => [
    name.toLowerCase(),
    alpha2,
  ]),
  ...Object.entries(ALSO_WRITTEN),
]);

/** The country of an English name as trade lists write it, ISO 3166-1 alpha-2. */
export const countryNamed = (name: string): string | undefined => named.get(name.trim().toLowerCase());
