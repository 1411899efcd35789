import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import { interestRateChoice } from './interest-rate-choice.js';
import type { RateChoiceFacts } from './interest-rate-choice.js';

const row = (corporate: string | null) => ({
  from: '2024-01-01' as const,
  through: '2024-12-31' as const,
  underpayment: Decimal.parse('8'),
  overpayment: Decimal.parse('8'),
  corporateOverpayment: corporate === null ? null : Decimal.parse(corporate),
  citation: '89 FR 77879',
});
const chosen = (paid: RateChoiceFacts['paid'], corporation: boolean | null, corporate: string | null = '7') =>
  applyRule(interestRateChoice, { paid, corporation, published: [row(corporate)] }, '2024-06-01').decision.map(
    ({ kind, rates }) => [kind, ...rates.map(({ percent }) => percent.toString())],
  );

describe('INT-02 which interest rate counts (26 USC 6621(a))', () => {
  it('of what was paid too little: the underpayment rate, whoever owes it', () => {
    for (const corporation of [true, false, null])
      expect(chosen('underpayment', corporation)).toEqual([['underpayment', '8']]);
  });

  it('of what was paid too much: the lower rate for a corporation', () => {
    expect(chosen('overpayment', true)).toEqual([['corporate_overpayment', '7']]);
    expect(chosen('overpayment', false)).toEqual([['overpayment', '8']]);
  });

  it('both ways where nobody knows who the payee is', () => {
    expect(chosen('overpayment', null)).toEqual([
      ['corporate_overpayment', '7'],
      ['overpayment', '8'],
    ]);
  });

  it('one rate for all payees where the table knows no lower one', () => {
    expect(chosen('overpayment', true, null)).toEqual([['corporate_overpayment', '8']]);
  });
});
