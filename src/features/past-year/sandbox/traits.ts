import { drawer } from './market.js';

/** Who of a year leaves duty unpaid. These parts were published nowhere: they are made up, and so is whatever is judged by them. */
export const MADE_UP = {
  /** One importer in so many leaves duty unpaid, … */
  oneIn: 12,
  /** … these have so many of ten unpaid bills, and whoever else the rest, … */
  billsOfTen: 9,
  /** … and so many of ten are organized abroad, of the others one in as many. */
  abroadOfTen: 5,
  othersAbroadOneIn: 16,
} as const;

export interface Traits {
  readonly leavesUnpaid: boolean;
  readonly isAbroad: boolean;
}

const TEN = 10;

/** What becomes of the importer at a place; of the same seed the same, always. */
export function traitsOf(seed: number, place: number): Traits {
  const drawn = drawer(seed * 1_000_003 + 500_000_000 + place);
  const leavesUnpaid = drawn(MADE_UP.oneIn) === 0;
  const isAbroad = leavesUnpaid ? drawn(TEN) < MADE_UP.abroadOfTen : drawn(MADE_UP.othersAbroadOneIn) === 0;
  return { leavesUnpaid, isAbroad };
}

/** Draws whose an unpaid bill is: most of them of the few that pay none, and of these the first more often. */
export function debtorsOf(seed: number, importers: number): (drawn: (below: number) => number) => number {
  const few = Array.from({ length: importers }, (_, i) => i).filter((place) => traitsOf(seed, place).leavesUnpaid);
  return (drawn) => {
    if (few.length === 0 || drawn(TEN) >= MADE_UP.billsOfTen) return drawn(importers);
    return few[Math.min(drawn(few.length), drawn(few.length))] ?? 0;
  };
}
