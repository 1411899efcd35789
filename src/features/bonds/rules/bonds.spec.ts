import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { ACTIVITY_CODES, bondActivity } from './activity.js';
import type { ActivityCode, BondKind } from './activity.js';
import { form301 } from './form-301.js';
import type { Form301Facts } from './form-301.js';
import { oneContinuousBond } from './one-continuous.js';
import { bondRider } from './rider.js';
import type { RiderFacts } from './rider.js';
import { bondTermination } from './termination.js';
import type { TerminationFacts } from './termination.js';

const TODAY: IsoDate = '2026-03-02';
const codes = (faults: readonly { readonly code: string }[]): readonly string[] => faults.map(({ code }) => code);

describe('BOND-10 kinds of bond by activity (CBP Form 301; 19 CFR 113.67, 113.70)', () => {
  const allowed = (activityCode: ActivityCode, asOf: IsoDate = TODAY) =>
    applyRule(bondActivity, { kind: 'continuous', activityCode }, asOf).decision.allowed.join();

  it.each<[readonly ActivityCode[], string]>([
    [['1', '1a', '3', '8', '15', '16'], 'continuous,single_transaction'],
    [['2', '3a', '4', '5', '11', '14', '17'], 'continuous'],
    [['6', '7', '9', '10', '12'], 'single_transaction'],
  ])('%s', (activities, kinds) => {
    expect(activities.map((code) => allowed(code))).toEqual(activities.map(() => kinds));
  });

  it('names every code once, and has no bond for security filings before 26 January 2009', () => {
    expect(ACTIVITY_CODES.every((code) => allowed(code) !== '')).toBe(true);
    expect(ACTIVITY_CODES).not.toContain('13');
    expect(allowed('16', '2009-01-25')).toBe('');
    const { faults } = applyRule(bondActivity, { kind: 'continuous', activityCode: '6' }, TODAY).decision;
    expect(codes(faults)).toEqual(['bond.kind_not_allowed']);
  });
});

const CONTINUOUS: Form301Facts = {
  kind: 'continuous',
  activityCode: '1',
  executedOn: '2026-02-27',
  effectiveOn: '2026-03-09',
  limitOfLiability: dollars(60_000),
  users: [],
};
const SINGLE: Form301Facts = {
  ...CONTINUOUS,
  kind: 'single_transaction',
  transaction: { reference: '101-2345670-8', on: '2026-03-09' },
  port: '2704',
};

describe('BOND-11 what a bond says (19 CFR 113.13(a), 113.21, 113.26(a))', () => {
  const faults = (facts: Form301Facts, asOf: IsoDate = TODAY) => codes(applyRule(form301, facts, asOf).decision.faults);

  it.each<[string, Partial<Form301Facts>, readonly string[]]>([
    ['in order', {}, []],
    ['at the minimum', { limitOfLiability: dollars(100) }, []],
    ['a dollar below it', { limitOfLiability: dollars(99) }, ['bond.below_minimum']],
    ['with cents', { limitOfLiability: dollars(60_000) + 1n }, ['bond.cents_named']],
    ['sixty days ahead', { effectiveOn: '2026-05-01' }, []],
    ['sixty-one days ahead', { effectiveOn: '2026-05-02' }, ['bond.effective_too_far_ahead']],
    ['from yesterday', { effectiveOn: '2026-03-01' }, ['bond.effective_before_filed']],
    ['executed on the day', { executedOn: TODAY, effectiveOn: TODAY }, []],
    ['executed tomorrow', { executedOn: '2026-03-03' }, ['date.in_future']],
    [
      'executed after',
      { executedOn: TODAY, effectiveOn: '2026-03-01' },
      ['bond.executed_after_effective', 'bond.effective_before_filed'],
    ],
    [
      'with a port and a transaction',
      { port: '2704', transaction: { reference: 'X', on: TODAY } },
      ['bond.transaction_not_asked', 'bond.port_not_asked'],
    ],
    [
      'a user twice',
      {
        users: [
          { name: 'Spruce', suffix: '01' },
          { name: 'spruce ', suffix: '01' },
        ],
      },
      ['bond.user_twice'],
    ],
  ])('continuous, %s', (_, facts, expected) => {
    expect(faults({ ...CONTINUOUS, ...facts })).toEqual(expected);
  });

  it.each<[string, Partial<Form301Facts>, readonly string[]]>([
    ['an entry by its number', {}, []],
    [
      'an entry by a wrong number',
      { transaction: { reference: '101-2345670-7', on: '2026-03-09' } },
      ['entry_number.check_digit'],
    ],
    [
      'a number that is none',
      { transaction: { reference: 'seizure 5', on: '2026-03-09' } },
      ['entry_number.malformed'],
    ],
    [
      'something else for another activity',
      { activityCode: '10', transaction: { reference: '2026-2704-000011', on: '2026-03-09' } },
      [],
    ],
    ['not on its day', { activityCode: '10', effectiveOn: '2026-03-10' }, ['bond.not_on_day_of_transaction']],
  ])('single transaction, %s', (_, facts, expected) => {
    expect(faults({ ...SINGLE, ...facts })).toEqual(expected);
  });

  it('a bond for one transaction without it and its port has both faults at once', () => {
    const { transaction: _, port: __, ...bare } = SINGLE;
    expect(faults(bare)).toEqual(['bond.transaction_missing', 'bond.port_missing']);
  });

  it('is approved by the Revenue Division, one for a single transaction also by the port (113.12)', () => {
    const by = (facts: Form301Facts) => applyRule(form301, facts, TODAY).decision.approvedBy;
    expect([by(CONTINUOUS), by(SINGLE)]).toEqual(['revenue_division', 'revenue_division_or_port']);
  });
});

