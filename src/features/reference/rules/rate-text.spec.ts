import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { toJson } from '../../../kernel/json.js';
import { readRateText, readRateTextExactly } from './rate-text.js';
import { specialRateFor } from './special-rate.js';
import { convertQuantity } from './unit-of-quantity.js';

const read = (text: string) => toJson(readRateText(text));
const rate = (adValoremPercent: string, ...specific: [string, string][]) => ({
  kind: 'rate',
  rate: { adValoremPercent, specific: specific.map(([centsPerUnit, unit]) => ({ centsPerUnit, unit })) },
});

describe('rate texts read exactly', () => {
  it.each([
    ['33 1/3%', { ...rate('100'), rate: { ...rate('100').rate, over: '0.03' } }],
    ['68¢/head', rate('0', ['68', 'No.'])],
    ['$6/1000', rate('0', ['600', 'thousand'])],
    ['1.4¢/lin. m', rate('0', ['1.4', 'lin. m'])],
    ['16.9¢/kg of total sugars + 5.1%', rate('5.1', ['16.9', 'kg of total sugars'])],
    ['3.7¢/kg on drained weight', rate('0', ['3.7', 'kg on drained weight'])],
    ['1.7¢/kg on lead content', { kind: 'unreadable' }],
    ['4.75¢ each + 45% on the case', { kind: 'unreadable' }],
  ])('%s', (text, expected) => {
    expect(toJson(readRateTextExactly(text))).toEqual(expected);
  });
});

describe('rate texts of the tariff', () => {
  it.each([
    ['Free', rate('0')],
    ['5%', rate('5')],
    ['4.4¢/kg', rate('0', ['4.4', 'kg'])],
    ['$1.50/t', rate('0', ['150.00', 't'])],
    ['1¢/kg + 5%', rate('5', ['1', 'kg'])],
    ['0.4¢ each + 8.5%', rate('8.5', ['0.4', 'each'])],
    ['17.6¢/ liter', rate('0', ['17.6', 'liter'])],
    ['3.7¢/kg +2.5%', rate('2.5', ['3.7', 'kg'])],
    ['27 1/2%', rate('27.500')],
    ['', { kind: 'blank' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '51¢ each + 6.25% on the case and strap, band or bracelet',
    '5% on the apparatus + 3% on the battery',
    '2% + 3%',
    '1.4¢/kg on lead content',
    '1¢/kg less 0.01¢/kg for each degree under 100 degrees',
    '33 1/3%',
    'See additional U.S. note 3',
    'The duty provided in the applicable subheading + 25%',
    '1¢/kg, but not less than 5%',
    '-5%',
  ])('does not guess at %s', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
  });
});

describe('the special column (General Note 3(c))', () => {
  const column = 'Free (A+,BH,CL,E*,S) 1.7% (KR) See 9822.04.01-9822.04.03 (AU) 2¢/kg + 1%(P)';

  it.each([
    ['BH', { kind: 'listed', rateText: 'Free' }],
    ['KR', { kind: 'listed', rateText: '1.7%' }],
    ['AU', { kind: 'listed', rateText: 'See 9822.04.01-9822.04.03' }],
    ['P', { kind: 'listed', rateText: '2¢/kg + 1%' }],
    ['E*', { kind: 'listed', rateText: 'Free' }],
    ['E', { kind: 'conditional' }],
    ['S+', { kind: 'conditional' }],
    ['JP', { kind: 'not_listed' }],
  ])('%s', (program, expected) => {
    expect(specialRateFor(program, column)).toEqual(expected);
  });

  it('reads no programme from a note in brackets', () => {
    expect(specialRateFor('KR', 'Free (see U.S. note 1 of this subchapter)')).toEqual({ kind: 'not_listed' });
  });

  it('lets a least-developed country claim what every beneficiary may', () => {
    expect(specialRateFor('A+', 'Free (A)')).toEqual({ kind: 'listed', rateText: 'Free' });
  });
});

describe('units of quantity', () => {
  it.each([
    ['1500', 'kg', 't', '1.500000000000'],
    ['2', 't', 'kg', '2000.000000000000'],
    ['24', 'No.', 'doz.', '2.000000000000'],
    ['7', 'pcs', 'each', '7'],
    ['3', 'prs.', 'pr.', '3'],
    ['9', 'kg', 'KGS', '9'],
  ])('%s %s is %3$s', (quantity, from, to, expected) => {
    expect(convertQuantity(Decimal.parse(quantity), from, to)?.toString()).toBe(expected);
  });

  it.each([
    ['kg', 'liter'],
    ['No.', 'pr.'],
    ['barrels of fun', 'kg'],
    ['constructor', 'kg'],
  ])('has no way from %s to %s', (from, to) => {
    expect(convertQuantity(Decimal.make(1n), from, to)).toBeNull();
  });
});
