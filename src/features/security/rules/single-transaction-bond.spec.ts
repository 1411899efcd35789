import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { adcvdAdditionalBond } from './adcvd-additional-bond.js';
import type { GoodsKind } from './kind-of-goods.js';
import { singleTransactionBond } from './single-transaction-bond.js';
import { temporaryImportationBond } from './temporary-importation-bond.js';

const shown = (amount: bigint | null) => (amount === null ? null : formatMoney(amount));
const money = (text: string | null) => (text === null ? null : parseMoney(text));
type Line = readonly [value: string, duties: string | null, kind: GoodsKind | null];
const bonded = (lines: readonly Line[]) =>
  lines.map(([value, duties, kind]) => ({ enteredValue: parseMoney(value), duties: money(duties), kind }));
const basic = (entryType: string, fees: string | null, ...lines: Line[]) =>
  shown(
    applyRule(singleTransactionBond, { entryType, lines: bonded(lines), fees: money(fees) }, '2026-03-02').decision
      .amount,
  );

describe('BOND-02 single transaction bond (How CBP Sets Bond Amounts, 19 CFR 113.13(a))', () => {
  it.each<[string, string, string | null, Line[], string | null]>([
    ['ordinary: value, duty and fees, next whole dollar', '01', '188.56', [['40000', '2000', 'ordinary']], '42189.00'],
    ['ordinary by air: 42,138.56, next whole dollar', '01', '138.56', [['40000', '2000', 'ordinary']], '42139.00'],
    ['ordinary: a whole dollar stays', '01', '0', [['40000', '2000', 'ordinary']], '42000.00'],
    ['another agency: three times the value', '01', '188.56', [['40000', '2000', 'restricted']], '120000.00'],
    ['another agency: duties need not be known', '01', null, [['40000', null, 'restricted']], '120000.00'],
    ['quota entry type 02', '02', '188.56', [['40000', '2000', 'ordinary']], '120000.00'],
    ['quota entry type 07', '07', '188.56', [['40000', '2000', 'ordinary']], '120000.00'],
    ['quota entry type 38', '38', '188.56', [['40000', '2000', null]], '120000.00'],
    ['unconditionally free: ten per cent', '01', '138.56', [['40000', '0', 'unconditionally_free']], '4000.00'],
    ['the smallest bond', '11', '2.69', [['20', '1', 'ordinary']], '100.00'],
    ['the smallest bond of free goods', '01', '33.58', [['500', '0', 'unconditionally_free']], '100.00'],
    [
      'lines of each kind; fees once',
      '01',
      '100.40',
      [
        ['1000', '50', 'ordinary'],
        ['200', '9', 'restricted'],
        ['3000', '0', 'unconditionally_free'],
      ],
      '2051.00',
    ],
    ['a duty not determined', '01', '188.56', [['40000', null, 'ordinary']], null],
    ['a fee not determined', '01', null, [['40000', '2000', 'ordinary']], null],
    ['free or not cannot be told', '01', '188.56', [['40000', null, null]], null],
  ])('%s', (_, entryType, fees, lines, expected) => {
    expect(basic(entryType, fees, ...lines)).toBe(expected);
  });

  it('never falls when duties or fees rise, and is never below what it secures', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const kinds = fc.constantFrom<GoodsKind>('ordinary', 'restricted');
    const amount = (enteredValue: bigint, duties: bigint, fees: bigint, kind: GoodsKind) =>
      applyRule(singleTransactionBond, { entryType: '01', lines: [{ enteredValue, duties, kind }], fees }, '2026-03-02')
        .decision.amount ?? -1n;
    fc.assert(
      fc.property(cents, cents, cents, cents, kinds, (value, duties, more, fees, kind) => {
        expect(amount(value, duties + more, fees, kind) >= amount(value, duties, fees, kind)).toBe(true);
        expect(amount(value, duties, fees, 'ordinary') >= value + duties + fees).toBe(true);
      }),
    );
  });
});

