import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { sampleBond } from '../../merchandise/rules/sample-bond.js';
import type { SampleFacts } from '../../merchandise/rules/sample-bond.js';
import { ownerRequest } from './owner-request.js';
import type { OwnerRequestFacts } from './owner-request.js';

const images: OwnerRequestFacts = {
  wants: 'unredacted_images',
  purpose: 'private_civil_remedy',
  requestedOn: '2026-04-10',
  seizedOn: '2026-03-27',
  groundsForThisRight: ['counterfeit_mark'],
  requester: { relation: 'owner' },
};
const bondOf = (limitOfLiability: bigint) => {
  const terms = { kind: 'single_transaction', activityCode: '15' } as const;
  const bond = { ...terms, limitOfLiability, committed: 0n, effectiveOn: '2026-04-01' as const };
  const facts: SampleFacts = { domesticValue: dollars(200), bond, releasedOn: '2026-04-10' };
  return applyRule(sampleBond, facts, '2026-04-10').decision;
};
const sample: OwnerRequestFacts = { ...images, wants: 'sample' };
const devices: OwnerRequestFacts = {
  ...images,
  groundsForThisRight: ['circumvention_device'],
  seizedOn: '2024-08-01',
};
const codes = (facts: OwnerRequestFacts) =>
  applyRule(ownerRequest, facts, facts.requestedOn).decision.faults.map(({ code }) => code);

describe('unredacted images and samples after seizure (19 CFR 133.21(f))', () => {
  it.each<[string, OwnerRequestFacts, string[]]>([
    ['images need no bond', images, []],
    ['on the day of the seizure', { ...images, requestedOn: '2026-03-27' }, []],
    [
      'an agent granted images only',
      { ...images, requester: { relation: 'agent', grant: { acts: ['receive_disclosures'], from: '2026-01-01' } } },
      [],
    ],
    [
      'who then asks for a sample',
      {
        ...sample,
        sampleBond: bondOf(dollars(240)),
        requester: { relation: 'agent', grant: { acts: ['receive_disclosures'], from: '2026-01-01' } },
      },
      ['standing.act_not_granted'],
    ],
    ['a sample with its bond', { ...sample, sampleBond: bondOf(dollars(240)) }, []],
    ['a sample beyond it', { ...sample, sampleBond: bondOf(dollars(239)) }, ['sample.bond_too_small']],
    ['a sample without', sample, ['sample.no_bond']],
    [
      'a seizure on another ground',
      { ...images, groundsForThisRight: ['licence_or_permit_missing'] },
      ['owner_request.other_ground'],
    ],
    ['a gray-market seizure', { ...images, groundsForThisRight: ['gray_market'] }, ['owner_request.other_ground']],
    ['devices seized under the rule of 2024', { ...images, groundsForThisRight: ['dmca_device'] }, []],
    ['devices seized under the statute', { ...images, groundsForThisRight: ['circumvention_device'] }, []],
    ['on the first day of 133.47', { ...devices, requestedOn: '2024-08-23' }, []],
    ['the day before', { ...devices, requestedOn: '2024-08-22' }, ['owner_request.other_ground']],
    [
      'before the seizure, by a licensee',
      { ...images, requestedOn: '2026-03-26', requester: { relation: 'licensee' } },
      ['owner_request.before_seizure', 'standing.licensee'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
    expect(applyRule(ownerRequest, facts, facts.requestedOn).decision.open).toBe(expected.length === 0);
  });
});
