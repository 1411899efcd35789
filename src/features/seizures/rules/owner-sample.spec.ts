import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { ownerSample } from './owner-sample.js';

const decide = (sample: string, statedValue = '0.01', taken = '0', quantity = '120') =>
  applyRule(
    ownerSample,
    {
      seized: { quantity: Decimal.parse(quantity), unit: 'NO', domesticValue: parseMoney('4000.00') },
      taken: Decimal.parse(taken),
      sample: Decimal.parse(sample),
      statedValue: parseMoney(statedValue),
      on: '2026-04-10',
    },
    '2026-04-10',
  ).decision;

describe('quantity and value of a sample after seizure (19 CFR 133.21(f), (c)(2))', () => {
  it.each<[string, string, string, string[]]>([
    ['all of it', '120', '0', []],
    ['one piece too many', '121', '0', ['quantity.exceeds_total']],
    ['what others left of it', '20', '100', []],
    ['more than others left of it', '20.5', '100', ['quantity.exceeds_total']],
    ['none', '0', '0', ['quantity.not_above_zero']],
  ])('%s', (_, sample, taken, expected) => {
    const { faults } = decide(sample, '0.01', taken);
    expect(faults.map(({ code }) => code)).toEqual(expected);
    expect(faults.every(({ pointer, remedy }) => pointer === '/quantity' && remedy !== undefined)).toBe(true);
  });

  it.each([
    ['its share', '3', '0.01', '100.00', 'appraisal_in_proportion'],
    ['its share, up to the cent', '1', '33.33', '33.34', 'appraisal_in_proportion'],
    ['the same as stated', '3', '100.00', '100.00', 'appraisal_in_proportion'],
    ['more as stated', '3', '100.01', '100.01', 'stated_by_requester'],
    ['the share of half a piece', '0.5', '0.01', '16.67', 'appraisal_in_proportion'],
    ['everything', '120', '0.01', '4000.00', 'appraisal_in_proportion'],
  ])('is worth %s', (_, sample, stated, value, basis) => {
    expect(decide(sample, stated)).toMatchObject({ domesticValue: parseMoney(value), basis });
  });

  it('does not divide by goods of no quantity', () => {
    expect(decide('1', '0.01', '0', '0')).toMatchObject({
      domesticValue: parseMoney('4000.00'),
      faults: [{ code: 'quantity.not_above_zero' }],
    });
  });
});
