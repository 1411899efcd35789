import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addYears, daysBetween } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { LIQUIDATION_WARNINGS, cycleOf, fridayFrom, fridayUntil } from './liquidation-cycle.js';
import { liquidationNotice } from './liquidation-notice.js';
import { suspensionOfLiquidation } from './suspension.js';
import type { NoticeSource, Suspension } from './suspension.js';
import { timesOf } from './time-to-liquidate.js';
import type { LiquidationTimeFacts } from './time-to-liquidate.js';

const POLICIES = initialPolicies([LIQUIDATION_WARNINGS]);
const adcvd = (from: IsoDate, ...notices: readonly [IsoDate, NoticeSource][]): Suspension => ({
  ground: 'adcvd',
  from,
  removalNotices: notices.map(([on, source]) => ({ on, source })),
});
const times = (startedOn: IsoDate, asOf: IsoDate, given: Partial<LiquidationTimeFacts> = {}) =>
  timesOf(
    { startedOn, suspensions: [], extensionsNoticedOn: [], liquidatedOn: null, demandMailedOn: null, ...given },
    asOf,
    POLICIES,
  );
const lifted = [adcvd('2024-01-16', ['2025-01-10', 'federal_register'])];

describe('1504(d): six months from the first notice that the suspension is removed', () => {
  it('final results published 2025-01-10: 2025-07-10 is in time, the day after it is deemed liquidated', () => {
    expect(times('2024-01-16', '2025-07-10', { suspensions: lifted, liquidatedOn: '2025-07-10' }).clock).toMatchObject({
      state: 'liquidated',
      mustLiquidateBy: '2025-07-10',
    });
    expect(times('2024-01-16', '2025-07-10', { suspensions: lifted }).clock.state).toBe('running');
    expect(times('2024-01-16', '2025-07-11', { suspensions: lifted }).clock).toMatchObject({
      state: 'deemed_liquidated',
      liquidatedOn: '2025-07-10',
      settleBy: '2025-10-08',
    });
    const late = times('2024-01-16', '2025-07-11', { suspensions: lifted, liquidatedOn: '2025-07-11' }).clock;
    expect(late).toMatchObject({ state: 'deemed_liquidated', liquidatedOn: '2025-07-10' });
    expect(late.reasonCodes).toContain('liquidation.posted_too_late');
  });

  it('H173819: published 18 August 2010, liquidated 18 February 2011 is in time', () => {
    const suspensions = [adcvd('2008-08-01', ['2010-08-18', 'federal_register'])];
    expect(times('2008-08-01', '2011-02-18', { suspensions, liquidatedOn: '2011-02-18' }).clock.state).toBe(
      'liquidated',
    );
  });

  it('a later instruction restarts nothing', () => {
    const again = [adcvd('2024-01-16', ['2025-04-30', 'commerce_message'], ['2025-01-10', 'federal_register'])];
    expect(times('2024-01-16', '2025-05-01', { suspensions: again })).toMatchObject({
      suspension: { notice: { on: '2025-01-10', source: 'federal_register' } },
      clock: { mustLiquidateBy: '2025-07-10', ground: 'six_months_of_notice' },
    });
  });

  it('an injunction keeps the suspension until the court’s own notice', () => {
    const injunction: Suspension = { ground: 'court_order', from: '2025-02-01', removalNotices: [] };
    expect(times('2024-01-16', '2026-03-02', { suspensions: [...lifted, injunction] }).clock).toMatchObject({
      state: 'suspended',
      mustLiquidateBy: null,
    });
    const ended = { ...injunction, removalNotices: [{ on: '2026-01-15', source: 'court' } as const] };
    expect(times('2024-01-16', '2026-03-02', { suspensions: [...lifted, ended] }).clock.mustLiquidateBy).toBe(
      '2026-07-15',
    );
  });

  it('a notice of before the suspension, or of after the day asked about, removes nothing', () => {
    const decision = (on: IsoDate) =>
      applyRule(suspensionOfLiquidation, { suspensions: [adcvd('2024-01-16', [on, 'court'])] }, '2025-01-09').decision;
    expect(decision('2024-01-15').state).toBe('suspended');
    expect(decision('2025-01-10').state).toBe('suspended');
    expect(decision('2025-01-09').state).toBe('removed');
  });
});

describe('1504(a), (b): a year, and four at most', () => {
  it('an ordinary entry is deemed liquidated when its year is over', () => {
    expect(times('2024-06-03', '2025-06-03').clock.state).toBe('running');
    expect(times('2024-06-03', '2025-06-04').clock).toMatchObject({
      state: 'deemed_liquidated',
      liquidatedOn: '2025-06-03',
      ground: 'one_year',
    });
  });

  it('159.12(e), (f): each extension a year more, three count, at four years it is deemed liquidated', () => {
    const four: readonly IsoDate[] = ['2021-01-11', '2022-01-10', '2023-01-09', '2024-01-08'];
    const last = (n: number) => times('2020-02-03', '2024-01-09', { extensionsNoticedOn: four.slice(0, n) }).clock;
    expect([1, 2, 3, 4].map((n) => last(n).mustLiquidateBy)).toEqual([
      '2022-02-03',
      '2023-02-03',
      '2024-02-03',
      '2024-02-03',
    ]);
    expect(last(4).extensionsCounted).toBe(3);
  });

  it('an extension noticed when the time was over extends nothing', () => {
    expect(times('2024-06-03', '2025-06-05', { extensionsNoticedOn: ['2025-06-04'] }).clock.state).toBe(
      'deemed_liquidated',
    );
  });

  it('a suspension that begins when the time was over finds it liquidated', () => {
    expect(times('2024-06-03', '2025-07-01', { suspensions: [adcvd('2025-06-04')] }).clock).toMatchObject({
      state: 'deemed_liquidated',
      liquidatedOn: '2025-06-03',
    });
  });

  it('an extension outlives the six months where it is later', () => {
    const given = { suspensions: lifted, extensionsNoticedOn: ['2025-01-13' as IsoDate] };
    expect(times('2024-01-16', '2025-08-01', given).clock).toMatchObject({
      mustLiquidateBy: '2026-01-16',
      ground: 'extended',
    });
  });
});

