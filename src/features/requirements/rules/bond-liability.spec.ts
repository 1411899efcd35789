import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars, formatMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { bondPeriods } from './bond-periods.js';
import { periodLiability } from './period-liability.js';
import type { PeriodLiabilityFacts } from './period-liability.js';

const periods = (
  from: IsoDate,
  through: IsoDate | null,
  asOf: IsoDate,
  kind: 'continuous' | 'single_transaction' = 'continuous',
) => applyRule(bondPeriods, { kind, from, through }, asOf).decision.map((one) => `${one.from}..${one.through ?? ''}`);
const liability = (facts: Partial<PeriodLiabilityFacts>, asOf: IsoDate) =>
  applyRule(
    periodLiability,
    { limit: dollars(50_000), through: null, onRecord: true, openEntries: 0, openBills: 0, owed: 0n, ...facts },
    asOf,
  ).decision;

describe('the periods of a bond (CBP Form 301)', () => {
  it.each([
    ['the day it takes effect', '2024-01-01', null, '2024-01-01', ['2024-01-01..2024-12-31']],
    ['the last day of a year', '2024-01-01', null, '2024-12-31', ['2024-01-01..2024-12-31']],
    ['the day after it', '2024-01-01', null, '2025-01-01', ['2024-01-01..2024-12-31', '2025-01-01..2025-12-31']],
    [
      'a bond that was ended within a period',
      '2024-01-01',
      '2025-03-31',
      '2026-11-01',
      ['2024-01-01..2024-12-31', '2025-01-01..2025-03-31'],
    ],
    [
      'a leap day',
      '2024-02-29',
      null,
      '2026-03-01',
      ['2024-02-29..2025-02-27', '2025-02-28..2026-02-27', '2026-02-28..2027-02-27'],
    ],
    ['before it', '2024-01-01', null, '2023-12-31', []],
  ] as const)('%s', (_, from, through, asOf, expected) => {
    expect(periods(from, through, asOf)).toEqual(expected);
  });

  it('gives a bond for one transaction one period', () => {
    expect(periods('2024-01-01', null, '2026-01-01', 'single_transaction')).toEqual(['2024-01-01..']);
  });

  it('covers every day once', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10) as IsoDate);
    fc.assert(
      fc.property(day, day, (from, on) => {
        const found = applyRule(bondPeriods, { kind: 'continuous', from, through: null }, on).decision;
        const of = found.filter((one) => one.from <= on && (one.through ?? on) >= on);
        expect(of).toHaveLength(from <= on ? 1 : 0);
      }),
    );
  });
});

describe('what a bond answers for in a period (113.3, 113.27)', () => {
  it('a bill of 180,000 on an entry under a bond of 50,000 that was since replaced asks 50,000 of it', () => {
    const first = liability({ through: '2025-03-31', openBills: 1, owed: dollars(180_000) }, '2027-06-01');
    expect([
      first.state,
      formatMoney(first.exposed!),
      formatMoney(first.claimable!),
      formatMoney(first.beyond!),
    ]).toEqual(['run_off', '50000.00', '50000.00', '130000.00']);
    // The bond of 600,000 that took its place pays nothing of it.
    const next = liability({ limit: dollars(600_000) }, '2027-06-01');
    expect([next.state, next.exposed, next.claimable]).toEqual(['in_force', 0n, 0n]);
  });

  it.each([
    ['open entries after its end', { through: '2025-03-31', openEntries: 3 }, 'run_off', dollars(50_000)],
    ['nothing open after its end', { through: '2025-03-31' }, 'closed', 0n],
    ['on its last day', { through: '2027-06-01', openEntries: 1 }, 'in_force', dollars(50_000)],
    ['obligations that are not on record', { onRecord: false }, 'in_force', null],
    ['such, after its end', { onRecord: false, through: '2025-03-31' }, 'run_off', null],
  ] as const)('%s', (_, facts, state, exposed) => {
    const found = liability(facts, '2027-06-01');
    expect([found.state, found.exposed]).toEqual([state, exposed]);
  });

  it('does not say what may be asked where it is not known what is owed', () => {
    const found = liability({ openBills: 1, owed: null }, '2027-06-01');
    expect([found.exposed, found.claimable, found.beyond]).toEqual([dollars(50_000), null, null]);
  });
});
