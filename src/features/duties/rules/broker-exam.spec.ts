import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { claimTradeProgram } from '../../reference/rules/trade-programs.js';
import { additionalDuties } from './additional/additional-duties.js';
import { sandboxIndex } from '../sandbox/sandbox-index.fixture.js';
import type { CaseRateFacts, LineFacts, TariffTexts } from './duty-facts.js';
import { harborFee, processingFee } from './entry-fees.js';
import { lineDuties } from './line-duties.js';
import { commingledGoods } from './stated/commingled-goods.js';
import { dutiesAccrue } from './stated/duties-accrue.js';

// Questions of the Customs Broker License Examination on duties and fees: facts in our own words, the answers of the official keys, rates as the
// HTSUS of the exam prints them. Each asserts only what its key speaks of; the day is ours where the question leaves it open.

interface Goods {
  readonly rate: string;
  readonly value?: string;
  readonly quantity?: readonly [string, string];
  readonly origin?: string;
  readonly more?: Partial<LineFacts>;
}
const line = ({ rate, value = '1000.00', quantity, origin = 'FR', more = {} }: Goods): LineFacts => ({
  htsNumber: '8482101080',
  enteredValue: parseMoney(value),
  quantity: quantity ? Decimal.parse(quantity[0]) : null,
  unit: quantity ? quantity[1] : null,
  countryOfOrigin: origin,
  tradeProgram: null,
  tariff: texts(rate),
  additional: [],
  adcvd: [],
  ...more,
});
const texts = (general: string, special = ''): TariffTexts => ({ general, special, column2: general, units: '' });
const shown = (amount: bigint | 'undetermined') => (amount === 'undetermined' ? amount : formatMoney(amount));
const ordinaryOf = (goods: Goods) => shown(lineDuties(line(goods), '2026-03-02').duties.ordinary.amount);
const entry = (goods: Goods, modeOfTransport = '40', entryType = '01') => ({
  entryType,
  modeOfTransport,
  lines: [line(goods)],
});

describe('ordinary duty (HTSUS, 19 USC 1202)', () => {
  it.each<[string, Goods, string]>([
    [
      'October 2025, question 68: shiitake, an amount per kilogram and a percentage',
      { rate: '8.8¢/kg + 20%', value: '15120.00', quantity: ['2000', 'kg'] },
      '3200.00',
    ],
    ['April 2025, question 72: seed barley by the kilogram', { rate: '0.15¢/kg', quantity: ['1000', 'kg'] }, '1.50'],
    ['April 2018, question 11: garlic by the kilogram', { rate: '0.43¢/kg', quantity: ['25719', 'kg'] }, '110.59'],
    ['October 2017, question 3: ball bearings of Germany', { rate: '2.4%', value: '5798.00', origin: 'DE' }, '139.15'],
    ['April 2017, question 3: ball bearings of Germany', { rate: '2.4%', value: '9875.00', origin: 'DE' }, '237.00'],
  ])('%s', (_, goods, duty) => {
    expect(ordinaryOf(goods)).toBe(duty);
  });

  it('May 2024, question 76: goods of any origin repaired in Canada under warranty are free (9802.00.40, 19 CFR 182.112(a))', () => {
    const repaired = {
      htsNumber: '98020040',
      tradeProgram: 'S',
      tariff: texts('A duty upon the value of the repairs or alterations', 'Free (S,S+)'),
    };
    expect(ordinaryOf({ rate: '', value: '9000.00', origin: 'SE', more: repaired })).toBe('0.00');
  });

  it('October 2024, question 75: Russian aluminum pays 70 per cent in place of its ordinary rate (9903.90.09)', () => {
    const found = additionalDuties(sandboxIndex(), {
      number: '7606123030',
      origin: 'RU',
      day: '2025-01-15',
      value: parseMoney('39999.00'),
      stated: new Map(),
      ordinary: { kind: 'percent', percent: Decimal.parse('13.5') },
      suffixes: null,
    }).inPlaceOfOrdinary;
    expect([found?.heading, found?.ratePercent?.toString(), shown(found?.amount ?? 'undetermined')]).toEqual([
      '9903.90.09',
      '70',
      '27999.30',
    ]);
  });

  it('May 2024, question 51: duties accrue when the vessel arrives within the port limits with intent to unlade (19 CFR 141.1(a))', () => {
    const arrival = {
      modeOfTransport: '11',
      withinPortOn: '2024-05-01',
      intentToUnlade: true,
      withinTerritoryOn: null,
    } as const;
    const { standing, moment, accruedOn } = dutiesAccrue.decide(arrival, {}, '2024-05-01');
    expect([standing, moment, accruedOn]).toEqual(['accrued', 'arrival_within_port_to_unlade', '2024-05-01']);
  });

  it('April 2025, question 71: commingled goods pay the highest rate of any part (General Note 3(f), 19 CFR 152.13(b))', () => {
    const goods = [
      { rate: '2.4%', value: '3000.00' },
      { rate: '0.43¢/kg', value: '7000.00', quantity: ['100', 'kg'] as const },
    ];
    const whole = goods.map(({ rate }) => ({ rate, value: '10000.00', quantity: ['100', 'kg'] as const }));
    const kinds = whole.map((kind, i) => {
      const owed = parseMoney(ordinaryOf(kind));
      return { line: i, least: owed, most: owed };
    });
    const facts = {
      lines: [0, 1],
      ascertained: false,
      noticeOn: null,
      extendedToOn: null,
      segregatedOn: null,
      proof: null,
    };
    const { decision } = applyRule(commingledGoods, { facts, kinds }, '2025-04-23');
    expect([decision.charged, decision.line, shown(decision.most ?? 'undetermined')]).toEqual([
      'highest_rate',
      0,
      '240.00',
    ]);
  });

  it.each([['April 2026, question 69: BU is no programme', 'BU', 'unknown_program']])('%s', (_, program, standing) => {
    const claim = claimTradeProgram.decide({ program, countryOfOrigin: 'BR' }, {}, '2026-03-02');
    expect(claim.standing).toBe(standing);
  });
});

