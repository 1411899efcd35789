import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tellUnpaid, unpaidBills } from './unpaid.js';

it('unpaid bills of a year have the published proportions, each within one in a hundred, whatever the seed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom(200, 201, 2000),
      fc.constantFrom(4, 53, 26_000),
      (seed, count, importers) => {
        const bills = unpaidBills(count, importers, seed);
        expect(bills).toHaveLength(count);
        expect(tellUnpaid(bills).filter(({ isWithin }) => !isWithin)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
