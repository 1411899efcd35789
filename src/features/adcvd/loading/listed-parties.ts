import type { RateScope } from '../rules/rate-candidate.js';

/** For whom a listed rate was set. */
export interface Parties {
  readonly scope: RateScope;
  readonly producer: string | null;
  readonly exporter: string | null;
}

type Unreadable = { readonly fault: string; readonly message: string };

const BOTH = /^(.{2,}?) \(Exporter\) & (.{2,}?) \(Producer\)$/i;
const ALL_OTHERS = /^all[ -]others?(?: .*)?$/i;
const COUNTRY_WIDE = /^(?:prc|china|vietnam|country|nme)[ -]?wide(?: .*)?$/i;

/** The party a list names: a firm of which nobody says whether it makes or ships, a producer with its exporter, or all others. */
export function partiesOf(written: string, note: string): Parties | Unreadable {
  const name = written.replace(/\s+/g, ' ').trim();
  if (name === '') return { fault: 'company.blank', message: 'The row names no firm.' };
  if (ALL_OTHERS.test(name)) return { scope: 'all_others', producer: null, exporter: null };
  if (COUNTRY_WIDE.test(name)) return { scope: 'country_wide', producer: null, exporter: null };
  const both = BOTH.exec(name);
  if (both) return { scope: 'combination', exporter: both[1] ?? '', producer: both[2] ?? '' };
  if (/combination/i.test(note))
    return {
      fault: 'company.not_taken_apart',
      message: 'A rate of a producer with an exporter, and nothing says which is which.',
    };
  return { scope: 'company', producer: null, exporter: name };
}
