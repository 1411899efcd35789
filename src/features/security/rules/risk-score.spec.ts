import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { countryCommodityShare } from './country-commodity-share.js';
import { riskScore } from './risk-score.js';
import type { RiskFacts } from './risk-score.js';
import { SECURITY_POLICIES, riskCountryCommodity } from './security-policies.js';
import type { CountryCommodityShare } from './security-policies.js';

const policies = initialPolicies(SECURITY_POLICIES);
const HARMLESS: RiskFacts = {
  paymentRecord: { unpaid: false, late: false },
  firstImportOn: '2012-05-01',
  nonresident: 'no',
  volatilityPoints: Decimal.make(0n),
  exposure: 0n,
  bondAmount: dollars(50_000),
  countryCommodityShare: Decimal.make(0n),
  largestOpenBill: 0n,
  affiliatedWithDelinquent: false,
  dataFault: false,
};
const score = (facts: Partial<RiskFacts>) =>
  applyRule(riskScore, { ...HARMLESS, ...facts }, '2026-03-02', policies).decision;

const NEW_AND_FOREIGN: Partial<RiskFacts> = {
  firstImportOn: null,
  nonresident: 'yes',
  volatilityPoints: Decimal.make(80n),
  exposure: dollars(300_000),
  countryCommodityShare: Decimal.parse('0.4'),
};

describe('RISK-01 risk score (19 USC 4321(b), policy)', () => {
  it('scores a new nonresident importer 47.27, medium', () => {
    const { score: total, band, factors, missing } = score(NEW_AND_FOREIGN);
    expect([total.toString(), band, missing]).toEqual(['47.27', 'medium', []]);
    expect(factors.map(({ name, weight, points }) => `${name} ${String(weight)} ${points.toString()}`)).toEqual([
      'paymentHistory 25 0.0000',
      'tenure 15 15.0000',
      'nonresident 12 12.0000',
      'rateVolatility 12 9.6000',
      'exposureToBond 12 6.6667',
      'countryCommodityDelinquency 10 4.0000',
      'openBillSize 6 0.0000',
      'affiliation 5 0.0000',
      'dataQuality 3 0.0000',
    ]);
  });

  it.each<[string, Partial<RiskFacts>, string]>([
    ['nothing at all', {}, '0.00'],
    ['paid late', { paymentRecord: { unpaid: false, late: true } }, '12.50'],
    ['unpaid', { paymentRecord: { unpaid: true, late: true } }, '25.00'],
    ['60 months of importing', { firstImportOn: '2021-03-02' }, '0.00'],
    ['30 months of importing', { firstImportOn: '2023-09-02' }, '7.50'],
    ['first import today', { firstImportOn: '2026-03-02' }, '15.00'],
    ['volatility beyond 100 points', { volatilityPoints: Decimal.make(250n) }, '12.00'],
    ['a final rate below the deposit', { volatilityPoints: Decimal.make(-5n) }, '0.00'],
    ['exposure as large as the bond', { exposure: dollars(50_000) }, '0.00'],
    ['exposure ten times the bond', { exposure: dollars(500_000) }, '12.00'],
    ['an open bill of 10,000', { largestOpenBill: dollars(10_000) }, '0.00'],
    ['a cent more', { largestOpenBill: dollars(10_000) + 1n }, '1.98'],
    ['an open bill over 50,000', { largestOpenBill: dollars(50_000) + 1n }, '6.00'],
    ['affiliated', { affiliatedWithDelinquent: true }, '5.00'],
    ['an address that cannot be verified', { dataFault: true }, '3.00'],
  ])('%s', (_, facts, expected) => {
    expect(score(facts).score.toString()).toBe(expected);
  });

  it.each([
    [
      '29.99',
      { ...NEW_AND_FOREIGN, volatilityPoints: null, exposure: 0n, countryCommodityShare: Decimal.parse('0.299') },
      'low',
    ],
    [
      '30.00',
      { ...NEW_AND_FOREIGN, volatilityPoints: null, exposure: 0n, countryCommodityShare: Decimal.parse('0.3') },
      'medium',
    ],
    [
      '60.00',
      {
        paymentRecord: { unpaid: true, late: false },
        firstImportOn: null,
        nonresident: 'yes' as const,
        affiliatedWithDelinquent: true,
        dataFault: true,
      },
      'high',
    ],
  ] as const)('band at %s', (total, facts, band) => {
    expect([score(facts).score.toString(), score(facts).band]).toEqual([total, band]);
  });

  it('counts what is not known as nothing, and names it', () => {
    const unknown: Partial<RiskFacts> = { paymentRecord: null, nonresident: 'undetermined', volatilityPoints: null };
    const { score: total, missing } = score({ ...unknown, exposure: null, bondAmount: null, dataFault: null });
    expect([total.toString(), missing]).toEqual([
      '0.00',
      ['paymentHistory', 'nonresident', 'rateVolatility', 'exposureToBond', 'dataQuality'],
    ]);
  });
});

describe('RISK-03 unpaid duties by country and commodity (policy)', () => {
  const table: readonly CountryCommodityShare[] = [
    { country: 'CN', htsPrefix: '0703', share: '0.4' },
    { country: 'CN', htsPrefix: '070320', share: '0.6' },
    { country: 'CN', htsPrefix: '94', share: '0.1' },
  ];
  const withTable: PolicySet = { find: () => ({ ...riskCountryCommodity.asInitial, value: table }) };
  const share = (countryOfOrigin: string, ...htsNumbers: string[]) =>
    applyRule(
      countryCommodityShare,
      { lines: htsNumbers.map((htsNumber) => ({ countryOfOrigin, htsNumber })) },
      '2026-03-02',
      withTable,
    ).decision?.toString() ?? null;

  it.each([
    ['the longest number', 'CN', ['0703.20.0010'], '0.6'],
    ['a shorter one', 'CN', ['0703.90.0000'], '0.4'],
    ['the highest of the lines', 'CN', ['9403.50.9042', '0703.90.0000'], '0.4'],
    ['another country', 'VN', ['0703.20.0010'], null],
  ] as const)('%s', (_, country, htsNumbers, expected) => {
    expect(share(country, ...htsNumbers)).toBe(expected);
  });
});
