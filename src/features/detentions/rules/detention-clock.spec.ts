import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addBusinessDays, federalCalendar } from '../../../kernel/calendar.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { detentionClock } from './detention-clock.js';
import type { DetentionClock, DetentionClockFacts } from './detention-clock.js';
import { exclusionProtest } from './exclusion-protest.js';

const calendar = federalCalendar();
const presented: DetentionClockFacts = {
  presentedOn: '2026-03-02',
  decidedOn: null,
  noticeOn: null,
  determinedOn: null,
  cbpDecides: true,
  infringement: null,
  extendedTo: null,
  askedOn: '2026-03-02',
  calendar,
};
const clock = (given: Partial<DetentionClockFacts> = {}) => {
  const facts = { ...presented, ...given };
  return applyRule(detentionClock, facts, facts.presentedOn).decision;
};

describe('DET-01 detention clock (19 USC 1499(c), 19 CFR 151.16)', () => {
  it.each<[string, Partial<DetentionClockFacts>, Partial<DetentionClock>]>([
    ['(b) five business days from Monday 2 March 2026', {}, { decideBy: '2026-03-09', deemedDetained: false }],
    ['(b) the fifth day is still in time', { askedOn: '2026-03-09' }, { deemedDetained: false, detainedOn: null }],
    ['(b) silence past it detains', { askedOn: '2026-03-10' }, { deemedDetained: true, detainedOn: '2026-03-09' }],
    [
      '(b) a release in time is no detention',
      { determinedOn: '2026-03-04', askedOn: '2026-04-20' },
      { deemedDetained: false, deemedExcluded: false },
    ],
    ['(c) notice five business days after the decision', { decidedOn: '2026-03-09' }, { noticeBy: '2026-03-16' }],
    [
      '(c) from the deemed detention when the decision came late',
      { decidedOn: '2026-03-12' },
      { noticeBy: '2026-03-16', late: { decision: true, notice: false } },
    ],
    [
      '(c) a late notice is late',
      { decidedOn: '2026-03-09', noticeOn: '2026-03-17', askedOn: '2026-03-17' },
      { late: { decision: false, notice: true } },
    ],
    [
      '(e) a notice of 16 March moves nothing: final by 1 April',
      { decidedOn: '2026-03-09', noticeOn: '2026-03-16' },
      { determineBy: '2026-04-01' },
    ],
    ['(e) the thirtieth day is still in time', { askedOn: '2026-04-01' }, { deemedExcluded: false }],
    ['(f) the thirty-first is an exclusion', { askedOn: '2026-04-02' }, { deemedExcluded: true }],
    [
      '(f) a decision in time stays in time',
      { determinedOn: '2026-03-30', askedOn: '2026-06-01' },
      { deemedExcluded: false },
    ],
    [
      '133.25(a) an extension is a longer period the law gives',
      { infringement: 'gray_market', extendedTo: '2026-05-01', askedOn: '2026-04-15' },
      { determineBy: '2026-05-01', deemedExcluded: false },
    ],
    ['another agency decides', { cbpDecides: false }, { applies: false, reason: 'other_agency_decides' }],
    [
      'Thanksgiving is not a business day',
      { presentedOn: '2026-11-23', askedOn: '2026-11-23' },
      { decideBy: '2026-12-01' },
    ],
    [
      'Juneteenth is not a business day',
      { presentedOn: '2026-06-15', askedOn: '2026-06-15' },
      { decideBy: '2026-06-23' },
    ],
    ['the year ends in between', { presentedOn: '2026-12-28', askedOn: '2026-12-28' }, { decideBy: '2027-01-05' }],
    [
      'clocks go forward in between',
      { presentedOn: '2026-03-06', askedOn: '2026-03-06' },
      { decideBy: '2026-03-13', determineBy: '2026-04-05' },
    ],
    [
      'clocks go back in between',
      { presentedOn: '2026-10-30', askedOn: '2026-10-30' },
      { decideBy: '2026-11-06', determineBy: '2026-11-29' },
    ],
  ])('%s', (_, given, expected) => expect(clock(given)).toMatchObject(expected));

  it('89 FR 52379: takes in IPR detentions presented from 23 August 2024', () => {
    const ipr = { infringement: 'counterfeit_mark' } as const;
    expect(clock({ ...ipr, presentedOn: '2024-08-22', askedOn: '2024-08-22' })).toEqual({
      applies: false,
      reason: 'ipr_detention_outside_general_rule',
    });
    expect(clock({ ...ipr, presentedOn: '2024-08-23', askedOn: '2024-08-23' })).toMatchObject({ applies: true });
  });

  it('never gets shorter by a closed day', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days): IsoDate => addDays('2026-03-02', days));
    fc.assert(
      fc.property(day, (closed) => {
        const [usual, longer] = [calendar, federalCalendar([closed])].map((each) =>
          addBusinessDays('2026-03-02', 5, each),
        );
        const decided = clock({ calendar: federalCalendar([closed]) });
        expect(longer! >= usual!).toBe(true);
        expect(decided).toMatchObject({ decideBy: longer, determineBy: '2026-04-01' });
      }),
    );
  });
});

describe('DET-02 protest against exclusion (19 USC 1499(c)(5)(B))', () => {
  const asked = (askedOn: IsoDate, decidedOn: IsoDate | null = null) =>
    applyRule(exclusionProtest, { filedOn: '2026-04-10', decidedOn, askedOn }, '2026-04-10').decision;

  it('is deemed denied on the thirtieth day', () => {
    expect(asked('2026-05-09')).toEqual({ deemedDeniedOn: '2026-05-10', deemedDenied: false });
    expect(asked('2026-05-10')).toEqual({ deemedDeniedOn: '2026-05-10', deemedDenied: true });
  });
  it('is not when it was decided before', () => {
    expect(asked('2026-06-01', '2026-05-09').deemedDenied).toBe(false);
  });
});
