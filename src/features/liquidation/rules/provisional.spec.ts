import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { bondForDeposit, depositedOrSecured } from './bond-for-deposit.js';
import { endOfMeasures } from './end-of-measures.js';
import { provisionalAssessment } from './provisional.js';
import type { EndOfInvestigation, ProvisionalAssessmentFacts } from './provisional.js';

const ORDER: EndOfInvestigation = { ended: 'order', measuresEndedOn: '2026-06-01', injuryNoticeOn: '2026-07-15' };
const TERMINATED: EndOfInvestigation = { ended: 'terminated', measuresEndedOn: null, injuryNoticeOn: null };
const facts: ProvisionalAssessmentFacts = {
  enteredOn: '2026-03-02',
  required: 3_000_000n,
  final: 4_500_000n,
  paid: 0n,
  secured: 3_000_000n,
  investigations: [ORDER],
  workedOut: false,
};
const assess = (given: Partial<ProvisionalAssessmentFacts> = {}) =>
  applyRule(provisionalAssessment, { ...facts, ...given }, '2026-09-01').decision;

describe('goods entered under provisional measures (19 CFR 351.212(d), R-3.5)', () => {
  it('30,000 required and 45,000 final: 30,000 is owed, all of the bond; 20,000 final: 10,000 of it is released', () => {
    const capped = { outcome: 'capped', bearsInterest: false };
    expect(assess()).toEqual({ ...capped, owed: 3_000_000n, released: 0n, disregarded: 1_500_000n });
    expect(assess({ final: 2_000_000n })).toEqual({
      ...capped,
      owed: 2_000_000n,
      released: 1_000_000n,
      disregarded: 0n,
    });
  });

  it('nothing is owed where the investigation was terminated or the measures had lapsed; from the notice of injury on all is', () => {
    const nothing = { outcome: 'not_owed', owed: 0n, released: 3_000_000n, bearsInterest: false };
    expect(assess({ investigations: [TERMINATED] })).toMatchObject(nothing);
    expect(assess({ enteredOn: '2026-06-20' })).toMatchObject(nothing);
    expect(assess({ enteredOn: '2026-07-15' })).toMatchObject({
      outcome: 'in_full',
      owed: 4_500_000n,
      bearsInterest: true,
    });
  });

  it('under several cases totals decide only what is alike for all; what was worked out is taken', () => {
    expect(assess({ investigations: [ORDER, ORDER] })?.outcome).toBe('per_case');
    expect(assess({ investigations: [ORDER, null] })?.outcome).toBe('per_case');
    expect(assess({ investigations: [ORDER, TERMINATED], final: 3_000_000n })?.outcome).toBe('per_case');
    expect(assess({ investigations: [ORDER, ORDER], final: 3_000_000n })).toMatchObject({
      outcome: 'capped',
      owed: 3_000_000n,
    });
    expect(assess({ investigations: [TERMINATED, TERMINATED] })?.outcome).toBe('not_owed');
    expect(assess({ investigations: [ORDER, ORDER], final: 2_500_000n, workedOut: true })).toMatchObject({
      outcome: 'capped',
      owed: 2_500_000n,
      released: 500_000n,
    });
    expect(assess({ required: null })?.outcome).toBe('unknown');
    expect(assess({ investigations: [null, null] })).toBeNull();
  });

  it('never is more owed than was required, nor of the bond released what is still billed', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 9n });
    fc.assert(
      fc.property(cents, cents, cents, (final: Cents, paid: Cents, secured: Cents) => {
        const required = paid + secured;
        const { owed, released, disregarded } = assess({ required, final, paid, secured }) ?? {
          owed: -1n,
          released: -1n,
          disregarded: -1n,
        };
        const billed = owed > paid ? owed - paid : 0n;
        return owed <= required && owed + disregarded === final && billed + released === secured;
      }),
    );
  });
});

describe('a bond in place of a deposit (19 USC 1673b(d)(1)(B), 1673e(a)(3))', () => {
  const bond = {
    part: 'adcvd',
    form: 'bond',
    bondNumber: '240000001',
    bondNumbers: ['240000001'],
    cases: [[{ status: 'preliminary', from: '2026-01-05', through: '2026-07-20' } as const]],
    enteredOn: '2026-03-02',
  } as const;
  const codes = (given: object) =>
    applyRule(bondForDeposit, { ...bond, ...given }, '2026-03-02').decision.map(({ code }) => code);

  it('stands under measures alone, of duties under cases alone, and is one of the bonds of the entry', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ part: 'fees' })).toEqual(['deposit.bond_of_other_part']);
    expect(codes({ bondNumber: '240000002' })).toEqual(['deposit.bond_not_of_entry']);
    expect(codes({ enteredOn: '2026-07-21' })).toEqual(['deposit.no_provisional_measures']);
    expect(codes({ cases: [...bond.cases, [{ status: 'order', from: '2020-01-01' }]] })).toEqual([
      'deposit.no_provisional_measures',
    ]);
    expect(codes({ form: 'cash' })).toEqual(['deposit.cash_with_bond']);
  });

  it('brings nothing in: the liquidation starts from the cash', () => {
    const of = (paid: Cents[], secured: Cents[]) =>
      applyRule(depositedOrSecured, { stated: 100n, paid, secured }, '2026-03-02').decision;
    expect(of([], [100n])).toEqual({ amount: 0n, basis: 'secured_by_bond', secured: 100n });
    expect(of([30n], [70n])).toEqual({ amount: 30n, basis: 'paid', secured: 70n });
    expect(of([], [])).toEqual({ amount: 100n, basis: 'as_stated', secured: 0n });
  });
});

it('an order comes with both days of its investigation, a termination with none (19 CFR 351.207, 351.211)', () => {
  const codes = (given: object) =>
    applyRule(endOfMeasures, { enteredThrough: '2026-05-01', ...ORDER, ...given }, '2026-09-01').decision.map(
      ({ code }) => code,
    );
  expect(codes({})).toEqual([]);
  expect(codes({ measuresEndedOn: null })).toEqual(['instruction.measures_day_missing']);
  expect(codes({ ended: 'terminated' })).toEqual(['instruction.measures_without_order']);
  expect(codes({ injuryNoticeOn: '2026-09-02' })).toEqual(['date.in_future']);
});
