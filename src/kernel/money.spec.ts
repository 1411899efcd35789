import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { formatMoney, isMoney, parseMoney, percentOf, roundUpTo, times } from './money.js';

describe('money', () => {
  it.each(['-1', '1.234', '1,000', '1e3', '', ' 1', '$1', '12345678901234'])('is not "%s"', (text) => {
    expect(isMoney(text)).toBe(false);
    expect(() => parseMoney(text)).toThrow(RangeError);
  });

  it('is read and written without loss', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (cents) => {
        expect(parseMoney(formatMoney(cents))).toBe(cents);
      }),
    );
  });

  it.each([
    ['0.3464 % of 5,000', '5000.00', '0.3464', '17.32'],
    ['0.3464 % of 250,000', '250000.00', '0.3464', '866.00'],
    ['half a cent goes up', '1.00', '0.5', '0.01'],
    ['less than half goes down', '0.99', '0.5', '0.00'],
    ['45.50 % of 200,000', '200000.00', '45.50', '91000.00'],
  ])('%s', (_, amount, percent, expected) => {
    expect(formatMoney(percentOf(parseMoney(amount), Decimal.parse(percent)))).toBe(expected);
  });

  it('is multiplied by an exact decimal', () => {
    expect(formatMoney(times(parseMoney('2.63'), Decimal.parse('18000')))).toBe('47340.00');
  });

  it('is rounded up to whole steps, never down', () => {
    expect(roundUpTo(10_000_001n, 10_000_000n)).toBe(20_000_000n);
    expect(roundUpTo(10_000_000n, 10_000_000n)).toBe(10_000_000n);
  });
});

describe('decimals', () => {
  it('never pass through a binary fraction', () => {
    expect(Decimal.parse('0.1').plus(Decimal.parse('0.2')).toString()).toBe('0.3');
    expect(Decimal.parse('1').dividedBy(Decimal.parse('3'), 4).toString()).toBe('0.3333');
    expect(Decimal.parse('2.345').rounded(2).toString()).toBe('2.35');
    expect(Decimal.parse('-2.345').rounded(2).toString()).toBe('-2.35');
    expect(Decimal.parse('9.75').compare(Decimal.parse('4.1'))).toBe(1);
  });
});
