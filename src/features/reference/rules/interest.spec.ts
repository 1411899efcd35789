import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { interestOn } from './interest.js';

const underpaid = (principal: string, from: IsoDate, to: IsoDate) =>
  interestOn({ principal: parseMoney(principal), kind: 'underpayment', from, to }).decision;

describe('INT-01 interest compounded daily (19 USC 1505(c), 26 USC 6622)', () => {
  it.each<[string, string, IsoDate, IsoDate, string, number]>([
    ['a year across a leap year', '100000', '2024-01-16', '2025-01-15', '8263.47', 365],
    ['deposit to liquidation', '149000', '2024-03-18', '2025-06-06', '14534.46', 445],
    ['no day, no interest', '100000', '2024-01-16', '2024-01-16', '0.00', 0],
    ['the last day of the table is charged', '100000', '2026-03-31', '2026-04-01', '19.18', 1],
  ])('%s', (_, principal, from, to, interest, days) => {
    const found = underpaid(principal, from, to);
    expect(formatMoney(found.interest)).toBe(interest);
    expect(found.days).toBe(days);
  });

  it('pays corporations less on what they overpaid', () => {
    const facts = { principal: 10_000_000n, from: '2024-01-01', to: '2024-07-01' } as const;
    const person = interestOn({ ...facts, kind: 'overpayment' }).decision.interest;
    expect(interestOn({ ...facts, kind: 'corporate_overpayment' }).decision.interest < person).toBe(true);
  });

  it('has no answer past the end of its table or before its beginning', () => {
    expect(() => underpaid('1', '2026-03-01', '2026-04-02')).toThrow(/data_not_current/);
    expect(() => underpaid('1', '2011-09-30', '2012-01-01')).toThrow(/before_first_value/);
  });
});
