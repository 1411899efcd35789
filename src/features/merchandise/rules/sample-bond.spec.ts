import { describe, expect, it } from '@jest/globals';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { sampleBond } from './sample-bond.js';
import type { SampleBond, SampleFacts } from './sample-bond.js';

const single: SampleBond = {
  kind: 'single_transaction',
  activityCode: '15',
  limitOfLiability: dollars(240),
  committed: 0n,
  effectiveOn: '2026-03-01',
};
const continuous: SampleBond = { ...single, kind: 'continuous', limitOfLiability: dollars(10_000) };
const decide = (given: Partial<SampleFacts>) =>
  applyRule(sampleBond, { domesticValue: dollars(200), releasedOn: '2026-03-20', ...given }, '2026-03-20');

describe('bond for a sample (19 CFR 133.21(c)(2), 113.70)', () => {
  it.each<[string, Partial<SampleFacts>, string[]]>([
    ['120 % of the domestic value', { bond: single }, []],
    ['a dollar short', { bond: { ...single, limitOfLiability: dollars(239) } }, ['sample.bond_too_small']],
    ['no bond', {}, ['sample.no_bond']],
    ['a continuous bond of 10,000', { bond: continuous }, []],
    [
      'one below the least amount',
      { bond: { ...continuous, limitOfLiability: dollars(9_999) } },
      ['sample.bond_too_small'],
    ],
    ['one used up by other samples', { bond: { ...continuous, committed: dollars(9_761) } }, ['sample.bond_too_small']],
    ['one used up to the last dollar', { bond: { ...continuous, committed: dollars(9_760) } }, []],
    ['an import bond', { bond: { ...single, activityCode: '1' } }, ['sample.bond_of_other_activity']],
    [
      'a bond that ends that day and is too small',
      { bond: { ...single, endsOn: '2026-03-20', limitOfLiability: 0n } },
      ['sample.bond_not_in_force', 'sample.bond_too_small'],
    ],
  ])('%s', (_, given, expected) => {
    expect(decide(given).decision.faults.map(({ code }) => code)).toEqual(expected);
    expect(decide(given).decision.sufficient).toBe(expected.length === 0);
  });

  it('is never below the least amount of a bond', () => {
    expect(decide({ domesticValue: dollars(20) }).decision.required).toBe(dollars(100));
  });

  it('rounds up to the dollar and is no stronger than guidance', () => {
    expect(decide({ domesticValue: parseMoney('100.01') }).decision.required).toBe(dollars(121));
    expect(decide({ bond: single }).authorityStatus).toBe('guidance');
  });
});
