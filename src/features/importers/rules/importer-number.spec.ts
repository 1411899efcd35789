import { describe, expect, it } from '@jest/globals';
import { IMPORTER_NUMBER, readImporterNumber } from './importer-number.js';

describe('importer numbers (19 CFR 24.5)', () => {
  it.each([
    ['12-345678900', 'irs', '12-345678900'],
    ['12345678900', 'irs', '12-345678900'],
    ['12-3456789ab', 'irs', '12-3456789AB'],
    ['123-45-6789', 'ssn', '123-45-6789'],
    ['123456789', 'ssn', '123-45-6789'],
    ['252704-00123', 'cbp_assigned', '252704-00123'],
  ])('%s is of kind %s', (text, kind, number) => {
    expect(readImporterNumber(text)).toEqual({ kind, number });
    expect(IMPORTER_NUMBER.test(text)).toBe(true);
  });

  it.each(['O', 'I', 'Z', 'o'])('the letter %s in a suffix is refused', (letter) => {
    expect(readImporterNumber(`12-3456789${letter}1`)).toMatchObject({ fault: 'importer_number.suffix_letter' });
    expect(readImporterNumber(`12-34567891${letter}`)).toMatchObject({ fault: 'importer_number.suffix_letter' });
  });

  it.each(['', '12-34567890', '1234', '12-34567890000', '2527040-0123', 'AB-345678900'])('%p is none', (text) => {
    expect(readImporterNumber(text)).toMatchObject({ fault: 'importer_number.malformed' });
    expect(IMPORTER_NUMBER.test(text)).toBe(false);
  });
});
