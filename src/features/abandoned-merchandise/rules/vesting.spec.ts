import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { titleVesting } from './vesting.js';
import type { VestingDecision, VestingFacts } from './vesting.js';

const facts: VestingFacts = { unclaimedOn: '2026-09-01', noticeOn: '2026-09-02', everyPartyNotified: true };

describe('title to unclaimed goods (19 USC 1491(b), (d))', () => {
  it.each<[string, Partial<VestingFacts>, IsoDate, VestingDecision['outcome'], string[]]>([
    ['(b) the twenty-ninth day', {}, '2026-10-01', 'notice_runs', []],
    ['127.11 notice the day the goods are unclaimed', { noticeOn: '2026-09-01' }, '2026-09-30', 'notice_runs', []],
    ['(b) the thirtieth', {}, '2026-10-02', 'vested', []],
    ['(b) entered and paid the day before', { redeemedOn: '2026-10-01' }, '2026-10-02', 'redeemed', []],
    ['(b) entered on the day itself comes too late', { redeemedOn: '2026-10-02' }, '2026-10-02', 'vested', []],
    [
      '127.11 notice before the goods are unclaimed',
      { noticeOn: '2026-08-31' },
      '2026-10-02',
      'not_lawful',
      ['vesting.not_unclaimed'],
    ],
    ['(b) a party left out', { everyPartyNotified: false }, '2026-10-02', 'not_lawful', ['vesting.party_not_notified']],
  ])('%s', (_, given, asOf, outcome, codes) => {
    const { decision } = applyRule(titleVesting, { ...facts, ...given }, asOf);
    expect(decision.outcome).toBe(outcome);
    expect(decision.faults.map(({ code }) => code)).toEqual(codes);
  });

  it('(d) leaves thirty days to petition', () => {
    expect(applyRule(titleVesting, facts, '2026-10-02').decision).toMatchObject({
      vestsOn: '2026-10-02',
      petitionBy: '2026-11-01',
    });
  });
});