describe('BOND-03 temporary importation (19 CFR 10.31(f))', () => {
  const temporary = (continuous: string | null, fees: string | null, ...lines: (readonly [...Line, string])[]) => {
    const facts = {
      lines: lines.map(([value, duties, kind, hts]) => ({ ...bonded([[value, duties, kind]])[0]!, htsNumbers: [hts] })),
      fees: money(fees),
      continuousBondAmount: money(continuous),
    };
    const { amount, beyondContinuousBond } = applyRule(temporaryImportationBond, facts, '2026-03-02').decision;
    return [shown(amount), shown(beyondContinuousBond)];
  };

  it.each<[string, string | null, string | null, (readonly [...Line, string])[], (string | null)[]]>([
    ['twice duties and fees', null, '500', [['100000', '9500', 'ordinary', '9813.00.05']], ['20000.00', '20000.00']],
    [
      '110 per cent under 9813.00.20',
      null,
      '500',
      [['100000', '9500', 'ordinary', '9813.00.20']],
      ['11000.00', '11000.00'],
    ],
    [
      '110 per cent under 9813.00.50, ten digits',
      null,
      '500',
      [['100000', '9500', 'ordinary', '9813005040']],
      ['11000.00', '11000.00'],
    ],
    [
      'not where only one of two lines is named',
      null,
      '0',
      [
        ['1', '100', 'ordinary', '9813.00.25'],
        ['1', '100', 'ordinary', '9813.00.05'],
      ],
      ['400.00', '400.00'],
    ],
    [
      'restricted: three times the value if that is more',
      null,
      '500',
      [['100000', '9500', 'restricted', '9813.00.05']],
      ['300000.00', '300000.00'],
    ],
    [
      'restricted: twice the duties if that is more',
      null,
      '500',
      [['5000', '9500', 'restricted', '9813.00.05']],
      ['20000.00', '20000.00'],
    ],
    [
      'a continuous bond of 50,000 against 150,000',
      '50000',
      '0',
      [['900000', '75000', 'ordinary', '9813.00.05']],
      ['150000.00', '100000.00'],
    ],
    [
      'each of three needs its own difference',
      '50000',
      '0',
      [['900000', '50000', 'ordinary', '9813.00.05']],
      ['100000.00', '50000.00'],
    ],
    [
      'a continuous bond large enough',
      '200000',
      '0',
      [['900000', '50000', 'ordinary', '9813.00.05']],
      ['100000.00', '0.00'],
    ],
    ['a duty not determined', '50000', '0', [['900000', null, 'ordinary', '9813.00.05']], [null, null]],
  ])('%s', (_, continuous, fees, lines, expected) => {
    expect(temporary(continuous, fees, ...lines)).toEqual(expected);
  });
});

describe('BOND-04 single transaction bond for AD/CVD (19 CFR 113.13(d))', () => {
  const rate = (text: string | null) => (text === null ? null : Decimal.parse(text));
  const additional = (...cases: (readonly [string, string | null, string | null])[]) => {
    const facts = {
      cases: cases.map(([value, known, highest], i) => ({
        caseNumber: `A-570-00${String(i)}`,
        enteredValue: parseMoney(value),
        ratePercent: rate(known),
        highestRatePercent: rate(highest),
      })),
    };
    const { amount, reasonCodes } = applyRule(adcvdAdditionalBond, facts, '2026-03-02').decision;
    return [shown(amount), ...reasonCodes];
  };

  it.each<[string, (readonly [string, string | null, string | null])[], (string | null)[]]>([
    ['the highest rate where the right one is unknown', [['200000', null, '221.02']], ['442040.00']],
    ['the right one where it is known', [['200000', '45.50', '221.02']], ['91000.00']],
    ['a right rate of zero is known', [['200000', '0', '221.02']], ['0.00']],
    [
      'both duties of a line',
      [
        ['200000', '45.50', null],
        ['200000', '10.10', null],
      ],
      ['111200.00'],
    ],
    ['no rate at all', [['200000', null, null]], [null, 'bond.no_rate_of_case']],
    ['no case', [], ['0.00']],
    ['up to the next dollar', [['101', '0.5', null]], ['1.00']],
  ])('%s', (_, cases, expected) => {
    expect(additional(...cases)).toEqual(expected);
  });
});
