import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import { caseMatch } from './case-match.js';
import { caseStanding } from './case-status.js';
import { missingCompanions } from './companion.js';
import { nonMarketEconomy } from './non-market-economy.js';
import { rateStatistics } from './rate-statistics.js';

describe('ADCVD-01 non-market economies (19 USC 1677(18))', () => {
  it.each<[string, IsoDate, boolean]>([
    ['CN', '2025-01-01', true],
    ['VN', '2025-01-01', true],
    ['VN', '2002-01-01', false],
    ['RU', '2002-03-31', true],
    ['RU', '2002-04-01', false],
    ['RU', '2022-11-17', true],
    ['UA', '2006-01-31', true],
    ['UA', '2006-02-01', false],
    ['KR', '2025-01-01', false],
    ['toString', '2025-01-01', false],
  ])('%s on %s: %s', (country, on, expected) => {
    expect(applyRule(nonMarketEconomy, { country }, on).decision.nonMarketEconomy).toBe(expected);
  });
});

const standing = (on: IsoDate, countryOfOrigin = 'CN', thirdCountryCase = false) =>
  applyRule(
    caseStanding,
    {
      caseCountry: 'CN',
      countryOfOrigin,
      thirdCountryCase,
      periods: [
        { status: 'investigation', from: '2011-11-16', through: '2012-05-24' },
        { status: 'preliminary', from: '2012-05-25', through: '2012-12-06' },
        { status: 'order', from: '2012-12-07', through: '2020-06-30' },
        { status: 'suspended_investigation', from: '2020-07-01', through: '2021-06-30' },
        { status: 'revoked', from: '2021-07-01' },
      ],
    },
    on,
  ).decision;

describe('ADCVD-03 standing of a case (19 USC 1673b–1673e)', () => {
  it.each<[string, IsoDate, string | null, readonly string[]]>([
    ['nothing on record', '2011-01-01', null, ['case.not_in_force']],
    ['an investigation', '2012-05-24', 'investigation', ['case.not_in_force']],
    ['a preliminary determination', '2012-05-25', 'preliminary', []],
    ['an order', '2012-12-07', 'order', []],
    ['a suspended investigation', '2021-01-01', 'suspended_investigation', ['case.suspended_investigation']],
    ['a revoked order', '2021-07-01', 'revoked', ['case.not_in_force']],
  ])('%s', (_, on, status, refusals) => {
    expect(standing(on)).toMatchObject({ status, refusals, depositsRequired: refusals.length === 0 });
  });

  it('holds for goods of the case’s country alone, but for third-country cases', () => {
    expect(standing('2015-01-01', 'MY')).toMatchObject({ depositsRequired: false, refusals: ['origin.mismatch'] });
    expect(standing('2015-01-01', 'MY', true).depositsRequired).toBe(true);
  });
});

describe('ADCVD-04 cases that touch a number', () => {
  const match = (
    htsNumber: string | null,
    country: string | null,
    scopeCodes = ['85414300', '8501.61.00'.replace(/\./g, '')],
  ) => applyRule(caseMatch, { htsNumber, country, caseCountry: 'CN', scopeCodes }, '2025-01-01').decision;

  it.each<[string, string | null, string | null, boolean, readonly string[]]>([
    ['a code over the number', '8541430010', 'CN', true, ['scope_code', 'origin']],
    ['a code under the heading asked for', '8541', 'CN', true, ['scope_code_within', 'origin']],
    ['the number alone', '8541430010', null, true, ['scope_code']],
    ['the country alone', null, 'CN', true, ['origin']],
    ['another origin', '8541430010', 'MY', false, ['scope_code']],
    ['another number', '94035090', 'CN', false, ['origin']],
  ])('%s', (_, hts, country, matches, reasons) => {
    const found = match(hts, country);
    expect(found.matches).toBe(matches);
    expect(found.reasons.map(({ code }) => code)).toEqual(reasons);
  });

  it('says when a case has no codes to match', () => {
    expect(match('8541430010', 'CN', [])).toMatchObject({ matches: false, unmatched: ['no_scope_codes_on_record'] });
  });
});

describe('ADCVD-05 companion cases', () => {
  const companions = [{ of: 'A-570-979', caseNumber: 'C-570-980', status: 'order' as const }];
  it.each([
    [['A-570-979-001'], ['C-570-980']],
    [['A-570-979', 'C-570-980-000'], []],
    [['A-552-801'], []],
  ])('%s lacks %s', (named, missing) => {
    const found = applyRule(missingCompanions, { named, companions }, '2025-01-01').decision;
    expect(found.map(({ caseNumber }) => caseNumber)).toEqual(missing);
  });

  it('does not ask for a revoked one', () => {
    const revoked = [{ of: 'A-570-979', caseNumber: 'C-570-980', status: 'revoked' as const }];
    expect(applyRule(missingCompanions, { named: ['A-570-979'], companions: revoked }, '2025-01-01').decision).toEqual(
      [],
    );
  });
});

describe('where the rates of a case lie', () => {
  it.each([
    [[], null, null],
    [['5'], '5', '5'],
    [['10', '2', '9', '1', '3', '8', '4', '7', '5', '6'], '9', '10'],
    [['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'], '10', '11'],
  ])('%j', (percents, p90, max) => {
    const found = rateStatistics(percents.map((percent) => Decimal.parse(percent)));
    expect([found.p90Percent?.toString() ?? null, found.maxPercent?.toString() ?? null]).toEqual([p90, max]);
  });
});
