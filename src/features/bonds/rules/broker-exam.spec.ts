import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { bondRider } from './rider.js';
import { suretyWaiver } from './surety-waiver.js';
import type { SuretyWaiverFacts } from './surety-waiver.js';

const asOf = '2026-03-02';
const small: SuretyWaiverFacts = {
  securedValue: dollars(2_500),
  paidBeforeRelease: true,
  delinquent: false,
  quotaGoods: false,
  hardToAppraiseOrClassify: false,
  redeliveryDoubtful: false,
};
const waived = (given: Partial<SuretyWaiverFacts>) => applyRule(suretyWaiver, { ...small, ...given }, asOf).decision;

describe('questions of the broker examination on bonds', () => {
  it('April 2000, question 8: when the port may waive surety or cash (19 CFR 142.4(c))', () => {
    expect(waived({}).outcome).toBe('may_be_waived');
    const never = { quotaGoods: true, hardToAppraiseOrClassify: true, redeliveryDoubtful: true, delinquent: true };
    for (const [bar, value] of Object.entries(never)) expect(waived({ [bar]: value }).outcome).toBe('not_waivable');
  });

  it('April 2004, question 46: a cent above the limit and nothing is waived', () => {
    expect(waived({ securedValue: dollars(2_500) + 1n })).toEqual({
      outcome: 'not_waivable',
      reasonCodes: ['waiver.value_too_high'],
    });
  });

  it('April 2004, question 27: a company out of a merger gives a bond of its own, not a rider (113.24(d)(1), 113.23(d))', () => {
    const facts = {
      bondKind: 'continuous',
      riderKind: 'principal_name',
      effectiveOn: '2026-03-09',
      lastVersionFrom: '2024-01-01',
      bondThrough: null,
      usersOutOfPlace: [],
    } as const;
    const codesOf = (outOfMerger: boolean) =>
      applyRule(bondRider, { ...facts, outOfMerger }, asOf).decision.faults.map(({ code }) => code);
    expect([codesOf(false), codesOf(true)]).toEqual([[], ['bond.merger_needs_new_bond']]);
  });
});
