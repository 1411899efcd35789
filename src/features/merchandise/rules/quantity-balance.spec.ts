import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import { quantityBalance } from './quantity-balance.js';
import type { BalanceFacts } from './quantity-balance.js';

const q = (quantity: string, unit = 'NO') => ({ quantity: Decimal.parse(quantity), unit });
const balance = (facts: BalanceFacts) => applyRule(quantityBalance, facts, '2026-03-20').decision;
const outcome = (facts: BalanceFacts) => balance(facts).faults.map(({ code }) => code);

describe('quantities balance', () => {
  it.each<[string, BalanceFacts, string[]]>([
    ['parts of the whole', { total: q('300'), parts: [q('2'), q('100')], closing: false }, []],
    ['all of it, at the end', { total: q('300'), parts: [q('2'), q('298')], closing: true }, []],
    [
      'something missing at the end',
      { total: q('300'), parts: [q('2'), q('297')], closing: true },
      ['quantity.not_accounted_for'],
    ],
    [
      'more than there was',
      { total: q('300'), parts: [q('2'), q('298.5')], closing: false },
      ['quantity.exceeds_total'],
    ],
    [
      'exact to the last decimal',
      { total: q('0.3', 'KG'), parts: [q('0.1', 'KG'), q('0.2', 'KG')], closing: true },
      [],
    ],
    [
      'another unit and nothing at all, told together',
      { total: q('300'), parts: [q('2', 'DOZ'), q('0')], closing: false },
      ['quantity.other_unit', 'quantity.not_above_zero'],
    ],
    ['nothing to account for', { total: q('0'), parts: [], closing: true }, ['quantity.not_above_zero']],
  ])('%s', (_, facts, expected) => {
    expect(outcome(facts)).toEqual(expected);
    expect(balance(facts).balanced).toBe(expected.length === 0);
  });

  it('never loses a unit: parts and what is outstanding make the whole', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((units) => Decimal.make(units, 3));
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 6 }), (whole, parts) => {
        const total = { quantity: whole, unit: 'KG' };
        const { outstanding } = balance({
          total,
          parts: parts.map((quantity) => ({ quantity, unit: 'KG' })),
          closing: false,
        });
        const sum = parts.reduce((left, part) => left.plus(part), outstanding ?? Decimal.make(0n));
        expect(sum.compare(whole)).toBe(0);
      }),
    );
  });
});
