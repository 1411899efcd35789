import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftsOf } from './market.js';
import { PUBLISHED, Proportions, largestOf } from './published.js';

const measured = (seed: number, count: number, importers: number) => {
  const proportions = new Proportions(importers);
  for (const { importer, goods, worth } of draftsOf({ seed, from: 1, count, importers }))
    for (const dollars of worth) proportions.add({ importer, country: goods.countryOfOrigin, dollars });
  return proportions;
};

describe('a year of the sandbox', () => {
  it('has as few large importers as were published, at least one', () => {
    expect([largestOf(2), largestOf(810), largestOf(PUBLISHED.importers)]).toEqual([1, 3, 3000]);
  });

  it('has the published parts of lines and value, each within one in a hundred, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(2, 40, 810), (seed, importers) => {
        expect(
          measured(seed, 240, importers)
            .tell()
            .map(({ isWithin }) => isWithin),
        ).toEqual([true, true, true]);
      }),
      { numRuns: 30 },
    );
  });

  it('tells each beside what was published, and where it is not met', () => {
    const one = new Proportions(2);
    one.add({ importer: 0, country: 'CN', dollars: 100 });
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
