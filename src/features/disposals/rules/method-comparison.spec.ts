import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { COMPARISON_MINIMUM, methodComparison, METHODS } from './method-comparison.js';
import type { CaseOutcome, Method } from './method-comparison.js';

const outcome = (method: Method, days: number | undefined, costs: bigint, proceeds = 0n): CaseOutcome => ({
  method,
  interdictedOn: '2026-01-05',
  ...(days !== undefined && { disposedOn: addDays('2026-01-05', days) }),
  costs,
  proceeds,
});
const compare = (outcomes: readonly CaseOutcome[]) =>
  applyRule(methodComparison, outcomes, '2026-11-01', initialPolicies([COMPARISON_MINIMUM])).decision;

describe('methods of interdiction compared (EO 13785 §4(a))', () => {
  it('measures seizure beside abandonment', () => {
    const { measures } = compare([
      outcome('seizure', 200, dollars(900)),
      outcome('seizure', 120, dollars(600), dollars(100)),
      outcome('seizure', undefined, dollars(300)),
      outcome('voluntary_abandonment', 12, dollars(20)),
    ]);
    expect(measures[0]).toMatchObject({
      method: 'seizure',
      cases: 3,
      disposed: 2,
      medianDays: 120,
      meanNetCost: parseMoney('566.67'),
    });
    expect(measures[0]?.disposedPercent.toString()).toBe('66.67');
    expect(measures[1]).toMatchObject({ method: 'voluntary_abandonment', cases: 1, medianDays: 12, tooFew: true });
  });

  it('gives no days where nothing is done with yet, and nothing for methods without cases', () => {
    const { measures } = compare([outcome('export', undefined, dollars(10), dollars(30))]);
    expect(measures).toHaveLength(1);
    expect(measures[0]).toMatchObject({ meanNetCost: -dollars(20) });
    expect(measures[0]).not.toHaveProperty('medianDays');
    expect(compare([])).toEqual({ measures: [], cases: 0 });
  });

  it('compares from thirty cases on', () => {
    const cases = (count: number) => Array.from({ length: count }, () => outcome('seizure', 1, 0n));
    expect(compare(cases(29)).measures[0]?.tooFew).toBe(true);
    expect(compare(cases(30)).measures[0]?.tooFew).toBe(false);
  });

  it('needs a minimum that is a number of cases', () => {
    for (const wrong of [0, 1.5, 'thirty']) expect(COMPARISON_MINIMUM.check(wrong)).not.toEqual([]);
    expect(COMPARISON_MINIMUM.check(1)).toEqual([]);
  });

  it('counts every case once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...METHODS), { maxLength: 40 }), (methods) => {
        const { measures, cases } = compare(methods.map((method, i) => outcome(method, i, 100n)));
        expect(measures.reduce((sum, measured) => sum + measured.cases, 0)).toBe(cases);
      }),
    );
  });
});
