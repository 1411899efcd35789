import { describe, expect, it } from '@jest/globals';
import { formatHtsNumber, htsPrefixes, rateLineOf, readHtsNumber } from './hts-number.js';

describe('tariff numbers (HTSUS General Statistical Note 3)', () => {
  it.each([
    ['8541.43.0010', '8541430010', '8541.43.0010'],
    ['8541430010', '8541430010', '8541.43.0010'],
    ['8541.43.00.10', '8541430010', '8541.43.0010'],
    [' 8541 43 00 ', '85414300', '8541.43.00'],
    ['9903.88.15', '99038815', '9903.88.15'],
    ['9801', '9801', '9801'],
  ])('reads %s', (text, number, printed) => {
    expect(readHtsNumber(text)).toEqual({ number });
    expect(formatHtsNumber(number)).toBe(printed);
  });

  it.each([
    ['85414300101', 'hts.wrong_length'],
    ['85414', 'hts.wrong_length'],
    ['0012.34.56', 'hts.no_such_chapter'],
    ['7701.10.00', 'hts.no_such_chapter'],
    ['8541-43', 'hts.malformed'],
    ['8541.43.001A', 'hts.malformed'],
    ['', 'hts.malformed'],
    ['..', 'hts.malformed'],
  ])('refuses %s', (text, fault) => {
    expect(readHtsNumber(text)).toMatchObject({ fault });
  });

  it('stands under its heading, subheading and rate line', () => {
    expect(htsPrefixes('8541430010')).toEqual(['8541430010', '85414300', '854143', '8541']);
    expect(htsPrefixes('854143')).toEqual(['854143', '8541']);
    expect(rateLineOf('8541430010')).toBe('85414300');
  });
});
