import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { toJson } from '../../../kernel/json.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { computeEntryDuties } from './entry-duties.js';
import type { EntryFacts, LineFacts } from './entry-duties.js';
import { periodicTotals } from './periodic-totals.js';

const FY2026: IsoDate = '2026-03-02';
const line = (given: Partial<LineFacts> = {}): LineFacts => ({
  htsNumber: '8541430010',
  enteredValue: parseMoney('200000'),
  quantity: null,
  unit: null,
  countryOfOrigin: 'CN',
  tradeProgram: null,
  tariff: { general: '5%', special: 'Free (AU,KR,S)', column2: '35%', units: 'No.' },
  additional: [],
  adcvd: [],
  ...given,
});
const entry = (lines: readonly LineFacts[], given: Partial<EntryFacts> = {}): EntryFacts => ({
  entryType: '03',
  modeOfTransport: '11',
  lines,
  ...given,
});
const percent = (type: 'A' | 'C', rate: string) => ({
  caseNumber: `${type}-570-979`,
  type,
  rate: { adValoremPercent: Decimal.parse(rate) },
});
const duties = (lines: readonly LineFacts[], given: Partial<EntryFacts> = {}, asOf = FY2026) =>
  computeEntryDuties(entry(lines, given), asOf);
const one = (given: Partial<LineFacts>) => duties([line(given)]).lines[0]?.ordinary;
const money = (cents: bigint | null | undefined) => (cents == null ? cents : formatMoney(cents));

describe('deposit at entry (19 USC 1505(a), 19 CFR 141.61(c))', () => {
  it('example A: ordinary, both deposits, both fees', () => {
    const owed = duties([line({ adcvd: [percent('A', '45.50'), percent('C', '10.10')] })]);
    expect(toJson({ ...owed, lines: null, steps: null, ifConsumed: null })).toMatchObject({
      ordinary: '10000.00',
      additional: '0.00',
      antidumping: '91000.00',
      countervailing: '20200.00',
      mpf: '651.50',
      hmf: '250.00',
      total: '122101.50',
      determined: '122101.50',
      undetermined: [],
    });
  });

  it('example B: a specific rate on the quantity', () => {
    const rate = { specific: { centsPerUnit: Decimal.parse('263'), unit: 'kg' } };
    const honey = (quantity: string | null, unit: string | null) =>
      duties([
        line({
          quantity: quantity === null ? null : Decimal.parse(quantity),
          unit,
          adcvd: [{ caseNumber: 'A-570-863', type: 'A', rate }],
        }),
      ]);
    expect(money(honey('18000', 'kg').antidumping)).toBe('47340.00');
    expect(money(honey('18', 't').antidumping)).toBe('47340.00');
    expect(honey('18000', 'liters')).toMatchObject({ antidumping: null, total: null });
    expect(honey('18000', 'liters').reasonCodes).toContain('quantity.unit_does_not_match');
    expect(honey(null, null).undetermined).toEqual(['/lines/0/antidumping/0']);
  });

  it('a case without a rate makes the total unknown, not smaller', () => {
    const owed = duties([
      line({ adcvd: [{ caseNumber: 'A-570-979', type: 'A', rate: null, reason: 'company.ambiguous' }] }),
    ]);
    expect(owed).toMatchObject({ antidumping: null, total: null, undetermined: ['/lines/0/antidumping/0'] });
    expect(owed.reasonCodes).toContain('company.ambiguous');
    expect(money(owed.determined)).toBe('10901.50');
  });
});

describe('DUTY-01 ordinary duty', () => {
  it.each<[string, Partial<LineFacts>, object]>([
    ['column 1', {}, { amount: 1_000_000n, rate: '5%', reasonCodes: [] }],
    ['column 2', { countryOfOrigin: 'RU' }, { amount: 7_000_000n, reasonCodes: ['tariff.column_2'] }],
    ['a claim', { countryOfOrigin: 'KR', tradeProgram: 'KR' }, { amount: 0n, reasonCodes: ['program.special_rate'] }],
    [
      'a claim for another origin',
      { tradeProgram: 'KR' },
      { amount: 1_000_000n, reasonCodes: ['program.origin_not_covered'] },
    ],
    [
      'a claim the line does not list',
      { countryOfOrigin: 'JP', tradeProgram: 'JP' },
      { amount: 1_000_000n, reasonCodes: ['program.not_listed_on_line'] },
    ],
    [
      'a lapsed claim',
      { countryOfOrigin: 'TH', tradeProgram: 'A' },
      { amount: 1_000_000n, reasonCodes: ['program.not_in_force'] },
    ],
    ['a number not on record', { tariff: null }, { amount: 'undetermined', reasonCodes: ['tariff.not_on_record'] }],
    [
      'a text that cannot be read',
      { tariff: { general: '51¢ each + 6.25% on the case and strap', special: '', column2: '', units: 'No.' } },
      { amount: 'undetermined', reasonCodes: ['tariff.rate_not_readable'] },
    ],
    [
      'a compound rate is rounded once',
      {
        enteredValue: 10_001n,
        quantity: Decimal.parse('3'),
        unit: 'kg',
        tariff: { general: '0.15¢/kg + 0.5%', special: '', column2: '', units: 'kg' },
      },
      { amount: 50n },
    ],
  ])('%s', (_, given, expected) => {
    expect(one(given)).toMatchObject(expected);
  });
});

