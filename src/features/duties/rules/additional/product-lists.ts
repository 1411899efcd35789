import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { ProductScope, ProductTokens } from './scope.js';

/** A tariff number, or the first digits of many, on a product list. */
export interface ListMembership {
  readonly listName: string;
  readonly prefix: string;
  readonly from: IsoDate | null;
  /** The last day; null: as long as the programme. */
  readonly until: IsoDate | null;
}

/** Whether a number lies in a scope: wholly, not at all, or only with some of the statistical numbers beneath it. */
export type Coverage = 'in' | 'partly' | 'out';

/** What the lists say of one number on one day. */
export interface NumberOnDay {
  readonly number: string;
  readonly lists: ReadonlyMap<string, Coverage>;
  /** The statistical suffixes that lists name beneath an eight-digit number, by list. */
  readonly suffixes: ReadonlyMap<string, readonly string[]>;
}

const LENGTHS = [2, 4, 6, 8, 10] as const;
const LEGAL_DIGITS = 8;

const MOST_KNOWN = 50_000;

/** Product lists, found by prefix. */
export class ProductLists {
  private readonly byPrefix = new Map<string, ListMembership[]>();
  private readonly beneath = new Map<string, ListMembership[]>();
  private readonly byList = new Map<string, ListMembership[]>();
  private readonly known = new Map<string, boolean>();

  constructor(memberships: readonly ListMembership[]) {
    for (const membership of memberships) {
      add(this.byPrefix, membership.prefix, membership);
      add(this.byList, membership.listName, membership);
      if (membership.prefix.length > LEGAL_DIGITS)
        add(this.beneath, membership.prefix.slice(0, LEGAL_DIGITS), membership);
    }
  }

  /** What stands on a list on a day. */
  prefixesOf(listName: string, day: IsoDate): readonly string[] {
    return (this.byList.get(listName) ?? []).flatMap(({ prefix, from, until }) =>
      covers(from, until, day) ? [prefix] : [],
    );
  }

  /** Every number, or first digits of numbers, that a scope includes by name. */
  numbersOf({ included }: ProductScope): readonly string[] {
    return [
      ...included.prefixes,
      ...included.lists.flatMap((list) => (this.byList.get(list) ?? []).map(({ prefix }) => prefix)),
    ];
  }

  /** The days on which one of the scopes' lists changes. */
  daysOf(scopes: readonly ProductScope[]): readonly IsoDate[] {
    const named = scopes.flatMap(({ included, excepted }) => [...included.lists, ...excepted.lists]);
    const changes = [...new Set(named)].flatMap((list) => this.byList.get(list) ?? []);
    return [
      ...new Set(
        changes.flatMap(({ from, until }) => [...(from ? [from] : []), ...(until ? [addDays(until, 1)] : [])]),
      ),
    ].sort();
  }

  /** Whether a list names a number on any day. */
  names(listName: string, number: string): boolean {
    const key = `${listName} ${number}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const named = LENGTHS.some((length) =>
      (this.byPrefix.get(number.slice(0, length)) ?? []).some((membership) => membership.listName === listName),
    );
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, named);
    return named;
  }

  /** The lists a number stands on. */
  on(number: string, day: IsoDate): NumberOnDay {
    const lists = new Map<string, Coverage>();
    const suffixes = new Map<string, string[]>();
    if (number.length === LEGAL_DIGITS) {
      for (const { listName, prefix, from, until } of this.beneath.get(number) ?? []) {
        if (!covers(from, until, day)) continue;
        lists.set(listName, 'partly');
        add(suffixes, listName, prefix.slice(LEGAL_DIGITS));
      }
    }
    for (const length of LENGTHS) {
      if (length > number.length) break;
      for (const { listName, from, until } of this.byPrefix.get(number.slice(0, length)) ?? [])
        if (covers(from, until, day)) lists.set(listName, 'in');
    }
    return { number, lists, suffixes };
  }
}

const covers = (from: IsoDate | null, until: IsoDate | null, day: IsoDate): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** Whether the number is in the scope: in what it includes and not in what it excepts. */
export function coverageOf({ included, excepted }: ProductScope, goods: NumberOnDay): Coverage {
  const inside = coverageBy(included, goods);
  if (inside === 'out') return 'out';
  const outside = coverageBy(excepted, goods);
  if (outside === 'in') return 'out';
  return outside === 'partly' ? 'partly' : inside;
}

export function coverageBy({ all, lists, prefixes }: ProductTokens, { number, lists: on }: NumberOnDay): Coverage {
  if (all) return 'in';
  let found: Coverage = 'out';
  for (const list of lists) {
    const coverage = on.get(list);
    if (coverage === 'in') return 'in';
    if (coverage === 'partly') found = 'partly';
  }
  for (const prefix of prefixes) {
    if (number.startsWith(prefix)) return 'in';
    if (prefix.startsWith(number)) found = 'partly';
  }
  return found;
}

/** The suffixes beneath an eight-digit number that decide whether it lies in the scope. */
export function decidingSuffixes(
  { included, excepted }: ProductScope,
  { number, suffixes }: NumberOnDay,
): readonly string[] {
  const named = [included, excepted].flatMap(({ lists, prefixes }) => [
    ...lists.flatMap((list) => suffixes.get(list) ?? []),
    ...prefixes
      .filter((prefix) => prefix.length > number.length && prefix.startsWith(number))
      .map((prefix) => prefix.slice(number.length)),
  ]);
  return [...new Set(named)];
}