describe('BOND-12 one continuous bond for an activity (19 CFR 113.12(b))', () => {
  const faults = (kind: BondKind, through: IsoDate | null) =>
    codes(
      applyRule(
        oneContinuousBond,
        { kind, effectiveOn: '2025-04-01', others: [{ from: '2024-01-01', through }] },
        '2025-03-01',
      ).decision,
    );

  it.each<[string, BondKind, IsoDate | null, readonly string[]]>([
    ['the day after the last of the one before', 'continuous', '2025-03-31', []],
    ['on its last day', 'continuous', '2025-04-01', ['bond.continuous_on_record']],
    ['while no end is on record', 'continuous', null, ['bond.continuous_on_record']],
    ['a single transaction beside it', 'single_transaction', null, []],
  ])('%s', (_, kind, through, expected) => {
    expect(faults(kind, through)).toEqual(expected);
  });
});

describe('BOND-13 riders (19 CFR 113.24, 113.26)', () => {
  const RIDER: RiderFacts = {
    bondKind: 'continuous',
    riderKind: 'principal_address',
    effectiveOn: TODAY,
    lastVersionFrom: '2025-04-01',
    bondThrough: null,
    outOfMerger: false,
    usersOutOfPlace: [],
  };
  it.each<[string, Partial<RiderFacts>, readonly string[]]>([
    ['on the day it is filed', {}, []],
    ['sixty days ahead', { effectiveOn: '2026-05-01' }, []],
    ['sixty-one days ahead', { effectiveOn: '2026-05-02' }, ['bond.effective_too_far_ahead']],
    ['from yesterday', { effectiveOn: '2026-03-01' }, ['bond.rider_too_soon']],
    ['a user deleted on the tenth business day', { riderKind: 'users_deleted', effectiveOn: '2026-03-16' }, []],
    ['a user deleted on the ninth', { riderKind: 'users_deleted', effectiveOn: '2026-03-13' }, ['bond.rider_too_soon']],
    ['out of a merger', { riderKind: 'principal_name', outOfMerger: true }, ['bond.merger_needs_new_bond']],
    ['to a bond for one transaction', { bondKind: 'single_transaction' }, ['bond.rider_on_single_transaction']],
    ['behind a later version', { lastVersionFrom: '2026-03-20' }, ['bond.behind_later_version']],
    ['after the last day', { bondThrough: '2026-03-01' }, ['bond.over']],
    ['on the last day', { bondThrough: TODAY }, []],
    ['adding who is there', { riderKind: 'users_added', usersOutOfPlace: ['Spruce'] }, ['bond.user_twice']],
    [
      'deleting who is not',
      { riderKind: 'users_deleted', effectiveOn: '2026-03-16', usersOutOfPlace: ['Fir'] },
      ['bond.user_unknown'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(applyRule(bondRider, { ...RIDER, ...facts }, TODAY).decision.faults)).toEqual(expected);
  });
});

describe('BOND-14 termination (19 CFR 113.27)', () => {
  const BOND: TerminationFacts = {
    bondKind: 'continuous',
    by: 'principal',
    bondFrom: '2025-04-01',
    bondThrough: null,
    shorterNoticeAccepted: false,
  };
  const ends = (facts: Partial<TerminationFacts>) => applyRule(bondTermination, { ...BOND, ...facts }, TODAY).decision;

  it.each<[string, Partial<TerminationFacts>, IsoDate]>([
    ['of the principal, no day asked for: the tenth business day', {}, '2026-03-16'],
    ['of the principal, the day asked for is far enough', { requestedOn: '2026-03-31' }, '2026-03-31'],
    ['of the principal, just ten business days', { requestedOn: '2026-03-16' }, '2026-03-16'],
    ['of the principal, too near', { requestedOn: '2026-03-13' }, '2026-03-16'],
    ['of the surety: thirty days', { by: 'surety' }, '2026-04-01'],
    ['of the surety, too near', { by: 'surety', requestedOn: '2026-03-20' }, '2026-04-01'],
    [
      'of the surety, less is reasonable',
      { by: 'surety', requestedOn: '2026-03-20', shorterNoticeAccepted: true },
      '2026-03-20',
    ],
  ])('%s', (_, facts, lastDay) => {
    expect(ends(facts)).toMatchObject({ lastDay, faults: [] });
  });

  it('shows the fifteen days of the eBond test as guidance, of a surety only', () => {
    expect(ends({ by: 'surety' }).ebondTestLastDay).toBe('2026-03-17');
    expect(ends({}).ebondTestLastDay).toBeUndefined();
  });

  it.each<[string, Partial<TerminationFacts>, readonly string[]]>([
    ['of a bond for one transaction', { bondKind: 'single_transaction' }, ['bond.single_transaction_not_terminated']],
    ['that ends sooner already', { bondThrough: '2026-03-10' }, ['bond.termination_on_record']],
    ['that has not begun', { bondFrom: '2026-04-20' }, ['bond.not_begun']],
    ['short notice of the principal', { shorterNoticeAccepted: true }, ['bond.shorter_notice_of_surety_only']],
  ])('is refused %s', (_, facts, expected) => {
    expect(codes(ends(facts).faults)).toEqual(expected);
  });

  it('never ends a bond before the notice has run, and never before the day asked for', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, fc.constantFrom('principal' as const, 'surety' as const), (ahead, by) => {
        const requestedOn = addDays(TODAY, ahead);
        const { lastDay, earliestLastDay } = ends({ by, requestedOn });
        expect(lastDay >= requestedOn && lastDay >= earliestLastDay).toBe(true);
        expect([requestedOn, earliestLastDay]).toContain(lastDay);
      }),
    );
  });
});
