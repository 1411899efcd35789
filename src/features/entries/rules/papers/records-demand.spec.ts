import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { recordsDemandClock, recordsDemandTime } from './records-demand.js';

const dueOn = (receivedOn: '2026-03-10' | '2026-06-04', withinDays: number | null, approvedDays: number) => {
  const facts = { receivedOn, withinDays, approvedDays };
  const counted = applyRule(recordsDemandClock, facts, '2026-07-01').decision;
  return [counted.dueOn, counted.rolledTo];
};

describe('19 CFR 163.6(a): demanded records are due 30 calendar days from receipt', () => {
  it.each([
    ['2026-03-10', null, 0, '2026-04-09'],
    // A Saturday that is a holiday: nothing moves it.
    ['2026-06-04', null, 0, '2026-07-04'],
    ['2026-03-10', 5, 0, '2026-03-15'],
    ['2026-03-10', 60, 0, '2026-04-09'],
    ['2026-03-10', null, 45, '2026-05-24'],
  ] as const)('%s, within %s, %s more: %s', (receivedOn, withinDays, approved, expected) => {
    expect(dueOn(receivedOn, withinDays, approved)).toEqual([expected, expected]);
  });

  const asked = { withinDays: null, isReleased: true, appliedOn: null, dueOn: '2026-04-09' } as const;
  it.each<[string, object, string[]]>([
    ['no more, no less', {}, []],
    ['less, before release', { withinDays: 5, isReleased: false }, []],
    ['less, after release', { withinDays: 5 }, ['document.shorter_after_release']],
    ['no less', { withinDays: 30, isReleased: false }, ['document.period_not_shorter']],
    ['more, asked for on the last day', { appliedOn: '2026-04-09' }, []],
    ['more, asked for the day after', { appliedOn: '2026-04-10' }, ['document.more_time_asked_late']],
    ['more of what was less, after release', { withinDays: 5, appliedOn: '2026-03-12' }, []],
  ])('%s', (_, facts, expected) => {
    const found = applyRule(recordsDemandTime, { ...asked, ...facts }, '2026-07-01').decision;
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
