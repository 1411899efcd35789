import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { advanceInformation } from './advance-information.js';
import { DEFAULTS, bondClaimDays, liquidatedDamages } from './liquidated-damages.js';
import { anticipatedBreach, temporaryImportationBreach } from './temporary-importation-breach.js';
import type { LiquidatedDamagesFacts } from './liquidated-damages.js';

const asOf = '2026-03-02';
const claimed = (given: Partial<LiquidatedDamagesFacts>) =>
  applyRule(
    liquidatedDamages,
    {
      default: 'goods',
      bondKind: 'continuous',
      bondAmount: 50_000_00n,
      value: null,
      restrictedOrAlcoholic: null,
      unpaidDuties: null,
      singleTransactionAmount: null,
      times: 1,
      ...given,
    },
    asOf,
  ).decision;

describe('19 CFR 113.62(n): liquidated damages', () => {
  it.each<[string, Partial<LiquidatedDamagesFacts>, bigint, bigint]>([
    ['the value of goods', { value: 30_000_00n, restrictedOrAlcoholic: false }, 30_000_00n, 0n],
    [
      'three times that of restricted goods, the surety only its bond',
      { value: 30_000_00n, restrictedOrAlcoholic: true },
      90_000_00n,
      40_000_00n,
    ],
    ['(n)(4): twice late duties', { default: 'late_estimated_duties', unpaidDuties: 700_00n }, 1_400_00n, 0n],
    ['(n)(4): at least 1,000', { default: 'late_estimated_duties', unpaidDuties: 499_99n }, 1_000_00n, 0n],
    [
      '(n)(1): duties and summary late together',
      { default: 'late_summary_and_duties', value: 20_000_00n, restrictedOrAlcoholic: false },
      20_000_00n,
      0n,
    ],
    ['1,000 for each other default', { default: 'without_goods', times: 3 }, 3_000_00n, 0n],
    [
      '142.15: a late summary, what a bond for it would have been',
      { default: 'late_summary', singleTransactionAmount: 42_189_00n },
      42_189_00n,
      0n,
    ],
  ])('%s', (_, given, claim, beyondBond) => {
    expect(claimed(given)).toMatchObject({ claim, beyondBond, securedByBond: claim - beyondBond });
  });

  it.each(['October 2025, question 44', 'October 2024, question 47', 'October 2002, question 11'])(
    '%s: a late summary costs the whole of a bond for a single transaction (142.15)',
    () => {
      const single = { default: 'late_summary', bondKind: 'single_transaction', bondAmount: 60_000_00n } as const;
      expect(claimed(single)).toMatchObject({ claim: 60_000_00n, securedByBond: 60_000_00n, beyondBond: 0n });
    },
  );

  it('113.62(j): 5,000 for each violation of a security filing', () => {
    const sum = applyRule(advanceInformation, { violations: 2 }, asOf).decision;
    expect(claimed({ default: 'advance_information', advanceInformation: sum })).toMatchObject({ claim: 10_000_00n });
  });

  it('October 2021, question 51: goods of $20,000 that are not redelivered cost that, restricted ones three times (141.113(i))', () => {
    const of = (restrictedOrAlcoholic: boolean) => claimed({ value: 20_000_00n, restrictedOrAlcoholic }).claim;
    expect([of(false), of(true)]).toEqual([20_000_00n, 60_000_00n]);
  });

  it('is not guessed where what it stands on is not known', () => {
    for (const one of DEFAULTS.filter((each) => each !== 'without_goods'))
      expect(claimed({ default: one })).toMatchObject({ claim: null, reasonCodes: ['bond_claim.facts_missing'] });
  });

  it('April 2025, question 42: the surety never answers for more than the bond', () => {
    const cents = fc.bigInt(0n, 10n ** 10n);
    fc.assert(
      fc.property(fc.constantFrom(...DEFAULTS), cents, cents, fc.boolean(), (one, bondAmount, amount, restricted) => {
        const facts = {
          value: amount,
          unpaidDuties: amount,
          singleTransactionAmount: amount,
          temporaryImportation: amount,
          advanceInformation: amount,
        };
        const { claim, securedByBond, beyondBond } = claimed({
          ...facts,
          default: one,
          bondAmount,
          restrictedOrAlcoholic: restricted,
        });
        expect(securedByBond).toBeLessThanOrEqual(bondAmount);
        expect((securedByBond ?? 0n) + (beyondBond ?? 0n)).toBe(claim);
      }),
    );
  });
});

describe('19 CFR 172.3, 172.4, 113.52: days of a claim', () => {
  it('sixty days each to petition, and a report once 180 days are over', () => {
    const facts = { accruedOn: '2026-01-13', noticedOn: '2026-02-02', demandedOn: '2026-04-06' } as const;
    expect(applyRule(bondClaimDays, facts, asOf).decision).toEqual({
      principalPetitionBy: '2026-04-03',
      suretyPetitionBy: '2026-06-05',
      reportableFrom: '2026-07-13',
    });
    const none = applyRule(bondClaimDays, { ...facts, noticedOn: null, demandedOn: null }, asOf).decision;
    expect([none.principalPetitionBy, none.suretyPetitionBy]).toEqual([null, null]);
  });
});

describe('19 CFR 10.39(d): breach of a temporary importation bond', () => {
  it('April 2016, question 76: samples for taking orders (9813.00.20) that stay cost 110 per cent of duties and fees', () => {
    const facts = { estimatedDuties: 10_000_00n, atLowerShare: true };
    const { claim } = applyRule(temporaryImportationBreach, facts, asOf).decision;
    const damages = claimed({ default: 'temporary_importation', temporaryImportation: claim, bondAmount: 11_000_00n });
    expect(damages).toMatchObject({ claim: 11_000_00n, securedByBond: 11_000_00n, beyondBond: 0n });
  });

  it.each<[string, bigint | null, boolean | null, bigint | null]>([
    ['twice the estimated duties and fees', 1_200_00n, false, 2_400_00n],
    ['110 per cent under a carnet', 1_200_00n, true, 1_320_00n],
    ['half a cent goes up', 5n, true, 6n],
    ['nothing is guessed of duties that are not known', null, false, null],
    ['nor of a share that is not known', 1_200_00n, null, null],
  ])('%s', (_, estimatedDuties, atLowerShare, claim) => {
    expect(applyRule(temporaryImportationBreach, { estimatedDuties, atLowerShare }, asOf).decision).toEqual({ claim });
  });
});

describe('19 CFR 10.39(f): anticipatory breach', () => {
  const told = (toldOn: IsoDate, periodThrough: IsoDate | null) =>
    applyRule(anticipatedBreach, { toldOn, periodThrough }, asOf).decision;

  it('October 2008, question 3: is paid when customs is told of it, and waives the notice of a claim', () => {
    expect(told('2026-02-16', '2026-05-31')).toEqual({
      inTime: true,
      payOn: '2026-02-16',
      closesEntry: true,
      noticeOfClaim: 'waived',
      suretyToldBy: 'importer',
    });
  });

  it('is told on the last day of the period at the latest; until when that runs is not guessed', () => {
    expect([told('2026-05-31', '2026-05-31').inTime, told('2026-06-01', '2026-05-31').inTime]).toEqual([true, false]);
    const late = { payOn: null, closesEntry: false, noticeOfClaim: 'due', suretyToldBy: 'customs' };
    expect(told('2026-06-01', '2026-05-31')).toEqual({ inTime: false, ...late });
    expect(told('2026-06-01', null)).toEqual({ inTime: null, ...late });
  });
});
