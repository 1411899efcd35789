import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { courtAction } from './court-action.js';
import type { CourtActionFacts } from './court-action.js';
import { askToSetAside, askToVoid, voidDenial } from './set-aside.js';

const FACTS: CourtActionFacts = {
  commencedOn: '2026-08-28',
  deniedOn: '2026-03-02',
  suitUntil: '2026-08-29',
  onRecord: false,
};

describe('PROT-17 an action in court about a protest (28 USC 2636(a), 19 USC 1515(c))', () => {
  it.each<[string, Partial<CourtActionFacts>, boolean, string[]]>([
    ['within 180 days of the denial', {}, true, []],
    ['on the last of them', { commencedOn: '2026-08-29' }, true, []],
    ['a day later', { commencedOn: '2026-08-30' }, false, []],
    ['on the day of the denial', { commencedOn: '2026-03-02' }, true, []],
    ['before it', { commencedOn: '2026-03-01' }, true, ['protest.action_before_denial']],
    ['of nothing denied', { deniedOn: null, suitUntil: null }, false, ['protest.action_without_denial']],
    ['to come', { commencedOn: '2026-09-03' }, false, ['date.in_future']],
    ['twice', { onRecord: true }, true, ['protest.action_on_record']],
  ])('%s', (_what, given, inTime, codes) => {
    const { decision } = applyRule(courtAction, { ...FACTS, ...given }, '2026-09-02');
    expect([decision.inTime, decision.faults.map(({ code }) => code)]).toEqual([inTime, codes]);
  });

  it('ends what may be asked of customs and what customs may void (1515(c), last sentence)', () => {
    const of = { denied: true, deniedOn: '2026-03-02', askedBefore: false, inCourt: true } as const;
    const asked = { denied: true, askedOn: '2026-03-03', voidAskedOn: null, inCourt: true } as const;
    const codes = [
      applyRule(askToSetAside, { ...of, refused: true }, '2026-03-10').decision,
      applyRule(askToVoid, of, '2026-03-10').decision,
      applyRule(voidDenial, { ...asked, ground: 'further_review_refused' }, '2026-03-10').decision.faults,
      applyRule(voidDenial, { ...asked, ground: 'contrary_to_instructions' }, '2026-03-10').decision.faults,
    ].map((faults) => faults.map(({ code }) => code));
    expect(codes).toEqual(Array(4).fill(['protest.in_court']));
  });
});
