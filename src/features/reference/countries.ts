import { iso31661, iso31662, iso31663 } from 'iso-3166';

/** A country that ISO 3166-3 lists as gone. */
export interface EndedCountry {
  readonly name: string;
}

const names = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]));
const unitedStates = new Map(iso31662.filter(({ parent }) => parent === 'US').map(({ code, name }) => [code, name]));
const ended = new Map(iso31663.map(({ from }) => [from.alpha2, { name: from.name }]));

/** Whether the two letters are a country of ISO 3166-1. */
export const isCountry = (alpha2: string): boolean => names.has(alpha2);

/** A state or territory of the United States, ISO 3166-2. */
export const isUsJurisdiction = (code: string): boolean => unitedStates.has(code);

/** What the two letters stood for, where the country is no more. */
export const endedCountry = (alpha2: string): EndedCountry | undefined =>
  names.has(alpha2) ? undefined : ended.get(alpha2);
