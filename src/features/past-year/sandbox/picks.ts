import { drawer } from './market.js';
import { PUBLISHED, largestOf } from './published.js';
import type { Proportions } from './published.js';

/** An entry to be written: whose it is, and which of the specimens. */
export interface Picked<Of> {
  readonly place: number;
  readonly importer: number;
  readonly specimen: Of;
}

/** What is looked at in a specimen. */
interface Weighed {
  readonly goods: { readonly countryOfOrigin: string };
  readonly worth: readonly number[];
}

/** Which places of a year, of how many importers. */
export interface Places {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly importers: number;
}

const worthOf = ({ worth }: Weighed): number => worth.reduce((sum, dollars) => sum + dollars, 0) / worth.length;

/**
 * The entries at some places: whoever is behind its part of the lines, the largest importers or the others, is next, and has the dearer or
 * the cheaper of two specimens, as its part of the value asks for. Of the same seed, places and specimens the same, always.
 */
export function picksOf<Of extends Weighed>(
  { seed, from, count, importers }: Places,
  specimens: readonly Of[],
  proportions: Proportions,
): readonly Picked<Of>[] {
  const largest = largestOf(importers);
  const drawn = drawer(seed * 1_000_003 + from);
  const draw = (): Of => {
    const one = specimens[drawn(specimens.length)];
    if (!one) throw new Error('there is no specimen');
    return one;
  };
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [draw(), draw()];
    const [cheaper, dearer] = worthOf(a) <= worthOf(b) ? [a, b] : [b, a];
    const so = proportions.soFar();
    const isLargest = so.ofLargest + a.worth.length / 2 <= PUBLISHED.linesOfLargest * (so.lines + a.worth.length);
    const isBehind = so.valueOfLargest <= PUBLISHED.valueOfLargest * so.value;
    const specimen = isLargest === isBehind ? dearer : cheaper;
    const importer = isLargest ? drawn(largest) : largest + drawn(importers - largest);
    const country = specimen.goods.countryOfOrigin;
    for (const dollars of specimen.worth) proportions.add({ importer, country, dollars });
    return { place: from + i, importer, specimen };
  });
}
