import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { disposalConsent } from './disposal-consent.js';
import type { DisposalConsentFacts } from './disposal-consent.js';

const facts: DisposalConsentFacts = {
  routes: ['donate'],
  inWriting: true,
  givenOn: '2026-06-01',
  expiresOn: '2026-06-30',
  given: { relation: 'owner' },
};
const decide = (given: Partial<DisposalConsentFacts>) =>
  applyRule(disposalConsent, { ...facts, ...given }, '2026-06-30').decision;

describe('consent to a disposal (19 CFR 133.52(c))', () => {
  it.each<[string, Partial<DisposalConsentFacts>, string[]]>([
    ['on its last day', {}, []],
    ['on its first', { givenOn: '2026-06-30' }, []],
    ['a day later', { expiresOn: '2026-06-29' }, ['consent.expired']],
    ['withdrawn that day', { withdrawnOn: '2026-06-30' }, ['consent.withdrawn']],
    [
      'by a licensee, by word of mouth',
      { inWriting: false, given: { relation: 'licensee' } },
      ['consent.not_written', 'standing.licensee'],
    ],
    ['to nothing', { routes: [] }, ['consent.no_route']],
    ['dated later', { givenOn: '2026-07-01', expiresOn: '2026-07-31' }, ['consent.not_yet_given']],
  ])('%s', (_, given, expected) => {
    expect(decide(given).valid).toBe(expected.length === 0);
    expect(decide(given).faults.map(({ code }) => code)).toEqual(expected);
  });

  it('opens nothing where it does not hold', () => {
    expect(decide({}).routes).toEqual(['donate']);
    expect(decide({ inWriting: false }).routes).toEqual([]);
  });
});
