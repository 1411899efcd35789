import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { extensionOfTime, mayLiquidate } from './acts-on-entries.js';
import { beginningOfTime } from './beginning.js';
import { commerceInstruction } from './commerce-instruction.js';
import { liquidationDifference } from './difference.js';

const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe('1504(a)(1): from when the time runs', () => {
  const from = (entryType: string, enteredOn: `${number}-${number}-${number}` | null, fallen = false) =>
    applyRule(beginningOfTime, { entryType, filedOn: '2026-03-02', enteredOn, fallen, accountedOn: null }, '2026-03-10')
      .decision.startedOn;
  it('is the day of entry, of a reconciliation its filing, of goods for warehouse and of what fell none', () => {
    expect(from('03', '2026-03-04')).toBe('2026-03-04');
    expect(from('03', null)).toBeNull();
    expect(from('09', null)).toBe('2026-03-02');
    expect(from('21', '2026-03-04')).toBeNull();
    expect(from('03', '2026-03-04', true)).toBeNull();
  });
});

describe('159.6: a net difference under $20 is disregarded', () => {
  it.each([
    [1_999n, 'as_asserted', 0n],
    [2_000n, 'bill', 2_000n],
    [-1_999n, 'as_asserted', 0n],
    [-2_000n, 'refund_due', -2_000n],
  ])('%s cents', (more, outcome, difference) => {
    const facts = { asserted: 100_000n, assessed: 100_000n + more };
    expect(applyRule(liquidationDifference, facts, '2026-03-06').decision).toEqual({ outcome, difference });
  });
});

describe('an instruction of Commerce', () => {
  const of = (given: object) =>
    codes(
      applyRule(
        commerceInstruction,
        {
          enteredFrom: '2025-01-01',
          enteredThrough: '2025-12-31',
          publishedOn: null,
          endedFrom: null,
          ...given,
        },
        '2026-03-02',
      ).decision,
    );
  it('is of a period that is over, of a revoked order for the time before its end (351.222(g))', () => {
    expect(of({})).toEqual([]);
    expect(of({ endedFrom: '2026-01-01' })).toEqual([]);
    expect(of({ endedFrom: '2025-12-31' })).toEqual(['instruction.after_revocation']);
    expect(of({ publishedOn: '2026-03-03' })).toEqual(['date.in_future']);
  });
});

describe('159.12 and 173.3: extensions and reliquidation', () => {
  const extend = (state: 'running' | 'suspended' | 'liquidated' | 'not_begun', extensions: number) =>
    codes(applyRule(extensionOfTime, { state, extensions }, '2026-03-02').decision);
  it('three extensions at most, none of what is liquidated or has not begun', () => {
    expect(extend('running', 2)).toEqual([]);
    expect(extend('running', 3)).toEqual(['liquidation.extensions_spent']);
    expect(extend('liquidated', 0)).toEqual(['liquidation.over']);
    expect(extend('not_begun', 0)).toEqual(['liquidation.not_begun']);
  });
  it('within the 90 days, and not before a liquidation', () => {
    const again = (reliquidateUntil: `${number}-${number}-${number}` | null) =>
      codes(
        applyRule(mayLiquidate, { state: 'liquidated', reliquidates: true, reliquidateUntil }, '2026-03-02').decision,
      );
    expect(again('2026-03-02')).toEqual([]);
    expect(again('2026-03-01')).toEqual(['liquidation.reliquidation_too_late']);
    expect(again(null)).toEqual(['liquidation.not_made']);
  });
  it.each([
    ['running', []],
    ['not_begun', ['liquidation.not_begun']],
    ['suspended', ['liquidation.suspended']],
  ] as const)(
    'LIQ-15 of its own accord, not before its time nor while it is suspended: %s (159.11, 159.58)',
    (state, faults) => {
      const facts = { state, reliquidates: false, reliquidateUntil: null } as const;
      expect(codes(applyRule(mayLiquidate, facts, '2026-03-02').decision)).toEqual(faults);
    },
  );
});
