import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { rateColumn } from './column2.js';
import { casesOnEntryType } from './entry-types.js';
import { claimTradeProgram } from './trade-programs.js';

describe('TARIFF-01 rate column 2 (General Note 3(b))', () => {
  it.each<[string, IsoDate, string]>([
    ['CU', '2022-01-01', 'column_2'],
    ['KP', '2026-01-01', 'column_2'],
    ['RU', '2022-04-08', 'column_1'],
    ['RU', '2022-04-09', 'column_2'],
    ['BY', '2022-04-09', 'column_2'],
    ['CN', '2026-01-01', 'column_1'],
  ])('%s on %s', (countryOfOrigin, on, column) => {
    expect(applyRule(rateColumn, { countryOfOrigin }, on).decision).toBe(column);
  });
});

describe('TARIFF-02 AD/CVD lines and the entry type (19 CFR 141.61(c))', () => {
  it.each([
    ['01', true, { allowed: false, code: 'entry_type.no_cases', useType: '03' }],
    ['02', true, { allowed: false, code: 'entry_type.no_cases', useType: '07' }],
    ['31', true, { allowed: false, code: 'entry_type.no_cases', useType: '34' }],
    ['32', true, { allowed: false, code: 'entry_type.no_cases', useType: '38' }],
    ['03', true, { allowed: true }],
    ['06', true, { allowed: true }],
    ['01', false, { allowed: true }],
    ['98', false, { allowed: false, code: 'entry_type.unknown', useType: null }],
  ])('%s with cases %s', (entryType, hasCases, expected) => {
    expect(applyRule(casesOnEntryType, { entryType, hasCases }, '2026-01-01').decision).toEqual(expected);
  });
});

describe('TARIFF-03 claim for a special programme', () => {
  it.each<[string, string, IsoDate, object]>([
    ['KR', 'KR', '2026-01-01', { standing: 'in_force', ordinaryDuty: 'special_column' }],
    ['KR', 'KR', '2012-03-14', { standing: 'not_in_force', ordinaryDuty: 'none' }],
    ['KR', 'CN', '2026-01-01', { standing: 'origin_not_covered', ordinaryDuty: 'none' }],
    ['GSP', 'TH', '2020-12-31', { program: 'A', standing: 'in_force' }],
    ['GSP', 'TH', '2021-01-01', { program: 'A', standing: 'not_in_force' }],
    ['D', 'KE', '2025-10-01', { standing: 'in_force', ordinaryDuty: 'unsettled' }],
    ['QQ', 'CN', '2026-01-01', { standing: 'unknown_program', processingFee: 'due' }],
    ['toString', 'CN', '2026-01-01', { standing: 'unknown_program' }],
  ])('%s from %s on %s', (program, countryOfOrigin, on, expected) => {
    expect(applyRule(claimTradeProgram, { program, countryOfOrigin }, on).decision).toMatchObject(expected);
  });
});
