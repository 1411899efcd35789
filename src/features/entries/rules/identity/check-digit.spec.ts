import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryCheckDigit, readEntryNumber } from '../../../reference/rules/entry-number.js';

describe('check digit of an entry number', () => {
  it.each([
    ['ABC', '1234567', '6'],
    ['999', '9999999', '0'],
    ['SP7', '0000001', '4'],
    ['000', '0000001', '8'],
    ['XYZ', '0000001', '5'],
  ])('%s-%s has %s', (filer, serial, digit) => {
    expect(entryCheckDigit(filer, serial)).toBe(digit);
  });

  it('catches every change of a single digit', () => {
    const digits = fc.stringMatching(/^\d{7}$/);
    fc.assert(
      fc.property(digits, fc.nat(6), fc.integer({ min: 1, max: 9 }), (serial, place, by) => {
        const changed = `${serial.slice(0, place)}${String((Number(serial[place]) + by) % 10)}${serial.slice(place + 1)}`;
        expect(entryCheckDigit('ABC', changed)).not.toBe(entryCheckDigit('ABC', serial));
        expect(readEntryNumber(`ABC-${changed}-${entryCheckDigit('ABC', serial)}`)).toHaveProperty('fault');
      }),
    );
  });
});
