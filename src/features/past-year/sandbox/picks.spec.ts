import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GOODS } from './goods.js';
import { drawer } from './market.js';
import { picksOf } from './picks.js';
import { Proportions } from './published.js';
import { tradeOf } from './trade.js';

const specimensOf = (seed: number) => {
  const drawn = drawer(seed);
  return Array.from({ length: 10 }, () => {
    const goods = GOODS[drawn(GOODS.length)]!;
    const [least, most] = goods.worth;
    return { goods, worth: Array.from({ length: 1 + drawn(3) }, () => least + drawn(most - least)) };
  });
};

const year = (seed: number, entries: number) => {
  const { importers } = tradeOf(entries, seed);
  const proportions = new Proportions(importers);
  const picks = Array.from({ length: 12 }, (_, month) =>
    picksOf(
      { seed, from: 1 + (month * entries) / 12, count: entries / 12, importers },
      specimensOf(seed * 100 + month),
      proportions,
    ),
  ).flat();
  return { picks, proportions };
};

describe('a year that is copied', () => {
  it('has the published parts of lines and value, each within one in a hundred, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1295 }), fc.constantFrom(1200, 2400, 12_000), (seed, entries) => {
        const told = year(seed, entries).proportions.tell();
        expect(told.filter(({ isWithin }) => !isWithin)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for one seed, and names each place once', () => {
    const places = (seed: number) => year(seed, 1200).picks.map(({ place, importer }) => [place, importer]);
    expect(places(7)).toEqual(places(7));
    expect(places(8)).not.toEqual(places(7));
    expect(new Set(places(7).map(([place]) => place)).size).toBe(1200);
  });
});
