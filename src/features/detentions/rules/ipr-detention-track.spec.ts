import { describe, expect, it } from '@jest/globals';
import { federalCalendar } from '../../../kernel/calendar.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Infringement } from './infringement.js';
import { copyingNoticeDayBasis, iprDetentionTrack } from './ipr-detention-track.js';
import type { IprTrackFacts } from './ipr-detention-track.js';
import { responseWindow } from './response-window.js';
import type { ImporterResponse } from './response-window.js';

const calendar = federalCalendar();
const policies = initialPolicies([copyingNoticeDayBasis]);
const track = (infringement: Infringement, given: Partial<IprTrackFacts> = {}) => {
  const facts: IprTrackFacts = {
    infringement,
    presentedOn: '2026-03-02',
    decidedOn: '2026-03-09',
    noticeOn: '2026-03-16',
    determinedOn: null,
    extendedTo: null,
    askedOn: '2026-03-16',
    calendar,
    ...given,
  };
  return applyRule(iprDetentionTrack, facts, facts.presentedOn, policies);
};

describe('DET-03 IPR detention track (19 CFR 133)', () => {
  it.each<[Infringement, string]>([
    ['counterfeit_mark', '19 CFR 133.21(b)'],
    ['piratical_copy', '19 CFR 133.42'],
    ['circumvention_device', '19 CFR 133.47'],
  ])('%s: notice in five, answer in seven business days, thirty days, no extension', (infringement, authority) => {
    expect(track(infringement, { extendedTo: '2026-06-01' }).decision).toEqual({
      outcome: 'determined',
      kind: 'importer_heard_first',
      paragraph: { authority },
      thirtiethDay: '2026-04-01',
      detainedUntil: '2026-04-01',
      extendable: false,
      deemedExcluded: false,
      noticeBy: '2026-03-16',
      answerBy: '2026-03-25',
    });
  });

  it('133.21(b)(1): what is not released by the thirtieth day is excluded; 133.25 has no such step', () => {
    const excluded = (infringement: Infringement, given: Partial<IprTrackFacts>) => {
      const { decision } = track(infringement, given);
      return decision.outcome === 'determined' && decision.deemedExcluded;
    };
    expect(excluded('counterfeit_mark', { askedOn: '2026-04-01' })).toBe(false);
    expect(excluded('counterfeit_mark', { askedOn: '2026-04-02' })).toBe(true);
    expect(excluded('counterfeit_mark', { askedOn: '2026-04-02', decidedOn: null })).toBe(false);
    expect(excluded('counterfeit_mark', { askedOn: '2026-05-02', determinedOn: '2026-04-01' })).toBe(false);
    expect(excluded('gray_market', { askedOn: '2026-05-02' })).toBe(false);
  });

  it.each<Infringement>(['copying_or_simulating_mark', 'trade_name', 'gray_market'])(
    '133.25(a) %s: the importer has the whole detention, which may be extended',
    (infringement) => {
      expect(track(infringement).decision).toMatchObject({
        answerBy: '2026-04-01',
        extendable: true,
        noticeBy: '2026-03-16',
      });
      expect(track(infringement, { extendedTo: '2026-05-15' }).decision).toMatchObject({
        thirtiethDay: '2026-04-01',
        detainedUntil: '2026-05-15',
        answerBy: '2026-05-15',
      });
    },
  );

  it('133.25(a) "5 days" are counted as policy says, and the answer says it is policy', () => {
    const inCalendarDays = { find: () => ({ ...copyingNoticeDayBasis.asInitial, value: 'calendar' }) };
    const facts = {
      infringement: 'gray_market',
      presentedOn: '2026-03-02',
      decidedOn: '2026-03-09',
      noticeOn: null,
      determinedOn: null,
      extendedTo: null,
      askedOn: '2026-03-16',
      calendar,
    } as const;
    const applied = applyRule(iprDetentionTrack, facts, '2026-03-02', inCalendarDays);
    expect(applied.decision).toMatchObject({ noticeBy: '2026-03-14' });
    expect(applied.authorityStatus).toBe('policy');
  });

  it.each<[Infringement, IsoDate, string]>([
    ['piratical_copy', '2024-08-22', 'not_determinable'],
    ['piratical_copy', '2024-08-23', 'determined'],
    ['circumvention_device', '2024-08-22', 'not_determinable'],
    ['circumvention_device', '2024-08-23', 'determined'],
    ['counterfeit_mark', '2015-10-19', 'determined'],
  ])('%s presented on %s: %s', (infringement, presentedOn, outcome) => {
    expect(track(infringement, { presentedOn }).decision.outcome).toBe(outcome);
  });

  it('is not answered before the law on record begins', () => {
    expect(() => track('counterfeit_mark', { presentedOn: '2015-10-18' })).toThrow('before_first_value');
  });
});

describe("DET-04 importer's time to answer (19 CFR 133.21(b)(2)(i)(B))", () => {
  const window = (noticeOn: IsoDate, askedOn: IsoDate, responses: ImporterResponse[] = []) =>
    applyRule(responseWindow, { noticeOn, responses, askedOn, calendar }, noticeOn).decision;

  it.each<[string, IsoDate, IsoDate, IsoDate]>([
    ['plain weeks', '2026-03-16', '2026-03-25', '2026-03-26'],
    ['Thanksgiving', '2026-11-18', '2026-11-30', '2026-12-01'],
    ['Juneteenth', '2026-06-15', '2026-06-25', '2026-06-26'],
    ['Christmas, New Year and the year end', '2026-12-21', '2026-12-31', '2027-01-04'],
    ['clocks go forward', '2026-03-05', '2026-03-16', '2026-03-17'],
    ['clocks go back', '2026-10-28', '2026-11-06', '2026-11-09'],
    ['Independence Day on a Saturday, observed on Friday', '2026-06-29', '2026-07-09', '2026-07-10'],
  ])('seven business days across %s', (_, noticeOn, lastDay, opensOn) => {
    expect(window(noticeOn, lastDay)).toEqual({ lastDay, opensOn, state: 'open' });
    expect(window(noticeOn, opensOn).state).toBe('closed');
  });

  it('is not shortened by an early answer that does not suffice', () => {
    expect(window('2026-03-16', '2026-03-18', [{ on: '2026-03-17', sufficient: false }]).state).toBe('open');
  });
  it('ends for good with a sufficient answer', () => {
    expect(window('2026-03-16', '2026-05-18', [{ on: '2026-03-17', sufficient: true }]).state).toBe(
      'answered_sufficiently',
    );
  });
});
