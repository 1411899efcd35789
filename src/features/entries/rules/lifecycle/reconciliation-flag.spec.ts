import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { reconciliationFlag } from './reconciliation-flag.js';
import type { ReconciliationFlagFacts, StandingFlag } from './reconciliation-flag.js';

describe('ENTRY-39 a flag for reconciliation that a correction sets or takes back (19 USC 1484(b)(1))', () => {
  it.each<[string, ReconciliationFlagFacts, StandingFlag]>([
    [
      'one that stands keeps its day',
      { flaggedSince: '2026-03-02', flagged: true, summaryFiled: true },
      { flaggedOn: '2026-03-02', withdrawn: false },
    ],
    [
      'one that comes by a correction counts from it',
      { flaggedSince: null, flagged: true, summaryFiled: true },
      { flaggedOn: '2026-04-07', withdrawn: false },
    ],
    [
      'one that comes with the summary counts from the summary',
      { flaggedSince: null, flagged: true, summaryFiled: false },
      { flaggedOn: null, withdrawn: false },
    ],
    [
      'one that is taken back leaves nothing due',
      { flaggedSince: '2026-03-02', flagged: false, summaryFiled: true },
      { flaggedOn: null, withdrawn: true },
    ],
    [
      'where none was and none comes nothing is taken back',
      { flaggedSince: null, flagged: false, summaryFiled: true },
      { flaggedOn: null, withdrawn: false },
    ],
  ])('%s', (_, facts, expected) => {
    expect(applyRule(reconciliationFlag, facts, '2026-04-07').decision).toEqual(expected);
  });
});
