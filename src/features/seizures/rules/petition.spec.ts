import { describe, expect, it } from '@jest/globals';
import { federalCalendar } from '../../../kernel/calendar.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { petitionClock } from './petition.js';
import type { PetitionClock, PetitionFacts } from './petition.js';

const notice: PetitionFacts = { noticeMailedOn: '2026-03-27', calendar: federalCalendar() };

describe('petition for remission (19 CFR 171.2, 171.22, 171.61)', () => {
  it.each<[string, Partial<PetitionFacts>, IsoDate, Partial<PetitionClock>]>([
    [
      '171.2(b)(1) thirty days from mailing, a Sunday shown with its Monday',
      {},
      '2026-03-27',
      { petitionBy: '2026-04-26', petitionByRolled: '2026-04-27', outcome: 'open' },
    ],
    ['filed on the last day', { filedOn: '2026-04-26' }, '2026-05-10', { outcome: 'filed_in_time' }],
    ['filed a day late', { filedOn: '2026-04-27' }, '2026-05-10', { outcome: 'filed_late' }],
    ['the last day is still open', {}, '2026-04-26', { outcome: 'open' }],
    ['nothing filed', {}, '2026-04-27', { outcome: 'none_filed' }],
    [
      'filed within an extension',
      { filedOn: '2026-05-05', extendedTo: '2026-05-10' },
      '2026-05-10',
      { outcome: 'filed_in_time', petitionBy: '2026-05-10' },
    ],
    [
      '171.2(e) 180 days to limitation is not yet near',
      { limitationOn: '2026-09-23', shortened: true },
      '2026-03-27',
      { mayShorten: false, petitionBy: '2026-04-26' },
    ],
    [
      'October 2024, question 13: 179 days to limitation, seven working days (171.2(e))',
      { limitationOn: '2026-09-22', shortened: true },
      '2026-03-27',
      { mayShorten: true, petitionBy: '2026-04-07' },
    ],
    [
      '171.22 a decision stands sixty days',
      { decidedOn: '2026-05-01' },
      '2026-05-01',
      { decisionStandsThrough: '2026-06-30', supplementalBy: '2026-06-30' },
    ],
  ])('%s', (_, given, asOf, expected) => {
    expect(applyRule(petitionClock, { ...notice, ...given }, asOf).decision).toMatchObject(expected);
  });
});
