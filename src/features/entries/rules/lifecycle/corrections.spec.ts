import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import { standingTime } from '../clocks/standing-time.js';
import type { StandingTimeFacts } from '../clocks/standing-time.js';
import { agencyAskedAgain } from './agency-asked-again.js';
import { arrivalAtRelease } from './arrival.js';
import type { ArrivalAtReleaseFacts } from './arrival.js';
import { correctionOfFiling } from './correction-of-filing.js';
import type { CorrectionOfFilingFacts } from './correction-of-filing.js';

const TODAY: IsoDate = '2026-03-04';
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('ENTRY-30 release before arrival (141.68(e))', () => {
  it.each<[string, ArrivalAtReleaseFacts, readonly string[]]>([
    ['arrived today', { to: 'released', importedOn: null, arrivedOn: TODAY }, []],
    ['arrives tomorrow', { to: 'released', importedOn: TODAY, arrivedOn: '2026-03-05' }, ['release.before_arrival']],
    ['imported tomorrow', { to: 'released', importedOn: '2026-03-05', arrivedOn: null }, ['release.before_arrival']],
    ['nobody told', { to: 'released', importedOn: null, arrivedOn: null }, []],
    ['no release', { to: 'cancelled', importedOn: null, arrivedOn: '2026-03-05' }, []],
  ])('%s', (_, facts, expected) => {
    expect(codes(applyRule(arrivalAtRelease, facts, TODAY).decision)).toEqual(expected);
  });
});

describe('ENTRY-31 what a correction cannot undo', () => {
  const facts: CorrectionOfFilingFacts = {
    filing: 'entry',
    arrivedOn: '2026-03-01',
    summaryFiled: false,
    releasedOn: null,
  };
  it.each<[string, Partial<CorrectionOfFilingFacts>, readonly string[]]>([
    ['an entry before release', {}, []],
    ['a summary taken back (141.67)', { summaryFiled: true }, ['correction.summary_stands']],
    ['a summary corrected as one', { summaryFiled: true, filing: 'entry_and_summary', releasedOn: TODAY }, []],
    ['an entry alone after release', { releasedOn: TODAY }, ['correction.after_release']],
    ['a summary after release', { releasedOn: TODAY, filing: 'entry_and_summary' }, []],
    [
      'arrival after release (141.68(e))',
      { releasedOn: TODAY, filing: 'entry_and_summary', arrivedOn: '2026-03-05' },
      ['date.arrived_after_release'],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes(applyRule(correctionOfFiling, { ...facts, ...given }, TODAY).decision)).toEqual(expected);
  });
});

describe('ENTRY-32 a time of entry that waited for arrival (141.68)', () => {
  const facts: StandingTimeFacts = {
    timeOfEntryOn: '2026-03-05',
    released: false,
    elected: false,
    arrivedBefore: '2026-03-05',
    arrivedOn: '2026-03-05',
  };
  it.each<[string, Partial<StandingTimeFacts>, string | null]>([
    ['stands where nothing changed', {}, '2026-03-05'],
    ['goes with goods that come later', { arrivedOn: '2026-03-09' }, null],
    ['and with goods that come earlier', { arrivedOn: '2026-03-03' }, null],
    ['stands after release', { arrivedOn: '2026-03-03', released: true }, '2026-03-05'],
    ['stands where it was elected', { arrivedOn: '2026-03-03', elected: true }, '2026-03-05'],
    ['but never before arrival', { arrivedOn: '2026-03-09', elected: true }, null],
    [
      'stands on the day of filing after arrival',
      { timeOfEntryOn: '2026-03-06', arrivedOn: '2026-03-04' },
      '2026-03-06',
    ],
  ])('%s', (_, given, expected) => {
    expect(applyRule(standingTime, { ...facts, ...given }, TODAY).decision).toBe(expected);
  });
});

describe('ENTRY-33 an agency asked again', () => {
  const unseen = [
    { agency: 'EPA', lines: 1 },
    { agency: 'FDA', lines: 0 },
  ];
  it('is one that has not seen what is flagged to it, before release', () => {
    expect(applyRule(agencyAskedAgain, { released: false, unseen }, TODAY).decision).toEqual(['EPA']);
    expect(applyRule(agencyAskedAgain, { released: true, unseen }, TODAY).decision).toEqual([]);
  });
});
