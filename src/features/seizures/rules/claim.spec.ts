import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { claimClock } from './claim.js';
import type { ClaimClock, ClaimFacts } from './claim.js';

const unpublished: ClaimFacts = { value: dollars(32_000), prohibited: false };
const facts: ClaimFacts = { ...unpublished, firstPublishedOn: '2026-05-01' };
const claim = { filedOn: '2026-05-21', bond: dollars(3_200), tooPoorForBond: false } as const;
const decide = (given: Partial<ClaimFacts>, asOf: IsoDate = '2026-05-15') =>
  applyRule(claimClock, { ...facts, ...given }, asOf).decision;

describe('claim bond (19 USC 1608, 19 CFR 162.47(b))', () => {
  it.each([
    [32_000, 3_200],
    [900, 250],
    [90_000, 5_000],
    [2_500, 250],
    [50_000, 5_000],
  ])('goods worth $%i need a bond of $%i', (value, bond) => {
    expect(decide({ value: dollars(value) }).bond).toBe(dollars(bond));
  });

  it('is never below the least nor above the most', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), (value) => {
        const { bond } = decide({ value });
        expect(bond >= dollars(250) && bond <= dollars(5_000)).toBe(true);
      }),
    );
  });
});

describe('administrative forfeiture (19 USC 1607, 1609, 19 CFR 162.45)', () => {
  it.each<[string, Partial<ClaimFacts>, IsoDate, Partial<ClaimClock>]>([
    ['1607(a)(1) up to 500,000', { value: dollars(500_000) }, '2026-05-15', { procedure: 'administrative' }],
    ['1607(a)(1) above it', { value: dollars(500_000) + 1n }, '2026-05-15', { procedure: 'judicial' }],
    [
      '1607(a)(2) prohibited goods whatever their value',
      { value: dollars(900_000), prohibited: true },
      '2026-05-15',
      { procedure: 'administrative' },
    ],
    [
      '162.45(b) thirty days of publication, twenty to claim',
      {},
      '2026-05-15',
      { claim: 'open', claimBy: '2026-05-21', publishedThrough: '2026-05-30', forfeitureFrom: '2026-05-31' },
    ],
    ['162.47(a) the last day to claim', {}, '2026-05-21', { claim: 'open' }],
    ['162.47(a) claimed on the last day', { claim }, '2026-05-21', { claim: 'valid' }],
    [
      'a day late',
      { claim: { ...claim, filedOn: '2026-05-22' } },
      '2026-05-22',
      { claim: 'late', forfeitureFrom: '2026-05-31' },
    ],
    [
      'a bond one cent short',
      { claim: { ...claim, bond: dollars(3_200) - 1n } },
      '2026-05-21',
      { claim: 'bond_missing' },
    ],
    [
      '162.47(e) too poor for a bond',
      { claim: { ...claim, bond: 0n, tooPoorForBond: true } },
      '2026-05-21',
      { claim: 'valid' },
    ],
    ['nobody claimed', {}, '2026-05-22', { claim: 'none_filed', forfeitureFrom: '2026-05-31' }],
    [
      '162.45(b) above 5,000 on the website only',
      { value: dollars(5_001) },
      '2026-05-15',
      { published: 'website_only' },
    ],
    ['162.45(b) up to 5,000 posted too', { value: dollars(5_000) }, '2026-05-15', { published: 'website_and_posted' }],
  ])('%s', (_, given, asOf, expected) => {
    expect(decide(given, asOf)).toMatchObject(expected);
  });

  it('gives no day of forfeiture once a valid claim is in', () => {
    expect(decide({ claim }).forfeitureFrom).toBeUndefined();
  });

  it('has not begun before publication', () => {
    expect(applyRule(claimClock, unpublished, '2026-05-15').decision).toMatchObject({
      claim: 'not_published',
      bond: dollars(3_200),
    });
  });
});
