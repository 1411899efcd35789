import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { documentRequestClock } from '../clocks/later-clocks.js';
import { documentExtension } from './document-extension.js';
import { centerAssignment } from './center-assignment.js';

const asked = { periodEndsOn: '2026-07-08', appliedOn: '2026-07-01', days: 60, extendedBefore: false } as const;
const faultsOf = (given: object): readonly string[] =>
  applyRule(documentExtension, { ...asked, ...given }, '2026-07-01').decision.map(({ code }) => code);
const period = (requestedOn: string, extensionDays: number) => {
  const { dueOn, rolledTo } = applyRule(
    documentRequestClock,
    { requestedOn: requestedOn as '2026-03-10', extensionDays },
    '2026-07-01',
  ).decision;
  return [dueOn, rolledTo];
};

describe('19 CFR 113.42: a document is due 120 days from the notice that asks for it', () => {
  it.each([
    ['2026-03-10', 0, '2026-07-08', '2026-07-08'],
    // A Saturday that is a holiday: the next business day is in time.
    ['2026-03-06', 0, '2026-07-04', '2026-07-06'],
    ['2026-03-10', 60, '2026-09-06', '2026-09-08'],
    ['2026-03-10', 90, '2026-09-06', '2026-09-08'],
  ])('%s and %s more days: %s, in time until %s', (requestedOn, more, dueOn, rolledTo) => {
    expect(period(requestedOn, more)).toEqual([dueOn, rolledTo]);
  });
});

describe('19 CFR 113.43: the period is extended once', () => {
  it.each([
    [{}, []],
    [{ days: 61 }, ['document.extension_too_long']],
    [{ extendedBefore: true }, ['document.extended_before']],
    [{ appliedOn: '2026-09-06' }, []],
    [{ appliedOn: '2026-09-07' }, ['document.extension_applied_late']],
    [
      { appliedOn: '2026-09-07', days: 61, extendedBefore: true },
      ['document.extended_before', 'document.extension_too_long', 'document.extension_applied_late'],
    ],
  ])('%j: %j', (given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });
});

describe('19 CFR 101.10: an entry goes to one Center at a time', () => {
  const faults = (given: object): readonly string[] =>
    applyRule(
      centerAssignment,
      { from: null, to: 'CEE007', ground: 'predominant_goods', ...given },
      '2026-03-02',
    ).decision.map(({ code }) => code);

  it.each([
    [{}, []],
    [{ from: 'CEE010', ground: 'appeal' }, []],
    [{ from: 'CEE007' }, ['center.already']],
    [{ ground: 'appeal' }, ['center.nothing_to_appeal']],
  ])('%j: %j', (given, found) => {
    expect(faults(given)).toEqual(found);
  });
});
