import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatRecordationNumber, parseRecordationNumber, recordationNumber } from './recordation-number.js';
import { RIGHT_TYPES } from './right.js';

describe('recordation numbers', () => {
  it.each([
    ['TMK 26-00123', 'TMK 26-00123'],
    ['tmk2600123', 'TMK 26-00123'],
    ['COP-05-00007', 'COP 05-00007'],
    ['TRN 26-00001', 'TRN 26-00001'],
  ])('%s is %s', (text, canonical) => {
    const number = parseRecordationNumber(text);
    expect(number && formatRecordationNumber(number)).toBe(canonical);
  });

  it.each(['TMK 26-0123', 'TMK 26-000000', 'TMK 26-00000', 'PAT 26-00123', '26-00123', ''])('%p is none', (text) => {
    expect(parseRecordationNumber(text)).toBeUndefined();
  });

  it('refuses a serial that does not fit', () => {
    for (const serial of [100_000, 0, 1.5]) {
      expect(() => recordationNumber('trademark', 2026, serial)).toThrow(RangeError);
    }
  });

  it('reads back every number it gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RIGHT_TYPES),
        fc.integer({ min: 1972, max: 2071 }),
        fc.integer({ min: 1, max: 99_999 }),
        (right, year, serial) => {
          expect(parseRecordationNumber(recordationNumber(right, year, serial))).toMatchObject({ right, serial });
        },
      ),
    );
  });
});
