import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { entryOwed } from '../../duties/rules/owed/entry-owed.js';
import { CURRENCY, LINE, NEW_AND_FOREIGN } from './bond-quote.fixture.js';
import { quoteBond } from './bond-quote.js';
import { SECURITY_POLICIES } from './security-policies.js';

const LAW = { programs: { programs: [], memberships: [], facts: [] }, currency: CURRENCY };

const quoteOf = (entryType: string, pgaRequirement = false) => {
  const line = { ...LINE, countryOfOrigin: 'JP', enteredValue: dollars(40_000), pgaRequirement, cases: [] };
  const goods = {
    line: {
      ...line,
      additional: [],
      adcvd: [],
      quantity: Decimal.make(10n),
      tariff: { general: '5%', special: '', column2: '35%', units: 'No.' },
    },
    stated: new Map(),
    ended: null,
    suffixes: null,
    covered: true,
    cases: [],
    ordersWithoutCodes: false,
  };
  const duties = entryOwed({ entryType, modeOfTransport: '11', lines: [goods] }, LAW, '2026-03-02');
  const planned = { entryType, modeOfTransport: '11', timesPer12Months: 300, lines: [line], duties };
  return quoteBond(
    {
      importer: NEW_AND_FOREIGN,
      dutiesTaxesFees12Months: null,
      plannedEntries: [planned],
      currency: CURRENCY,
      warnings: [],
      steps: [],
    },
    '2026-03-02',
    initialPolicies(SECURITY_POLICIES),
  );
};

describe('bond quote on computed duties', () => {
  it('secures value, duty and both fees, and takes a tenth of the year', () => {
    const { result, steps } = quoteOf('01');
    expect(result.dutiesAtEntry).toMatchObject({
      ordinary: dollars(2_000),
      mpf: parseMoney('138.56'),
      hmf: dollars(50),
    });
    expect(result.singleTransaction.basicAmount).toBe(dollars(42_189));
    // 300 × 2,188.56 = 656,568
    expect(result).toMatchObject({
      dutiesPerYear: { total: dollars(656_568) },
      standardContinuousAmount: dollars(70_000),
    });
    expect(steps.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(['DUTY-01', 'FEE-01', 'BOND-01']));
  });

  it('secures three times the value of goods that another agency must admit', () => {
    expect(quoteOf('01', true).result.singleTransaction.basicAmount).toBe(dollars(120_000));
  });

  it('secures twice what a temporary importation would owe', () => {
    const { result } = quoteOf('23');
    expect(result.dutiesAtEntry.ordinary).toBe(0n);
    // 2 × 2,188.56, next whole dollar
    expect(result.singleTransaction.basicAmount).toBe(dollars(4_378));
  });
});
