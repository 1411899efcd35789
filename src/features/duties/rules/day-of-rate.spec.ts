import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { BASES, basisUnknown, dayOfRate } from './day-of-rate.js';

describe('the day of the rate (19 CFR 141.68, 141.69, 146.65)', () => {
  it.each(BASES)('%s is the day that is given; in bond and in a zone, fees and deposits go by another', (basis) => {
    const { decision } = applyRule(dayOfRate, { day: '2026-03-02', basis }, '2026-03-02');
    const apart = basis === 'acceptance_in_bond' || basis === 'privileged_status';
    expect(decision).toEqual({ day: '2026-03-02', basis, byDayOfEntry: apart ? ['fees', 'cash_deposits'] : [] });
  });
});

describe('a basis nobody knows', () => {
  const owedOn = (day: IsoDate) => {
    const total = day < '2026-02-24' ? 200n : 100n;
    return { total, least: total, most: total };
  };
  const changeDays: readonly IsoDate[] = ['2026-02-24', '2026-03-01'];
  const near = (day: IsoDate) => applyRule(basisUnknown, { day, changeDays, owedOn }, day).decision;

  it.each<[IsoDate, readonly IsoDate[]]>([
    ['2026-02-08', []],
    ['2026-02-09', ['2026-02-24']],
    ['2026-03-10', ['2026-02-24']],
    ['2026-03-11', []],
  ])('on %s: changes within fifteen days that change an amount: %j', (day, changesOn) => {
    const open = changesOn.length > 0;
    expect(near(day)).toEqual({
      changesOn,
      least: open ? 100n : owedOn(day).least,
      most: open ? 200n : owedOn(day).most,
    });
  });
});
