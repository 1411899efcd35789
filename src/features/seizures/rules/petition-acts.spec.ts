import { describe, expect, it } from '@jest/globals';
import { cfr } from '../../../kernel/citation.js';
import { applyRule } from '../../../kernel/rule.js';
import { petitionDecision, petitionFiling, reliefsConsentedTo, seizedForMark } from './petition-acts.js';
import type { PetitionDecisionFacts, PetitionFilingFacts } from './petition-acts.js';

describe('SEIZ-15 filing a petition (19 CFR 171.2, 171.61)', () => {
  it.each<[string, PetitionFilingFacts, string[]]>([
    ['the first, after the notice', { noticed: true, firstDecidedOn: null }, []],
    ['before any notice', { noticed: false, firstDecidedOn: null }, ['petition.not_noticed']],
    ['the second on the day of the decision', { noticed: true, firstDecidedOn: '2026-03-09' }, []],
    ['the second before it', { noticed: true, firstDecidedOn: '2026-03-10' }, ['petition.before_decision']],
  ])('%s', (_, facts, codes) => {
    expect(applyRule(petitionFiling, facts, '2026-03-09').decision.map(({ code }) => code)).toEqual(codes);
  });
});

const GRANTED: PetitionDecisionFacts = {
  decision: 'granted',
  relief: 'export',
  filedOn: '2026-03-09',
  consentedTo: [],
  sought: { outcome: 'permitted', citation: cfr(19, '133.51(b)') },
  forHeadquarters: false,
};
const above = {
  outcome: 'headquarters_decides',
  reasonCode: 'relief.above_officer_limit',
  citation: cfr(19, '171.11'),
} as const;

describe('SEIZ-16 deciding a petition (19 USC 1618; 19 CFR 171.11, 133.21(g))', () => {
  it.each<[string, Partial<PetitionDecisionFacts>, string[]]>([
    ['granted on the day it was filed', {}, []],
    ['decided before it was filed', { filedOn: '2026-03-10' }, ['petition.decided_before_filed']],
    ['one that is not of this seizure', { filedOn: 'unknown' }, ['petition.unknown']],
    ['on none', { filedOn: null }, ['petition.none']],
    ['on none, as the owner consented', { filedOn: null, consentedTo: ['export'] }, []],
    ['on none, to what the owner did not consent', { filedOn: null, consentedTo: ['remove_mark'] }, ['petition.none']],
    ['granted without a relief', { relief: null, sought: null }, ['petition.relief_and_decision']],
    ['denied with one', { decision: 'denied' }, ['petition.relief_and_decision']],
    ['above the port’s limit', { sought: above }, ['relief.above_officer_limit']],
    ['above it, for headquarters', { sought: above, forHeadquarters: true }, []],
    [
      'a relief that is not open, without a code',
      { sought: { outcome: 'not_permitted', citation: cfr(19, '133.51') } },
      ['relief.not_permitted'],
    ],
  ])('%s', (_, given, codes) => {
    const { decision } = applyRule(petitionDecision, { ...GRANTED, ...given }, '2026-03-09');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

it('a consent opens its own relief, and a mark seized for is told from other grounds', () => {
  expect(reliefsConsentedTo(['entry', 'other_disposition', 'obliteration'])).toEqual([
    'pay_appraised_value',
    'remove_mark',
  ]);
  expect([seizedForMark(['gray_market']), seizedForMark(['piratical_copy', 'contraband'])]).toEqual([true, false]);
});
