import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { withdrawnYardstick } from './withdrawn-yardstick.js';

const asked = (...goods: readonly (readonly [number, string | null])[]) =>
  applyRule(
    withdrawnYardstick,
    {
      standardAmount: dollars(50_000),
      goods: goods.map(([value, rate]) => ({
        htsNumber: '0306.17.00',
        countryOfOrigin: 'CN',
        value: dollars(value),
        cases: [
          {
            caseNumber: 'A-570-893',
            depositPercent: rate === null ? null : Decimal.parse(rate),
            p90FinalPercent: null,
            maxFinalPercent: null,
          },
        ],
      })),
    },
    '2026-03-02',
  ).decision;

describe('TARG-05 the withdrawn formula of 2004', () => {
  it('of 3,000,000 at 112.81 per cent beside 50,000 is 3,434,300, stated as 3,500,000', () => {
    expect(asked([3_000_000, '112.81'])).toBe(dollars(3_500_000));
    // A dollar of goods more than the step holds is the next one.
    expect(asked([3_058_239, '112.81'])).toBe(dollars(3_500_000));
    expect(asked([3_058_240, '112.81'])).toBe(dollars(3_600_000));
  });

  it('adds nothing for goods whose rate is not known', () => {
    expect(asked([3_000_000, null])).toBe(dollars(50_000));
  });
});
