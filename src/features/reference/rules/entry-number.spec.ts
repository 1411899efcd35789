import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryCheckDigit, readEntryNumber } from './entry-number.js';

describe('the check digit of an entry number (CATAIR, appendix E)', () => {
  it.each(['ABC-1234567-6', '999-9999999-0', 'SP7-0000001-4', '000-0000001-8', 'XYZ-0000001-5'])(
    '%s is right',
    (number) => {
      expect(readEntryNumber(number)).toEqual({ number });
    },
  );

  it('is read with or without hyphens and in small letters, and told as customs prints it', () => {
    expect(readEntryNumber('abc12345676')).toEqual({ number: 'ABC-1234567-6' });
    expect(readEntryNumber(' ABC-12345676 ')).toEqual({ number: 'ABC-1234567-6' });
  });

  it.each(['', 'ABC-123456-6', 'AB-1234567-6', 'ABC--1234567-6', 'ABC-1234567-X', 'ABC 1234567 6'])(
    '%p is none',
    (text) => {
      expect(readEntryNumber(text)).toMatchObject({ fault: 'entry_number.malformed' });
    },
  );

  it('catches every wrong digit of the serial number and of itself', () => {
    const serial = fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z0-9]{3}$/),
        serial,
        fc.nat({ max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (filer, digits, at, by) => {
          const check = entryCheckDigit(filer, digits.join(''));
          const wrong = digits.map((digit, i) => (i === at ? (digit + by) % 10 : digit));
          expect(readEntryNumber(`${filer}${wrong.join('')}${check}`)).toMatchObject({
            fault: 'entry_number.check_digit',
          });
          expect(readEntryNumber(`${filer}${digits.join('')}${String((Number(check) + by) % 10)}`)).toMatchObject({
            fault: 'entry_number.check_digit',
          });
        },
      ),
    );
  });
});
