import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { profileDraft } from './profile-draft.js';
import type { DraftFacts } from './profile-draft.js';
import { profilePurge } from './profile-purge.js';
import { PROFILE_ACTS, PROFILE_STATES, profileStep } from './profile-step.js';
import type { ProfileAct, ProfileState } from './profile-step.js';
import { profileMonths, purgeBounds } from './targeting-policies.js';

const today = '2026-03-02';
const policies = initialPolicies([profileMonths, purgeBounds]);
const sound: DraftFacts = {
  ...{ key: 'solar', bands: { medium: 30, high: 60 }, legalBasis: '19 USC 4322', expectedEffect: 'More is found.' },
  ...{ reviewOn: '2026-09-01', expiresOn: null, base: null, today },
  weights: [
    { factor: 'paymentHistory', weight: 60 },
    { factor: 'tenure', weight: 40 },
  ],
};
const drafted = (more: Partial<DraftFacts>) => applyRule(profileDraft, { ...sound, ...more }, today, policies).decision;
const codes = (more: Partial<DraftFacts>) => drafted(more).faults.map(({ code }) => code);

describe('TARG-01', () => {
  it('takes a profile that says everything, and lets it expire after the months of the policy', () => {
    expect(drafted({})).toMatchObject({ faults: [], expiresOn: '2027-03-02', weights: { tenure: 40, nonresident: 0 } });
  });

  it.each<[string, Partial<DraftFacts>]>([
    ['targeting.weights_not_100', { weights: [{ factor: 'tenure', weight: 99 }] }],
    ['targeting.unknown_factor', { weights: [{ factor: 'moonPhase', weight: 100 }] }],
    ['targeting.factor_twice', { weights: [1, 100].map((weight) => ({ factor: 'tenure', weight })) }],
    ['targeting.bands_not_rising', { bands: { medium: 60, high: 60 } }],
    ['targeting.basis_missing', { legalBasis: null }],
    ['targeting.effect_missing', { expectedEffect: null }],
    ['targeting.review_missing', { reviewOn: null }],
    ['targeting.review_out_of_time', { reviewOn: today }],
    ['targeting.expiry_out_of_time', { expiresOn: '2027-03-03' }],
    ['targeting.base_unknown', { base: { chain: [], weights: null } }],
  ])('refuses with %s', (code, more) => {
    expect(codes(more)).toEqual([code]);
  });

  it('takes the weights it does not name from what it builds on, and does not build on itself', () => {
    const base = { chain: ['cells', 'solar'], weights: drafted({}).weights };
    const more = { weights: [{ factor: 'paymentHistory', weight: 60 }], base };
    expect(drafted(more).weights).toMatchObject({ paymentHistory: 60, tenure: 40 });
    expect(codes(more)).toEqual(['targeting.builds_on_itself']);
  });
});

describe('TARG-02', () => {
  const step = (act: ProfileAct, state: ProfileState, more: object = {}) =>
    applyRule(
      profileStep,
      { act, state, byDrafter: false, expiresOn: '2026-04-01', newExpiry: null, today, ...more },
      today,
      policies,
    ).decision;

  it('goes one way only', () => {
    const ways = PROFILE_STATES.flatMap((state) =>
      PROFILE_ACTS.flatMap((act) => (step(act, state).to === null ? [] : [`${state} ${act}`])),
    );
    expect(ways).toEqual([
      ...['draft shadow', 'draft retire', 'shadow approve', 'shadow retire', 'approved publish', 'approved retire'],
      ...['approved renew', 'published retire', 'published renew'],
    ]);
  });

  it('is not approved by whoever drafted it, and not used once it expired', () => {
    expect([step('approve', 'shadow', { byDrafter: true }).ownApproval, step('approve', 'shadow').ownApproval]).toEqual(
      [true, false],
    );
    expect(step('publish', 'approved', { expiresOn: today }).faults).toMatchObject([{ code: 'targeting.expired' }]);
    expect(step('renew', 'published', { newExpiry: '2027-03-03' }).faults).toMatchObject([
      { code: 'targeting.expiry_out_of_time' },
    ]);
  });
});

describe('TARG-03', () => {
  const judged = (age: number, hits: number, findings: number) =>
    applyRule(profilePurge, { age, hits, findings }, today, policies).decision.reasonCode;

  it('purges what never fired in a year, and what finds less than one in a hundred', () => {
    expect([judged(366, 0, 0), judged(365, 0, 0), judged(400, 1, 0)]).toEqual([
      'targeting.never_fired',
      'targeting.kept',
      'targeting.kept',
    ]);
    // 1,000 hits and 4 findings are 0.4 per cent.
    expect([judged(10, 1000, 4), judged(10, 1000, 10), judged(10, 29, 0), judged(10, 30, 0)]).toEqual([
      'targeting.yield_too_low',
      'targeting.kept',
      'targeting.kept',
      'targeting.yield_too_low',
    ]);
  });
});
