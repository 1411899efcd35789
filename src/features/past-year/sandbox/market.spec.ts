import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftsOf } from './market.js';
import { PUBLISHED, Proportions, largestOf } from './published.js';

// Month by month, as it is filed.
const measured = (seed: number, count: number, importers: number) => {
  const proportions = new Proportions(importers);
  for (let month = 0; month < 12; month++) {
    const before = proportions.soFar();
    const of = { seed, from: 1 + (month * count) / 12, count: count / 12, importers, before };
    for (const { importer, goods, worth } of draftsOf(of))
      for (const dollars of worth) proportions.add({ importer, country: goods.countryOfOrigin, dollars });
  }
  return proportions;
};

describe('a year of the sandbox', () => {
  it('has as few large importers as were published, at least one', () => {
    expect([largestOf(2), largestOf(810), largestOf(PUBLISHED.importers)]).toEqual([1, 3, 3000]);
  });

  it('has the published parts of lines and value, each within one in a hundred, whatever the seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(120, 240),
        fc.constantFrom(2, 40, 810),
        (seed, count, importers) => {
          expect(
            measured(seed, count, importers)
              .tell()
              .map(({ isWithin }) => isWithin),
          ).toEqual([true, true, true]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('tells each beside what was published, and where it is not met', () => {
    const one = new Proportions(2);
    for (let i = 0; i < 200; i++) one.add({ importer: 0, country: 'CN', dollars: 100 });
    const [lines] = one.tell();
    expect(lines).toMatchObject({
      isWithin: false,
      text: expect.stringContaining('100.00 % (3000 of 810000: 64.00 %'),
    });
  });

  it('is the same for one seed', () => {
    const worth = (seed: number) => draftsOf({ seed, from: 1, count: 12, importers: 5 }).map((one) => one.worth);
    expect(worth(7)).toEqual(worth(7));
    expect(worth(8)).not.toEqual(worth(7));
  });
});
