import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countTouched, touchedNumbers } from './numbers-touched.js';
import type { NumbersByPrefix } from './numbers-touched.js';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom('0', '1', '9'), minLength: length, maxLength: length });
const prefixes = fc.array(fc.constantFrom(1, 2, 3, 4).chain(digits), { maxLength: 8 });

/** One number after another, prefix by prefix. */
const oneByOne = (numbers: readonly string[], { all, included, excepted }: NumbersByPrefix): readonly string[] =>
  numbers.filter((number) => {
    const begins = (prefix: string): boolean => number.startsWith(prefix);
    return (all || included.some(begins)) && !excepted.some(begins);
  });

describe('the numbers that goods by their first digits have', () => {
  it('are those found one by one, whatever prefixes lie within others', () => {
    fc.assert(
      fc.property(
        fc.array(digits(4), { maxLength: 60 }),
        fc.boolean(),
        prefixes,
        prefixes,
        (some, all, included, excepted) => {
          const numbers = [...new Set(some)].sort();
          const goods = { all, included, excepted };
          const expected = oneByOne(numbers, goods);
          expect(touchedNumbers(numbers, goods)).toEqual(expected);
          expect(countTouched(numbers, goods)).toBe(expected.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are counted by looking up the prefixes, not by comparing each with each', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => String(i * 50_000).padStart(10, '0'));
    const goods = {
      all: false,
      included: numbers.map((number) => number.slice(0, 8)),
      excepted: numbers.slice(0, 5_000),
    };
    expect(countTouched(numbers, goods)).toBe(15_000);
  });
});
