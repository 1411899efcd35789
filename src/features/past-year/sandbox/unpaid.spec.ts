import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MADE_UP, traitsOf } from './traits.js';
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

it('most unpaid bills are of the few that pay none, who are abroad more often than others', () => {
  const importers = 5000;
  const traits = Array.from({ length: importers }, (_, place) => traitsOf(7, place));
  const few = traits.filter(({ leavesUnpaid }) => leavesUnpaid);
  const abroad = (of: typeof traits) => of.filter(({ isAbroad }) => isAbroad).length / of.length;
  expect(few.length / importers).toBeCloseTo(1 / MADE_UP.oneIn, 1);
  expect(abroad(few)).toBeGreaterThan(4 * abroad(traits.filter(({ leavesUnpaid }) => !leavesUnpaid)));
  const bills = unpaidBills(1000, importers, 7);
  const theirs = bills.filter(({ importer }) => traits[importer]?.leavesUnpaid).length;
  expect(theirs / bills.length).toBeGreaterThan(0.85);
  expect(theirs).toBeLessThan(bills.length);
});
