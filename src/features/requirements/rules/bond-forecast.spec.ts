import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars, formatMoney } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { requiredContinuousBond, standardContinuousBond } from '../../security/rules/index.js';
import { bondForecast } from './bond-forecast.js';
import type { ForecastFacts } from './bond-forecast.js';
import { bondUtilisation } from './utilisation.js';

const ON = '2026-05-10';
const policies = initialPolicies([bondUtilisation.params.earlyWarnings]);
const used = (duties: number, bond: number, additional = 0) =>
  applyRule(
    bondUtilisation,
    { duties: dollars(duties), additional: dollars(additional), bond: dollars(bond) },
    ON,
    policies,
  ).decision;
const forecast = (facts: Partial<ForecastFacts>, on: IsoDate = ON) =>
  applyRule(bondForecast, { charges: [], bond: dollars(60_000), additional: 0n, months: 12, ...facts }, on, policies)
    .decision;
const charge = (on: IsoDate, amount: number) => ({ on, amount: dollars(amount) });

describe('how much of a bond is used', () => {
  it.each([
    // The least bond of an importer that owes nothing is not used.
    [0, 50_000, 0, 0, null],
    [399_990, 50_000, 0, 79, null],
    [400_000, 50_000, 0, 80, 80],
    [450_000, 50_000, 0, 90, 90],
    [500_000, 50_000, 0, 100, 90],
    // A bond of 65,000 is enough only as far as the step of 60,000.
    [600_000, 65_000, 0, 100, 90],
    [1_500_000, 200_000, 0, 75, null],
    [500_000, 800_000, 700_000, 93, 90],
  ])('duties of %i under %i beside %i: %i per cent, warned at %s', (duties, bond, additional, percent, warnedAt) => {
    expect(used(duties, bond, additional)).toEqual({ percent, warnedAt });
  });

  it('is over a hundred per cent only where the bond is not enough, and is no less where more is owed', () => {
    const amount = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (a, b, ten, more) => {
          const [bond, additional] = [ten * 10_000, more * 10_000];
          const [less, greater] = [Math.min(a, b), Math.max(a, b)];
          const facts = { dutiesTaxesFees12Months: dollars(less), basedOn: 'last_12_months' } as const;
          const standard = applyRule(standardContinuousBond, facts, ON).decision.amount!;
          const required = applyRule(
            requiredContinuousBond,
            { standardContinuousAmount: standard, additionalAmount: dollars(additional) },
            ON,
          ).decision;
          const { percent } = used(less, bond, additional);
          if (dollars(bond) >= required) expect(percent).toBeLessThanOrEqual(100);
          expect(used(greater, bond, additional).percent).toBeGreaterThanOrEqual(percent!);
        },
      ),
    );
  });
});

describe('the forecast of a bond', () => {
  it('finds the day of breach and of each warning from past and planned entries', () => {
    const planned = ['2026-06-05', '2026-07-05', '2026-08-05', '2026-09-05'] as const;
    const { breachOn, warnings, months } = forecast({
      charges: [charge('2025-08-20', 400_000), ...planned.map((on) => charge(on, 60_000))],
    });
    expect(warnings).toEqual([
      { percent: 80, on: '2026-07-05' },
      { percent: 90, on: '2026-08-05' },
    ]);
    // On 20 August the old entry leaves the twelve months before the bond is too small.
    expect(breachOn).toBeNull();
    expect(months.slice(1, 5).map(({ on, duties }) => [on, formatMoney(duties)])).toEqual([
      ['2026-06-30', '460000.00'],
      ['2026-07-31', '520000.00'],
      ['2026-08-31', '180000.00'],
      ['2026-09-30', '240000.00'],
    ]);
    const sooner = forecast({ charges: [charge('2025-08-20', 400_000), charge('2026-08-05', 200_001)] });
    expect([sooner.breachOn, sooner.months[3]!.sufficient]).toEqual(['2026-08-05', true]);
  });

  it('says nothing of a breach where there is no bond', () => {
    const { breachOn, months } = forecast({ bond: null, charges: [charge(ON, 9_000_000)] });
    expect([breachOn, months[0]!.sufficient, formatMoney(months[0]!.required!)]).toEqual([null, null, '900000.00']);
  });

  it('on each day says what the sum of the twelve months up to it says, leap days too', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2023-06-01', n));
    const charges = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 300_000 })), { maxLength: 30 });
    fc.assert(
      fc.property(charges, (given) => {
        const all = given.map(([on, amount]) => charge(on, amount));
        const on: IsoDate = '2024-02-10';
        for (const month of forecast({ charges: all, months: 14 }, on).months) {
          const from = addMonths(month.on, -12);
          const within = all.filter((one) => one.on > from && one.on <= month.on);
          expect(month.duties).toBe(within.reduce((sum, { amount }) => sum + amount, 0n));
        }
        const { breachOn } = forecast({ charges: all, months: 14 }, on);
        const enough = (at: IsoDate): boolean => forecast({ charges: all, months: 1 }, at).breachOn !== at;
        if (breachOn !== null) {
          expect(enough(breachOn)).toBe(false);
          if (breachOn > on) expect(enough(addDays(breachOn, -1))).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});
