import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import { importedBefore } from './imported-before.js';
import { numbersOnPapers } from './numbers-on-papers.js';
import { quantityAboveZero } from './quantity-above-zero.js';

describe('goods on record', () => {
  it.each([
    ['0.001', []],
    ['0', ['quantity.not_above_zero']],
    ['-1', ['quantity.not_above_zero']],
  ])('quantity %s (19 CFR 151.16(c))', (quantity, expected) => {
    const { decision } = applyRule(quantityAboveZero, { quantity: Decimal.parse(quantity) }, '2026-03-02');
    expect(decision.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['2026-03-02', '2026-03-02', []],
    ['2026-03-03', null, ['date.in_future']],
    ['2026-03-02', '2026-03-01', ['detention.presented_before_importation']],
    [null, '2026-03-01', []],
  ] as const)('imported %s, presented %s (19 CFR 101.1, 151.16(b))', (importedOn, presentedOn, expected) => {
    const { decision } = applyRule(importedBefore, { importedOn, presentedOn }, '2026-03-02');
    expect(decision.map(({ code }) => code)).toEqual(expected);
  });

  it.each<[string | null, string | null, string[]]>([
    [null, null, []],
    ['ABC-1234567-6', '12-3456789AB', []],
    ['ABC-1234567-5', null, ['/entryNumber entry_number.check_digit']],
    [
      'AB-1234567-6',
      '12-3456789I1',
      ['/entryNumber entry_number.malformed', '/importerNumber importer_number.suffix_letter'],
    ],
    [null, '12-3456789ZZ', ['/importerNumber importer_number.suffix_letter']],
  ])('entry number %s, importer number %s (19 CFR 142.3a, 24.5(d))', (entryNumber, importerNumber, expected) => {
    const { decision } = applyRule(numbersOnPapers, { entryNumber, importerNumber }, '2026-03-02');
    expect(decision.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });
});