describe('DUTY-02 Chapter 99', () => {
  const named = (general: string | null, tariff: string) => {
    const texts = { general: tariff, special: '', column2: '', units: 'No.' };
    return duties([line({ tariff: texts, additional: [{ htsNumber: '99038803', general }] })]).lines[0]?.additional[0];
  };

  it.each<[string, string | null, string, bigint | 'undetermined']>([
    ['adds to the applicable duty', 'The duty provided in the applicable subheading + 25%', '5%', 5_000_000n],
    ['no change', 'No change', '5%', 0n],
    ['a bare rate over a free subheading', '30%', 'Free', 6_000_000n],
    ['a bare rate over a dutiable one', '30%', '5%', 'undetermined'],
    ['not on record', null, '5%', 'undetermined'],
  ])('%s', (_, general, tariff, amount) => {
    expect(named(general, tariff)?.amount).toBe(amount);
  });
});

describe('fees of the entry', () => {
  it('apply the minimum and the maximum once, not per line', () => {
    const small = line({ enteredValue: parseMoney('2500') });
    expect(money(duties([small, small]).mpf)).toBe('33.58');
    expect(money(duties([line(), line()]).mpf)).toBe('651.50');
  });

  it('leave out lines a programme exempts', () => {
    const exempt = line({ countryOfOrigin: 'MX', tradeProgram: 'S' });
    const owed = duties([exempt, line({ enteredValue: parseMoney('100000') })]);
    expect(money(owed.mpf)).toBe('346.40');
    expect(money(owed.hmf)).toBe('375.00');
    expect(money(duties([exempt]).mpf)).toBe('0.00');
  });

  it('do not depend on a line in doubt once the maximum is reached', () => {
    const doubtful = line({ countryOfOrigin: 'KE', tradeProgram: 'D' });
    expect(duties([doubtful]).mpf).toBeNull();
    expect(money(duties([doubtful, line()]).mpf)).toBe('651.50');
  });

  it('are flat on informal entries and none by air', () => {
    const owed = duties([line({ enteredValue: parseMoney('2000') })], { entryType: '11', modeOfTransport: '40' });
    expect([money(owed.mpf), money(owed.hmf)]).toEqual(['2.69', '0.00']);
  });

  it('past the end of the fee table leave the rest computed', () => {
    const owed = duties([line()], {}, '2027-11-21');
    expect(owed).toMatchObject({ mpf: null, total: null, undetermined: ['/mpf'] });
    expect(owed.reasonCodes).toContain('data.not_current');
    expect(money(owed.ordinary)).toBe('10000.00');
  });
});

describe('entry types', () => {
  it('owe no duty on admission to a zone, yet know what consumption would owe', () => {
    const owed = duties([line({ adcvd: [percent('A', '45.50')] })], { entryType: '26' });
    expect(owed).toMatchObject({ dutiesDue: false, ordinary: 0n, antidumping: 0n, mpf: 0n, hmf: 0n, total: 0n });
    expect(money(owed.ifConsumed.total)).toBe('101901.50');
  });

  it('name an ordinary consumption entry with a case', () => {
    const owed = duties([line({ adcvd: [percent('A', '1')] })], { entryType: '01' });
    expect(owed.reasonCodes).toContain('entry_type.no_cases');
  });
});

describe('the answer as a whole', () => {
  it('explains a large entry in one step a rule', () => {
    const many = Array.from({ length: 999 }, () => line({ adcvd: [percent('A', '45.50')] }));
    const owed = duties(many);
    expect(owed.steps.length).toBeLessThan(10);
    expect(money(owed.antidumping)).toBe('90909000.00');
    expect(() => toJson(owed)).not.toThrow();
  });

  it('adds up: the total is the sum of its parts and the year the sum of its entries', () => {
    const value = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 366 }),
        (values, times) => {
          const lines = values.map((enteredValue) => line({ enteredValue, adcvd: [percent('A', '0.37')] }));
          const owed = duties(lines);
          const { ordinary, additional, antidumping, countervailing, mpf, hmf } = owed;
          const parts = [ordinary, additional, antidumping, countervailing, mpf, hmf].map((part) => part ?? -1n);
          expect(owed.total).toBe(parts.reduce((sum, part) => sum + part, 0n));
          const year = periodicTotals([{ duties: owed, timesPer12Months: times }]);
          expect(year.total).toBe((owed.total ?? -1n) * BigInt(times));
        },
      ),
    );
  });

  it('is null for the year as soon as one entry is', () => {
    const [known, unknown] = [duties([line()]), duties([line({ tariff: null })])];
    const year = periodicTotals([known, unknown].map((sums) => ({ duties: sums, timesPer12Months: 2 })));
    expect(year).toMatchObject({ ordinary: null, total: null, hmf: 100_000n });
    expect(year.determined).toBe((known.determined + unknown.determined) * 2n);
  });
});
