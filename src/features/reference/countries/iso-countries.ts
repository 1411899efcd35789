import { iso31661, iso31662, iso31663 } from 'iso-3166';
import type { IsoDate } from '../../../kernel/dates.js';
import { WITHDRAWN } from './ended-countries.js';

/** A country as ISO 3166 codes it, now or formerly. */
export interface IsoCountry {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: string | null;
  readonly name: string;
  /** Set for codes of ISO 3166-3: when it was withdrawn (a day, or a year alone) and what took its place. */
  readonly ended: { readonly on: string; readonly successors: readonly string[] } | null;
}

/** Whether a two-letter code names a country on a day. */
export type CountryStanding =
  | { readonly standing: 'current'; readonly country: IsoCountry }
  | { readonly standing: 'ended'; readonly country: IsoCountry }
  | { readonly standing: 'unknown' };

const present: readonly IsoCountry[] = iso31661.map(({ alpha2, alpha3, numeric, name }) => ({
  alpha2,
  alpha3,
  numeric,
  name,
  ended: null,
}));

const former: readonly IsoCountry[] = iso31663.map(({ alpha4, from, to }) => ({
  alpha2: from.alpha2,
  alpha3: from.alpha3,
  numeric: from.numeric ?? null,
  name: from.name,
  ended: { on: WITHDRAWN[alpha4] ?? '', successors: to.map(({ alpha2 }) => alpha2) },
}));

/** Every country, by two letters; codes that were used twice stand twice. First days are not kept by the package. */
export const ISO_COUNTRIES: readonly IsoCountry[] = [...present, ...former].sort((a, b) =>
  keyOf(a) < keyOf(b) ? -1 : 1,
);

/** What a country's place in the list is: its letters, then the present before the former. */
export function keyOf({ alpha2, alpha3, ended }: IsoCountry): string {
  return `${alpha2}:${ended?.on ?? ''}:${alpha3}`;
}

const unitedStates = new Set(iso31662.filter(({ parent }) => parent === 'US').map(({ code }) => code));

/** A state or territory of the United States, ISO 3166-2. */
export const isUsJurisdiction = (code: string): boolean => unitedStates.has(code);

/** Whether a country's code may be used on a day. */
export function isInUse({ ended }: IsoCountry, asOf: IsoDate): boolean {
  if (!ended) return true;
  // Only a year is known for the oldest: the code counts through that year.
  return ended.on.length === 4 ? asOf.slice(0, 4) <= ended.on : asOf < ended.on;
}

const byAlpha2 = new Map<string, IsoCountry[]>();
for (const country of ISO_COUNTRIES) byAlpha2.set(country.alpha2, [...(byAlpha2.get(country.alpha2) ?? []), country]);

/** The standing of a two-letter code on a day. */
export function countryStanding(alpha2: string, asOf: IsoDate): CountryStanding {
  const all = byAlpha2.get(alpha2) ?? [];
  const inUse = all.find((country) => isInUse(country, asOf));
  if (inUse) return { standing: 'current', country: inUse };
  const last = lastEnded(all);
  return last ? { standing: 'ended', country: last } : { standing: 'unknown' };
}

/** Whether the two letters are a country of ISO 3166-1 today. */
export const isCountry = (alpha2: string): boolean => byAlpha2.get(alpha2)?.some(({ ended }) => !ended) ?? false;

/** The country the two letters stood for, where none has them today; the last one where there were several. */
export function endedCountry(alpha2: string): IsoCountry | undefined {
  return isCountry(alpha2) ? undefined : lastEnded(byAlpha2.get(alpha2) ?? []);
}

const lastEnded = (countries: readonly IsoCountry[]): IsoCountry | undefined =>
  [...countries].sort((a, b) => ((a.ended?.on ?? '') < (b.ended?.on ?? '') ? 1 : -1))[0];
