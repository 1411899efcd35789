import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { DutyProgram } from '../additional/duty-program.js';
import type { ProductLists } from '../additional/product-lists.js';
import type { ProgramIndex } from '../additional/program-index.js';
import type { ProductTokens } from '../additional/scope.js';

/** How an instrument changes a duty. */
export const LAW_CHANGE_KINDS = ['began', 'ended', 'goods_added', 'goods_removed'] as const;
export type LawChangeKind = (typeof LAW_CHANGE_KINDS)[number];

/** Goods by the first digits of their numbers: all there are, or those that begin so, without the excepted. */
export interface TouchedGoods {
  readonly all: boolean;
  readonly included: readonly string[];
  readonly excepted: readonly string[];
}

/** A measure that began, ended or changed its goods on a day. */
export interface LawChange {
  readonly on: IsoDate;
  readonly change: LawChangeKind;
  readonly program: DutyProgram;
  readonly goods: TouchedGoods;
}

/** What changed after one day up to another, in the order of the days. */
export function lawChanges({ programs, lists }: ProgramIndex, from: IsoDate, to: IsoDate): readonly LawChange[] {
  const within = (day: IsoDate): boolean => from < day && day <= to;
  return programs
    .flatMap((program): readonly LawChange[] => {
      const { from: first, until, products } = program;
      const ends = until === null ? null : addDays(until, 1);
      const whole = (day: IsoDate): TouchedGoods => ({
        all: products.included.all,
        included: prefixesOn(lists, products.included, day),
        excepted: prefixesOn(lists, products.excepted, day),
      });
      return [
        ...(within(first) ? [{ on: first, change: 'began' as const, program, goods: whole(first) }] : []),
        ...(until !== null && ends !== null && within(ends)
          ? [{ on: ends, change: 'ended' as const, program, goods: whole(until) }]
          : []),
        ...lists
          .daysOf([products])
          .filter((day) => within(day) && first < day && (until === null || day <= until))
          .flatMap((day) => goodsChanged(program, lists, day)),
      ];
    })
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** The name of a change: stable, and in the order of the days. */
export const keyOf = ({ on, program, change }: LawChange): string => `${on}.${program.programId}.${change}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const prefixesOn = (
  lists: ProductLists,
  { prefixes, lists: named }: ProductTokens,
  day: IsoDate,
): readonly string[] => [...new Set([...prefixes, ...named.flatMap((list) => lists.prefixesOf(list, day))])];

// What goes onto a list of included goods, or off one of excepted, is added; the other way round it is removed.
function goodsChanged(program: DutyProgram, lists: ProductLists, day: IsoDate): readonly LawChange[] {
  const { included, excepted } = program.products;
  const before = addDays(day, -1);
  const difference = (tokens: ProductTokens, one: IsoDate, other: IsoDate): readonly string[] => {
    const known = new Set(prefixesOn(lists, tokens, other));
    return prefixesOn(lists, tokens, one).filter((prefix) => !known.has(prefix));
  };
  const change = (kind: 'goods_added' | 'goods_removed', prefixes: readonly string[]): readonly LawChange[] =>
    prefixes.length === 0
      ? []
      : [{ on: day, change: kind, program, goods: { all: false, included: [...new Set(prefixes)], excepted: [] } }];
  return [
    ...change('goods_added', [...difference(included, day, before), ...difference(excepted, before, day)]),
    ...change('goods_removed', [...difference(included, before, day), ...difference(excepted, day, before)]),
  ];
}

/** Whether a change is about goods of a number, or of some beneath it. */
export function touches({ all, included, excepted }: TouchedGoods, number: string): boolean {
  const named = (prefix: string): boolean => number.startsWith(prefix) || prefix.startsWith(number);
  return (all || included.some(named)) && !excepted.some((prefix) => number.startsWith(prefix));
}
