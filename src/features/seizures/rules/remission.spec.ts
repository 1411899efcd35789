import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { remission } from './remission.js';
import type { RemissionFacts } from './remission.js';

const facts: RemissionFacts = {
  counterfeit: false,
  ownerConsentedTo: [],
  prohibited: false,
  exportBarred: false,
  trademarkCase: true,
  appraisedValue: dollars(100_000),
};
const outcomes = (given: Partial<RemissionFacts>) =>
  applyRule(remission, { ...facts, ...given }, '2026-05-01').decision.map(({ outcome }) => outcome);

describe('relief from seizure (19 CFR 133.51, 162.44, 19 USC 1595a(c)(5))', () => {
  it.each<[string, Partial<RemissionFacts>, string[]]>([
    ['a copying mark', {}, ['permitted', 'permitted', 'permitted', 'permitted']],
    [
      'a counterfeit: nothing but destruction without consent',
      { counterfeit: true, prohibited: true },
      ['needs_consent', 'permitted', 'needs_consent', 'needs_consent'],
    ],
    [
      'a counterfeit the owner lets out',
      { counterfeit: true, prohibited: true, ownerConsentedTo: ['export'] },
      ['permitted', 'permitted', 'needs_consent', 'needs_consent'],
    ],
    [
      'consent does not lift a bar to exportation',
      { counterfeit: true, ownerConsentedTo: ['export'], exportBarred: true },
      ['not_permitted', 'permitted', 'needs_consent', 'needs_consent'],
    ],
    [
      'a cent above what the port may release',
      { appraisedValue: dollars(100_000) + 1n },
      ['permitted', 'permitted', 'permitted', 'headquarters_decides'],
    ],
    [
      'counterfeits whose entry the owner allows',
      { counterfeit: true, prohibited: true, ownerConsentedTo: ['pay_appraised_value'] },
      ['needs_consent', 'permitted', 'needs_consent', 'permitted'],
    ],
    [
      'prohibited goods are not bought free',
      { prohibited: true, trademarkCase: false },
      ['permitted', 'permitted', 'not_applicable', 'not_permitted'],
    ],
  ])('%s', (_, given, expected) => {
    expect(outcomes(given)).toEqual(expected);
  });
});
