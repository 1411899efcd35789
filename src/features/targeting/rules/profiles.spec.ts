import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../kernel/rule.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { profileDraft } from './profile-draft.js';
import type { DraftFacts } from './profile-draft.js';
import { profilePurge } from './profile-purge.js';
import { profileRenewal } from './profile-renewal.js';
import { PROFILE_ACTS, PROFILE_STATES, profileStep } from './profile-step.js';
import type { ProfileAct, ProfileState } from './profile-step.js';
import { resultsShared } from './results-shared.js';
import { fewestShared, profileMonths, purgeBounds } from './targeting-policies.js';
import { yieldInterval } from './yield-interval.js';

const today = '2026-03-02';
const policies = initialPolicies([profileMonths, purgeBounds, fewestShared]);
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

describe('TARG-08', () => {
  it('renews what would not be purged, and says of the rest what it has found', () => {
    const faultsOf = (toBePurged: boolean) =>
      applyRule(profileRenewal, { hits: 1000, findings: 4, toBePurged }, today, policies).decision;
    expect(faultsOf(false)).toEqual([]);
    expect(faultsOf(true)).toMatchObject([
      {
        code: 'targeting.renewed_without_yield',
        message: 'The profile has 1000 hits and 4 findings: it would be purged.',
      },
    ]);
  });
});

describe('TARG-10', () => {
  it('tells an agency what is of three importers or more, and customs everything', () => {
    const fewestOf = (ofAnAgency: boolean) => applyRule(resultsShared, { ofAnAgency }, today, policies).decision;
    expect([fewestOf(true), fewestOf(false)]).toEqual([3, 1]);
    expect([1, 2, 1000, 1001].map((fewest) => fewestShared.check(fewest).length)).toEqual([1, 0, 0, 1]);
  });
});

describe('TARG-06', () => {
  const yieldOf = (hits: number, findings: number) => applyRule(yieldInterval, { hits, findings }, today).decision;

  it('gives the interval of Wilson: of 40 hits and 10 findings a quarter, from 14.19 to 40.19 per cent', () => {
    const { share, low, high } = yieldOf(40, 10);
    expect([share, low.toFixed(4), high.toFixed(4)]).toEqual([0.25, '0.1419', '0.4019']);
    expect(yieldOf(0, 0)).toEqual({ share: null, low: 0, high: 1 });
  });

  it('holds the share between its ends, and the truth in nineteen of twenty planted samples', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (hits, some) => {
        const { share, low, high } = yieldOf(hits, Math.min(hits, some));
        expect(low <= (share ?? 0) + 1e-12 && (share ?? 0) <= high + 1e-12).toBe(true);
      }),
    );
    // Weyl's sequence in place of chance, so that it is the same each time.
    const truth = 0.08;
    const samples = Array.from({ length: 400 }, (_, k) =>
      Array.from({ length: 150 }, (__, i) => (((k * 150 + i + 1) ** 2 * 0.618_033_988_75) % 1 < truth ? 1 : 0)),
    );
    const holds = samples.filter((sample) => {
      const { low, high } = yieldOf(
        150,
        sample.reduce<number>((all, one) => all + one, 0),
      );
      return low <= truth && truth <= high;
    });
    expect(holds.length / samples.length).toBeGreaterThan(0.92);
  });
});
