import { GOODS } from './goods.js';
import type { Goods } from './goods.js';
import { PUBLISHED, largestOf } from './published.js';

/** An entry before it is written: whose it is, of which goods, and what each of its lines is worth. */
export interface Draft {
  readonly place: number;
  readonly importer: number;
  readonly goods: Goods;
  /** Whole dollars, line by line. */
  readonly worth: readonly number[];
  /** Whether its summary is filed with it, where the law takes it so. */
  readonly withSummary: boolean;
  readonly drawn: (below: number) => number;
}

/** Which entries: places in the year, and how many importers it has. */
export interface Market {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly importers: number;
  /** The lines of the months before; none where it is left out. */
  readonly before?: LinesSoFar;
}

/** Lines that were written, and how many of them are the largest importers’. */
export interface LinesSoFar {
  readonly lines: number;
  readonly ofLargest: number;
}

const LINES = 3;
/** The weights of all goods together. */
export const TOTAL_WEIGHT = GOODS.reduce((sum, { weight }) => sum + weight, 0);

/** The entries of a month by the published proportions; of the same seed and places the same, always. */
export function draftsOf({ seed, from, count, importers, before }: Market): readonly Draft[] {
  const largest = largestOf(importers);
  const so = { lines: 0, ofLargest: 0, ...before };
  const drafts = Array.from({ length: count }, (_, i): Draft => {
    const drawn = drawer(seed * 1_000_003 + from + i);
    const goods = goodsAt(drawn(TOTAL_WEIGHT));
    const lines = 1 + drawn(LINES);
    // The entry goes to the largest importers while their share of all lines is below the published one, else to the others.
    const isLargest = so.ofLargest + lines / 2 <= PUBLISHED.linesOfLargest * (so.lines + lines);
    so.lines += lines;
    if (isLargest) so.ofLargest += lines;
    const importer = isLargest ? drawn(largest) : largest + drawn(importers - largest);
    const [least, most] = goods.worth;
    const worth = Array.from({ length: lines }, () => least + drawn(most - least));
    return { place: from + i, importer, goods, worth, withSummary: drawn(2) === 0, drawn };
  });
  return scaled(drafts, largest);
}

/** The goods at a point below the sum of all weights. */
export function goodsAt(point: number): Goods {
  let left = point;
  for (const goods of GOODS) {
    if (left < goods.weight) return goods;
    left -= goods.weight;
  }
  throw new Error('there are no goods');
}

// The values of the largest are raised or lowered together, until they are their part of the whole.
function scaled(drafts: readonly Draft[], largest: number): readonly Draft[] {
  const sumOf = (of: readonly Draft[]): number => of.flatMap(({ worth }) => worth).reduce((sum, one) => sum + one, 0);
  const ofLargest = sumOf(drafts.filter(({ importer }) => importer < largest));
  const ofOthers = sumOf(drafts.filter(({ importer }) => importer >= largest));
  if (ofLargest === 0 || ofOthers === 0) return drafts;
  const { valueOfLargest: part } = PUBLISHED;
  const by = (part * ofOthers) / ((1 - part) * ofLargest);
  return drafts.map((draft) =>
    draft.importer < largest ? { ...draft, worth: draft.worth.map((one) => Math.max(1, Math.round(one * by))) } : draft,
  );
}

/** Numbers that look drawn and are the same for the same start (mulberry32). */
export function drawer(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
