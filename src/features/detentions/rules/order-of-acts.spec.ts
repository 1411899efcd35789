import { describe, expect, it } from '@jest/globals';
import { finalStates, mayMove } from '../../../kernel/transitions.js';
import { federalCalendar } from '../../../kernel/calendar.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { DETENTION_TRANSITIONS } from './detention-states.js';
import type { DetentionState } from './detention-states.js';
import type { Infringement } from './infringement.js';
import { copyingNoticeDayBasis, iprDetentionTrack } from './ipr-detention-track.js';
import { orderOfActs, trackSteps } from './order-of-acts.js';
import type { DetentionActs } from './order-of-acts.js';

const inOrder: DetentionActs = {
  presentedOn: '2026-03-02',
  decidedOn: '2026-03-09',
  noticeOn: '2026-03-16',
  determinedOn: '2026-03-27',
  responses: [{ on: '2026-03-20', sufficient: false }],
  extensions: [],
  recordedOn: '2026-04-01',
};

describe('order of acts (19 CFR 151.16, 133.21(b))', () => {
  it.each<[string, Partial<DetentionActs>, string[]]>([
    ['all in order', {}, []],
    [
      'all on one day',
      { presentedOn: '2026-03-27', decidedOn: '2026-03-27', noticeOn: '2026-03-27', responses: [] },
      [],
    ],
    ['presentation after the decision', { presentedOn: '2026-03-10' }, ['detention.decided_before_presentation']],
    ['never presented', { presentedOn: null }, ['detention.not_presented']],
    ['notice before the decision', { noticeOn: '2026-03-06' }, ['detention.notice_before_decision']],
    ['notice without a decision', { decidedOn: null }, ['detention.notice_without_decision']],
    ['answer before the notice', { noticeOn: '2026-03-23' }, ['detention.response_before_notice']],
    ['determination before the decision', { determinedOn: '2026-03-08' }, ['detention.determined_before_decision']],
    ['a date that has not come', { recordedOn: '2026-03-26' }, ['date.in_future']],
    [
      'several faults at once',
      { presentedOn: '2026-03-28' },
      ['detention.decided_before_presentation', 'detention.determined_before_presentation'],
    ],
  ])('%s', (_, given, codes) => {
    const faults = applyRule(orderOfActs, { ...inOrder, ...given }, inOrder.recordedOn).decision;
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(faults.every(({ citation }) => citation)).toBe(true);
  });
});

describe('steps the law of the day does not have', () => {
  const faultsOf = (infringement: Infringement, acts: Partial<DetentionActs>) => {
    const given = { ...inOrder, responses: [], ...acts };
    const presentedOn = given.presentedOn ?? '2026-03-02';
    const facts = {
      infringement,
      presentedOn,
      decidedOn: null,
      noticeOn: null,
      determinedOn: null,
      extendedTo: null,
      askedOn: presentedOn,
      calendar: federalCalendar(),
    };
    const { decision } = applyRule(iprDetentionTrack, facts, presentedOn, initialPolicies([copyingNoticeDayBasis]));
    return applyRule(trackSteps, { acts: given, track: decision }, given.recordedOn).decision.map(({ code }) => code);
  };
  const extension = { grantedOn: '2026-03-30', to: '2026-04-30', goodCause: 'licence being obtained' } as const;

  it.each<[string, Infringement, Partial<DetentionActs>, string[]]>([
    ['133.21 has no extension', 'counterfeit_mark', { extensions: [extension] }, ['detention.not_extendable']],
    ['133.25(a) has one', 'gray_market', { extensions: [extension] }, []],
    [
      'a second one while the first runs',
      'gray_market',
      { extensions: [extension, { ...extension, grantedOn: '2026-04-29', to: '2026-05-15' }] },
      [],
    ],
    [
      'granted when the thirty days were over',
      'gray_market',
      { extensions: [{ ...extension, grantedOn: '2026-04-02' }] },
      ['detention.extension_out_of_time'],
    ],
    [
      'that adds nothing',
      'gray_market',
      { extensions: [{ ...extension, to: '2026-04-01' }] },
      ['detention.extension_adds_nothing'],
    ],
    [
      'without cause',
      'gray_market',
      { extensions: [{ ...extension, goodCause: ' ' }] },
      ['detention.extension_without_cause'],
    ],
    [
      'an answer to a copyright detention before the rule',
      'piratical_copy',
      { presentedOn: '2024-08-22', responses: inOrder.responses },
      ['detention.step_not_in_law_on_date'],
    ],
    ['and after it', 'piratical_copy', { presentedOn: '2024-08-23', responses: inOrder.responses }, []],
  ])('%s', (_, infringement, acts, codes) => expect(faultsOf(infringement, acts)).toEqual(codes));
});

describe('moves of a detention', () => {
  it.each<[DetentionState, DetentionState, boolean]>([
    ['presented', 'detained', true],
    ['presented', 'released', true],
    ['presented', 'seized', false],
    ['detained', 'seized', true],
    ['detained', 'excluded', true],
    ['excluded', 'exported', true],
    ['seized', 'released', false],
    ['abandoned', 'seized', false],
  ])('%s to %s: %s', (from, to, lawful) => expect(mayMove(DETENTION_TRANSITIONS, from, to)).toBe(lawful));

  it('ends for good where nothing more happens', () => {
    expect(finalStates(DETENTION_TRANSITIONS)).toEqual(['released', 'exported', 'destroyed', 'abandoned', 'seized']);
  });
});
