import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { overpaidParts, underpaidSpans } from './decrease.js';
import type { OverpaidFacts } from './decrease.js';

const ON = '2026-03-20';
const bill = (open: boolean, ...paid: [string, bigint, bigint][]): OverpaidFacts['bills'][number] => ({
  open,
  paid: paid.map(([paidOn, principal, interest]) => ({ paidOn: paidOn as '2026-01-01', principal, interest })),
});
const parts = (amount: bigint, ...bills: OverpaidFacts['bills'][number][]) =>
  applyRule(overpaidParts, { amount, depositedOn: '2025-01-02', bills }, ON).decision.map((part) => [
    part.paidOn,
    part.amount,
  ]);

describe('LIQ-16 which payments were too much (19 CFR 24.36(a)(1))', () => {
  it.each<[string, unknown, unknown]>([
    ['the deposit, where nothing else was paid', parts(100n), [['2025-01-02', 100n]]],
    [
      'deposits on record from the latest on, each from its own day',
      applyRule(
        overpaidParts,
        {
          amount: 100n,
          depositedOn: '2025-01-02',
          deposits: [
            { amount: 90n, paidOn: '2025-01-10' },
            { amount: 60n, paidOn: '2025-02-03' },
          ],
          bills: [],
        },
        ON,
      ).decision.map((part) => [part.paidOn, part.amount]),
      [
        ['2025-02-03', 60n],
        ['2025-01-10', 40n],
      ],
    ],
    [
      'the latest payment first, the deposit last',
      parts(100n, bill(false, ['2025-06-01', 30n, 0n], ['2025-07-01', 50n, 0n])),
      [
        ['2025-07-01', 50n],
        ['2025-06-01', 30n],
        ['2025-01-02', 20n],
      ],
    ],
    [
      'with its share of the interest paid',
      parts(50n, bill(false, ['2025-06-01', 100n, 11n])),
      [
        ['2025-06-01', 50n],
        ['2025-06-01', 6n],
      ],
    ],
    [
      'interest alone, where the bill fell before its principal was paid',
      parts(0n, bill(true, ['2025-06-01', 0n, 9n])),
      [['2025-06-01', 9n]],
    ],
    ['nothing where nothing is left', parts(0n, bill(false, ['2025-06-01', 50n, 5n])), []],
  ])('%s', (_what, made, expected) => {
    expect(made).toEqual(expected);
  });
});

describe('LIQ-17 spans of an underpayment (19 CFR 24.3a(b)(2))', () => {
  const spans = (owed: bigint, ...paid: [string, bigint][]) =>
    applyRule(
      underpaidSpans,
      {
        owed,
        depositedOn: '2025-01-02',
        on: ON,
        paid: paid.map(([paidOn, principal]) => ({ paidOn: paidOn as '2026-01-01', principal, interest: 0n })),
      },
      ON,
    ).decision;

  it('run to each payment on what was underpaid until then', () => {
    expect(spans(50n, ['2025-06-01', 50n])).toEqual([
      { amount: 100n, from: '2025-01-02', to: '2025-06-01' },
      { amount: 50n, from: '2025-06-01', to: ON },
    ]);
    expect(spans(50n)).toEqual([{ amount: 50n, from: '2025-01-02', to: ON }]);
    expect(spans(0n, ['2025-06-01', 50n])).toEqual([{ amount: 50n, from: '2025-01-02', to: '2025-06-01' }]);
  });
});