describe('fees (19 CFR 24.23, 24.24)', () => {
  it('April 2018, question 12: the processing fee on $49,167', () => {
    const { amount } = processingFee(entry({ rate: '0%', value: '49167.00' }), [null], 'formal', '2018-04-04');
    expect(shown(amount)).toBe('170.31');
  });

  it.each([
    ['October 2017, question 3', '5798.00', '2017-10-04', '25.00'],
    ['April 2017, question 3', '9875.00', '2017-04-05', '34.21'],
  ])('%s: the fee of an entry, its minimum once', (_, value, day, fee) => {
    const { amount } = processingFee(entry({ rate: '0%', value }), [null], 'formal', day as '2017-10-04');
    expect(shown(amount)).toBe(fee);
  });

  it('May 2024, question 60: under KORUS duty and processing fee come back, the harbor fee of 312.50 stays (19 CFR 10.1008)', () => {
    const goods = { rate: '5%', value: '250000.00', origin: 'KR' };
    const claimed = lineDuties(
      line({ ...goods, more: { tradeProgram: 'KR', tariff: texts('5%', 'Free (KR)') } }),
      '2024-05-01',
    );
    expect(shown(claimed.duties.ordinary.amount)).toBe('0.00');
    const asked = entry(goods, '11');
    expect(shown(processingFee(asked, [claimed.claim], 'formal', '2024-05-01').amount)).toBe('0.00');
    expect(shown(harborFee(asked, '2024-05-01').amount)).toBe('312.50');
  });
});

describe('deposits (19 CFR 141.61, 19 USC 1673e, 1671e)', () => {
  const deposit = (percent: string, value: string) => {
    const rate = { adValoremPercent: Decimal.parse(percent) };
    const one: CaseRateFacts = { caseNumber: 'A-428-801', type: 'A', rate };
    const [found] = lineDuties(line({ rate: 'Free', value, more: { adcvd: [one] } }), '2026-03-02').duties.antidumping;
    return shown(found?.amount ?? 'undetermined');
  };
  it.each([
    ['April 2017, question 3: ball bearings at 68.89 per cent', '68.89', '9875.00', '6802.89'],
    ['October 2025, question 80: the Italian goods', '257.06', '1700.00', '4370.02'],
    ['October 2025, question 80: the Chinese goods, antidumping', '1731.75', '4200.00', '72733.50'],
    ['October 2025, question 80: the Chinese goods, countervailing', '97.78', '4200.00', '4106.76'],
  ])('%s', (_, percent, value, amount) => {
    expect(deposit(percent, value)).toBe(amount);
  });
});
