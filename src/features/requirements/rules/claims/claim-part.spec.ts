import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import { claimPart } from './claim-part.js';

const years = [
  { from: '2025-01-01', through: '2025-12-31' },
  { from: '2026-01-01', through: '2026-12-31' },
] as const;
const part = (claim: bigint, chargedOn: IsoDate, earlier: { periodFrom: IsoDate; taken: bigint }[] = []) =>
  applyRule(claimPart, { claim, bondAmount: 50_000_00n, chargedOn, periods: years, earlier }, '2026-03-02').decision;

describe('19 CFR 113.62(n), 113.27: what of a claim the bond secures', () => {
  it('is charged to the period of its transaction, up to what earlier claims of that period left', () => {
    expect(part(90_000_00n, '2025-12-31')).toMatchObject({ period: years[0], secured: 50_000_00n, beyond: 40_000_00n });
    const earlier = [
      { periodFrom: '2025-01-01' as const, taken: 45_000_00n },
      { periodFrom: '2026-01-01' as const, taken: 1_00n },
    ];
    expect(part(10_000_00n, '2025-12-31', earlier)).toMatchObject({
      left: 5_000_00n,
      secured: 5_000_00n,
      beyond: 5_000_00n,
    });
    expect(part(10_000_00n, '2026-01-01', earlier)).toMatchObject({ left: 49_999_00n, secured: 10_000_00n });
    expect(part(1_00n, '2024-12-31')).toEqual({ period: null, left: 0n, secured: 0n, beyond: 1_00n });
  });

  it('never takes more of the surety in a period than the penal sum, however many claims there are', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 10n ** 8n), { maxLength: 12 }), (claims) => {
        const earlier: { periodFrom: IsoDate; taken: bigint }[] = [];
        for (const claim of claims)
          earlier.push({ periodFrom: '2026-01-01', taken: part(claim, '2026-02-01', earlier).secured });
        expect(earlier.reduce((sum, { taken }) => sum + taken, 0n)).toBeLessThanOrEqual(50_000_00n);
      }),
    );
  });
});
