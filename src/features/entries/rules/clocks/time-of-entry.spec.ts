import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { timeOfEntry } from './time-of-entry.js';
import type { TimeOfEntryFacts } from './time-of-entry.js';

const entered = (given: Partial<TimeOfEntryFacts>): string | null => {
  const facts: TimeOfEntryFacts = {
    filing: 'entry',
    quota: false,
    electedEntryOn: null,
    arrivedOn: '2026-03-01',
    filedOn: '2026-03-02',
    summaryFiledOn: null,
    releasedOn: null,
    ...given,
  };
  return applyRule(timeOfEntry, facts, '2026-03-02').decision;
};
const both: Partial<TimeOfEntryFacts> = { filing: 'entry_and_summary', summaryFiledOn: '2026-03-02' };

describe('ENTRY-21 time of entry (141.68)', () => {
  it.each<[string, Partial<TimeOfEntryFacts>, string | null]>([
    ['(a)(1) before release there is none', {}, null],
    ['(a)(1) the release is authorised', { releasedOn: '2026-03-04' }, '2026-03-04'],
    ['(a)(2) another day is elected', { releasedOn: '2026-03-04', electedEntryOn: '2026-03-03' }, '2026-03-03'],
    ['(b) the summary serves as entry', both, '2026-03-02'],
    ['(b) a summary before arrival counts from arrival', { ...both, arrivedOn: '2026-03-05' }, '2026-03-05'],
    [
      'a summary that follows does not move it',
      { filing: 'entry_and_summary', summaryFiledOn: '2026-03-10', releasedOn: '2026-03-04' },
      '2026-03-04',
    ],
    [
      '(d) quota goods: with the duties',
      { quota: true, releasedOn: '2026-03-04', summaryFiledOn: '2026-03-06' },
      '2026-03-06',
    ],
    ['(d) quota goods before', { quota: true, releasedOn: '2026-03-04' }, null],
  ])('%s', (_, given, on) => {
    expect(entered(given)).toBe(on);
  });
});
