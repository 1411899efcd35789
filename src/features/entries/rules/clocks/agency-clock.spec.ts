import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { agenciesWaitedFor, agencyAnswerClock } from './agency-clock.js';
import type { AgenciesWaitedFor, AgenciesWaitedForFacts, AgencyClockFacts } from './agency-clock.js';

describe('ENTRY-41 time for an agency’s answer', () => {
  it.each<[string, AgencyClockFacts, object]>([
    [
      'five working days from the flag',
      { flaggedOn: '2026-03-02', arrivedOn: '2026-03-01' },
      { startEvent: 'flagging', startedOn: '2026-03-02', dueOn: '2026-03-09', authorityStatus: 'policy' },
    ],
    [
      'from arrival where goods are still to come',
      { flaggedOn: '2026-03-02', arrivedOn: '2026-03-05' },
      { startEvent: 'arrival', startedOn: '2026-03-05', dueOn: '2026-03-12' },
    ],
    [
      'where no arrival is declared, from the flag',
      { flaggedOn: '2026-03-02', arrivedOn: null },
      { dueOn: '2026-03-09' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(applyRule(agencyAnswerClock, facts, facts.flaggedOn).decision).toMatchObject(expected);
  });
});

describe('ENTRY-42 agencies that are waited for', () => {
  const facts: AgenciesWaitedForFacts = {
    released: false,
    before: [
      { agency: 'EPA', disposition: null },
      { agency: 'FDA', disposition: 'may_proceed' },
      { agency: 'USDA', disposition: 'hold' },
    ],
    now: ['EPA', 'FDA', 'USDA'],
    again: [],
    arrivalMoved: false,
  };
  it.each<[string, Partial<AgenciesWaitedForFacts>, AgenciesWaitedFor]>([
    ['nothing changed', {}, { set: [], ended: [] }],
    ['one that is new', { now: ['EPA', 'FDA', 'USDA', 'CPSC'] }, { set: ['CPSC'], ended: [] }],
    ['what is held stays held', { again: ['FDA', 'USDA'] }, { set: ['FDA'], ended: [] }],
    ['another day of arrival', { arrivalMoved: true }, { set: ['EPA'], ended: [] }],
    ['flagged no longer', { now: ['FDA'] }, { set: [], ended: ['EPA'] }],
    ['after release', { released: true, now: ['CPSC'], again: ['FDA'] }, { set: [], ended: ['EPA'] }],
  ])('%s', (_, given, expected) => {
    expect(applyRule(agenciesWaitedFor, { ...facts, ...given }, '2026-03-02').decision).toEqual(expected);
  });
});