describe('LIQ-03 the weekly run', () => {
  it('the last one in time before 2025-07-10 is Friday 2025-07-04, a holiday; work is posted by Wednesday', () => {
    expect(times('2024-01-16', '2025-06-02', { suspensions: lifted }).cycle).toEqual({
      plannedOn: '2024-11-29',
      lastCycleOn: '2025-07-04',
      lastCycleIsHoliday: true,
      postBy: '2025-07-02',
      warnOn: ['2025-05-11', '2025-06-10', '2025-07-03'],
    });
  });

  it('what is posted by Wednesday is in the run of its week, after it in the next', () => {
    expect(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map((day) => cycleOf(day as IsoDate))).toEqual([
      '2026-03-06',
      '2026-03-06',
      '2026-03-13',
      '2026-03-13',
    ]);
  });
});

describe('159.9: where the legal evidence of liquidation stands', () => {
  it('in the customhouse until 2017-01-13, on the website since, kept 15 months', () => {
    const notice = (postedOn: IsoDate) => applyRule(liquidationNotice, { postedOn }, postedOn).decision;
    expect(notice('2001-04-02')).toEqual({ evidence: 'customhouse_bulletin', keptUntil: null });
    expect(notice('2026-03-06')).toEqual({ evidence: 'electronic_bulletin', keptUntil: '2027-06-06' });
  });
});

describe('PROT-01, LIQ-09 the times after liquidation', () => {
  it.each([
    ['2024-01-09', '2024-03-15', '2024-09-11'],
    ['2024-02-16', '2024-04-26', '2024-10-23'],
    ['2026-03-02', '2027-01-15', '2027-07-14'],
  ] as const)('entered %s, liquidated %s: protest until %s', (startedOn, liquidatedOn, until) => {
    expect(times(startedOn, liquidatedOn, { liquidatedOn }).afterwards?.protestUntil).toBe(until);
  });

  it('a deemed liquidation is protested from its day, not from its posting; a surety also from its demand', () => {
    expect(times('2024-06-03', '2025-09-01', { demandMailedOn: '2025-08-01' }).afterwards).toEqual({
      reliquidateUntil: '2025-09-01',
      protestUntil: '2025-11-30',
      suretyProtestUntil: '2026-01-28',
    });
  });
});

describe('whatever the facts', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2012-01-02', n));
  const suspension = fc.record({
    ground: fc.constantFrom('adcvd' as const, 'court_order' as const),
    from: day,
    removalNotices: fc.array(fc.record({ on: day, source: fc.constant('federal_register' as const) }), {
      maxLength: 3,
    }),
  });
  const facts = fc.record({
    startedOn: day,
    suspensions: fc.array(suspension, { maxLength: 3 }),
    extensionsNoticedOn: fc.array(day, { maxLength: 5 }),
    liquidatedOn: fc.option(day),
    demandMailedOn: fc.constant(null),
  });

  it('an entry is never deemed liquidated before the last day of its time has passed, nor while it is suspended', () => {
    fc.assert(
      fc.property(facts, day, (given, asOf) => {
        const { clock, suspension: standing } = timesOf(given, asOf, POLICIES);
        if (clock.state !== 'deemed_liquidated') return;
        expect(clock.mustLiquidateBy).toBe(clock.liquidatedOn);
        expect(asOf > (clock.liquidatedOn ?? asOf)).toBe(true);
        const deemedOn = clock.liquidatedOn ?? asOf;
        // Six months of the notice, or a year of entry at least and four at most.
        if (clock.ground === 'six_months_of_notice')
          expect(daysBetween(standing.notice?.on ?? deemedOn, deemedOn)).toBeGreaterThanOrEqual(181);
        else {
          expect(daysBetween(given.startedOn, deemedOn)).toBeGreaterThanOrEqual(365);
          expect(deemedOn <= addYears(given.startedOn, 4)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a further notice never gives more time, a further suspension never less', () => {
    fc.assert(
      fc.property(facts, day, suspension, day, (given, asOf, more, on) => {
        const before = timesOf(given, asOf, POLICIES).suspension;
        const noticed = given.suspensions.map((one) => ({
          ...one,
          removalNotices: [...one.removalNotices, { on, source: 'commerce_message' as const }],
        }));
        const after = timesOf({ ...given, suspensions: noticed }, asOf, POLICIES).suspension;
        if (before.notice && after.notice) expect(after.notice.on <= before.notice.on).toBe(true);
        const longer = timesOf({ ...given, suspensions: [...given.suspensions, more] }, asOf, POLICIES).suspension;
        if (before.notice && longer.notice) expect(longer.notice.on >= before.notice.on).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the run of a day is the Friday on or next to it, within six days', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(new Date(`${fridayFrom(on)}T00:00:00Z`).getUTCDay()).toBe(5);
        expect(daysBetween(on, fridayFrom(on))).toBeLessThan(7);
        expect(daysBetween(fridayUntil(on), on)).toBeLessThan(7);
      }),
    );
  });
});
