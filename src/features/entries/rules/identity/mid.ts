import { cfr } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';

/** Name and address of whoever made the goods. */
export interface Manufacturer {
  readonly name: string;
  readonly street: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Province or territory of Canada, as the post writes it. */
  readonly province?: string | null;
}

export type MidConstruction =
  | { readonly mid: string; readonly missing: null }
  | { readonly mid: null; readonly missing: 'name' | 'city' | 'province' };

/** The code a province or territory of Canada has in place of the country's. */
export const CANADIAN_PROVINCES: Readonly<Record<string, string>> = {
  AB: 'XA',
  BC: 'XC',
  MB: 'XM',
  NB: 'XB',
  NL: 'XW',
  NT: 'XT',
  NS: 'XN',
  NU: 'XV',
  ON: 'XO',
  PE: 'XP',
  QC: 'XQ',
  SK: 'XS',
  YT: 'XY',
};

// Where country and city are one, the country's name stands for the city.
const CITY_STATES: Readonly<Record<string, string>> = {
  HK: 'HONG KONG',
  MO: 'MACAU',
  SG: 'SINGAPORE',
  MC: 'MONACO',
  SM: 'SAN MARINO',
  VA: 'VATICAN',
};
const ARTICLES = new Set(['A', 'AN', 'AND', 'OF', 'THE']);
const LEGAL_FORMS = new Set(['PT', 'JSC', 'OAO', 'OOO', 'ZAO']);
// Words with which most names of a country begin, and that tell no firm from another.
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  PT: ['COMPANHIA', 'TEXTIL'],
  MO: ['FABRICA', 'DE', 'ARTIGOS', 'VESTUARIO'],
};

/** Makes the manufacturer identification code from a name and an address. */
export const constructMid = rule({
  id: 'ENTRY-02',
  title: 'Manufacturer identification code',
  text:
    'The code of the country of origin (of Canada: of the province); three letters of each of the first two words of the name; up to four digits of the ' +
    'largest number of the street line; three letters of the city. Articles and single initials do not count; initials together are one word.',
  cites: [cfr(19, '102 Appendix'), cfr(19, '102.23(a)')],
  decide({ name, street, city, country, province = null }: Manufacturer): MidConstruction {
    const place = country === 'CA' ? CANADIAN_PROVINCES[province?.toUpperCase() ?? ''] : country;
    if (place === undefined) return { mid: null, missing: 'province' };
    const words = namePart(name, country);
    if (words === '') return { mid: null, missing: 'name' };
    const town = plain(CITY_STATES[country] ?? city ?? '').replace(/[^A-Z]/g, '');
    if (town === '') return { mid: null, missing: 'city' };
    return { mid: `${place}${words}${largestNumber(street ?? '')}${town.slice(0, 3)}`, missing: null };
  },
});

function namePart(name: string, country: string): string {
  const words = joinedInitials(
    plain(name)
      .split(/[\s,;/]+/)
      .map(bare)
      .filter((word) => word !== ''),
  );
  const openings = OPENINGS[country] ?? [];
  let first = 0;
  while (first < words.length - 1 && openings.includes(words[first] ?? '')) first++;
  return words
    .slice(first)
    .filter((word, i) => !ARTICLES.has(word) && word.length > 1 && !(i === 0 && LEGAL_FORMS.has(word)))
    .slice(0, 2)
    .map((word) => word.slice(0, 3))
    .join('');
}

// A word as the code takes it: a hyphen or an apostrophe joins, a point goes.
const bare = (word: string): string => word.replace(/[^A-Z0-9]/g, '');

function joinedInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (/^[A-Z]$/.test(word)) {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    joined.push(word);
  }
  return run === '' ? joined : [...joined, run];
}

function largestNumber(street: string): string {
  const numbers = [...street.matchAll(/\d+(?:[,-]\d+)*/g)].map(([text]) => text.replace(/\D/g, ''));
  return numbers.reduce((best, next) => (value(next) > value(best) ? next : best), '').slice(0, 4);
}

const value = (digits: string): bigint => (digits === '' ? -1n : BigInt(digits));

// Accents go, letters are capitals; what Latin letters do not write is no letter of the code.
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
