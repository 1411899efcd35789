import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { LineFacts } from './duty-facts.js';
import { LINE_LAW_1, lineDuties } from './line-duties.js';

const line = (general: string, given: Partial<LineFacts> = {}): LineFacts => ({
  htsNumber: '4202392000',
  enteredValue: parseMoney('12345.67'),
  quantity: null,
  unit: null,
  countryOfOrigin: 'FR',
  tradeProgram: null,
  tariff: { general, special: '', column2: general, units: 'No.' },
  additional: [],
  adcvd: [],
  ...given,
});
const of = (quantity: string, unit: string) => ({ quantity: Decimal.parse(quantity), unit });
const owed = (facts: LineFacts, law?: typeof LINE_LAW_1): string => {
  const { amount, reasonCodes } = lineDuties(facts, '2026-03-02', law).duties.ordinary;
  return amount === 'undetermined' ? reasonCodes.join() : formatMoney(amount);
};

describe('ordinary duty (19 USC 1202, 19 CFR 159.3)', () => {
  it.each<[string, LineFacts, string, string]>([
    // 12,346 × 10 %: the value goes to whole dollars first
    ['whole dollars before the rate', line('10%'), '1234.60', '1234.57'],
    // 12,346 / 3
    [
      'a third, of column 2',
      line('33 1/3%', { countryOfOrigin: 'RU' }),
      '4115.33',
      'tariff.column_2,tariff.rate_not_readable',
    ],
    ['a third and an amount', line('33 1/3% + 1¢/kg', of('100', 'kg')), '4116.33', 'tariff.rate_not_readable'],
    ['by the head', line('$3/head', of('7', 'No.')), '21.00', 'tariff.rate_not_readable'],
    ['by the thousand', line('$6/1000', of('2500', 'No.')), '15.00', 'tariff.rate_not_readable'],
    ['by the linear meter', line('3.3¢/lin. m', of('2500', 'm')), '82.50', '82.50'],
    [
      'of total sugars',
      line('16.9¢/kg of total sugars', of('100', 'kg of total sugars')),
      '16.90',
      'tariff.rate_not_readable',
    ],
    [
      'of total sugars, weight of the goods stated',
      line('16.9¢/kg of total sugars', of('100', 'kg')),
      'quantity.unit_does_not_match',
      'tariff.rate_not_readable',
    ],
  ])('%s; version 1 as before', (_, facts, now, before) => {
    expect([owed(facts), owed(facts, LINE_LAW_1)]).toEqual([now, before]);
  });

  it('goods repaired in Canada or Mexico may be of any origin (19 CFR 182.112(a), 9802.00.40)', () => {
    const repaired = {
      countryOfOrigin: 'SE',
      tradeProgram: 'S',
      tariff: { general: 'A duty upon the value of the repairs', special: 'Free (S,S+)', column2: '', units: '' },
    };
    const heading = line('', { ...repaired, htsNumber: '98020040' });
    expect([owed(heading), owed(heading, LINE_LAW_1)]).toEqual([
      '0.00',
      'program.origin_not_covered,tariff.rate_not_readable',
    ]);
    expect(owed(line('', { ...repaired, provision: '98020050' }))).toBe('0.00');
    expect(owed(line('', repaired))).toBe('program.origin_not_covered,tariff.rate_not_readable');
  });
});
