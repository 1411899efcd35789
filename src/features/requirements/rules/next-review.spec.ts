import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { nextReview } from './next-review.js';
import { bondUtilisation, earlyWarnings } from './utilisation.js';

const policies = initialPolicies([earlyWarnings, nextReview.params.reviewDays]);
const asOf = '2026-05-01';
const percentOf = (duties: bigint, additional: bigint, bond: bigint) =>
  applyRule(bondUtilisation, { duties, additional, bond }, asOf, policies).decision.percent;
const next = (duties: bigint, additional: bigint, bond: bigint) =>
  applyRule(nextReview, { duties, additional, bond, percent: percentOf(duties, additional, bond) }, asOf, policies)
    .decision;

describe('SEC-13, 19 CFR 113.13(c): when a bond is reviewed again', () => {
  it('within a month, and within a week once a warning was reached', () => {
    expect(next(100_000_00n, 0n, 60_000_00n)).toEqual({ on: '2026-05-31', room: 380_000_00n - 9n });
    expect(next(480_000_00n, 0n, 60_000_00n)).toEqual({ on: '2026-05-08', room: 60_000_00n - 9n });
  });

  it('and by the calendar alone where nothing is known, or all is used', () => {
    const nothing = { duties: null, additional: null, bond: null, percent: null };
    expect(applyRule(nextReview, nothing, asOf, policies).decision).toEqual({ on: '2026-05-31', room: null });
    expect(next(700_000_00n, 0n, 60_000_00n).room).toBeNull();
  });

  it('at once when the next warning, or the whole, is reached: with the last cent of the room and not before', () => {
    const cents = (most: number) => fc.bigInt(0n, BigInt(most) * 100n);
    fc.assert(
      fc.property(cents(9_000_000), cents(200_000), fc.bigInt(1n, 200n), (duties, additional, tenThousands) => {
        const bond = tenThousands * 10_000_00n;
        const { room } = next(duties, additional, bond);
        const now = percentOf(duties, additional, bond) ?? 0;
        const target = [80, 90, 100].find((at) => at > now) ?? 0;
        fc.pre(room !== null && target > 0);
        expect(percentOf(duties + room, additional, bond)).toBeGreaterThanOrEqual(target);
        if (room > 0n) expect(percentOf(duties + room - 1n, additional, bond)).toBeLessThan(target);
      }),
    );
  });
});
