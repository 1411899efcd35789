import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { ownerConsent } from './owner-consent.js';
import type { OwnerConsentFacts } from './owner-consent.js';

const facts: OwnerConsentFacts = {
  consentsTo: 'export',
  inWriting: true,
  givenOn: '2026-04-29',
  notifiedOn: '2026-03-30',
  given: { relation: 'owner' },
  ownMark: true,
};
const codes = (given: Partial<OwnerConsentFacts>) =>
  applyRule(ownerConsent, { ...facts, ...given }, '2026-04-29').decision.faults.map(({ code }) => code);

describe('consent of the owner (19 CFR 133.21(g))', () => {
  it.each<[string, Partial<OwnerConsentFacts>, string[]]>([
    ['on the thirtieth day', {}, []],
    ['on the day of notification', { givenOn: '2026-03-30' }, []],
    ['on the thirty-first', { givenOn: '2026-04-30' }, ['consent.too_late']],
    ['by a licensee', { given: { relation: 'licensee' } }, ['standing.licensee']],
    ['by an agent granted it', { given: { relation: 'agent', grant: { acts: ['consent'], from: '2026-01-01' } } }, []],
    [
      'by an agent granted something else',
      { given: { relation: 'agent', grant: { acts: ['assist'], from: '2026-01-01' } } },
      ['standing.act_not_granted'],
    ],
    [
      'for another mark, by word of mouth, before the notice',
      { ownMark: false, inWriting: false, givenOn: '2026-03-29' },
      ['consent.other_mark', 'consent.not_written', 'consent.before_notification'],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
    const { valid } = applyRule(ownerConsent, { ...facts, ...given }, '2026-04-29').decision;
    expect(valid).toBe(expected.length === 0);
  });

  it('names the last day', () => {
    expect(applyRule(ownerConsent, facts, '2026-04-29').decision.lastDay).toBe('2026-04-29');
  });
});
