import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { compoundInterest } from './interest.js';

const rate = (from: IsoDate, through: IsoDate, percent: string) => ({
  from,
  through,
  percent: Decimal.parse(percent),
  citation: '89 FR 77879',
});
const TABLE = [
  rate('2023-10-01', '2024-12-31', '8'),
  rate('2025-01-01', '2025-12-31', '7.00'),
  rate('2026-01-01', '2026-03-31', '7'),
];

const underpaid = (principal: string, from: IsoDate, to: IsoDate, rates = TABLE) =>
  applyRule(compoundInterest, { principal: parseMoney(principal), kind: 'underpayment', from, to, rates }, to).decision;

describe('INT-01 interest compounded daily (19 USC 1505(c), 26 USC 6622)', () => {
  it.each<[string, string, IsoDate, IsoDate, string, number]>([
    ['a year across a leap year', '100000', '2024-01-16', '2025-01-15', '8263.47', 365],
    ['deposit to liquidation', '149000', '2024-03-18', '2025-06-06', '14534.46', 445],
    ['sixty days, where delinquency by periods has 1,380.82', '120000', '2025-06-06', '2025-08-05', '1388.66', 60],
    ['no day, no interest', '100000', '2024-01-16', '2024-01-16', '0.00', 0],
    ['the last day of the table is charged', '100000', '2026-03-31', '2026-04-01', '19.18', 1],
    ['no principal, no interest', '0', '2024-01-16', '2025-01-15', '0.00', 365],
  ])('%s', (_, principal, from, to, interest, days) => {
    const found = underpaid(principal, from, to);
    expect(formatMoney(found.interest)).toBe(interest);
    expect(found.days).toBe(days);
  });

  it('charges each run of days at the rate of its row and the days of its year', () => {
    expect(underpaid('100000', '2024-01-16', '2025-01-15').periods).toMatchObject([
      { from: '2024-01-16', to: '2025-01-01', days: 351 },
      { from: '2025-01-01', to: '2025-01-15', days: 14 },
    ]);
  });

  it('follows the rows it is given: another table, another amount', () => {
    const corrected = [rate('2023-10-01', '2025-12-31', '8')];
    expect(underpaid('100000', '2024-01-16', '2025-01-15', corrected).interest).not.toBe(
      underpaid('100000', '2024-01-16', '2025-01-15').interest,
    );
  });

  it('has no answer past the end of its rows, before their beginning, between them or without any', () => {
    expect(() => underpaid('1', '2026-03-01', '2026-04-02')).toThrow(/2026-04-01 \(data_not_current\)/);
    expect(() => underpaid('1', '2023-09-30', '2024-01-01')).toThrow(/before_first_value/);
    expect(() => underpaid('1', '2024-12-01', '2026-01-02', TABLE.toSpliced(1, 1))).toThrow(/2025-01-01 \(/);
    expect(() => underpaid('1', '2024-01-01', '2024-01-02', [])).toThrow(/data_not_current/);
  });
});
