import { ownPolicy } from '../../../kernel/citation.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { expiryFault } from './profile-draft.js';
import { profileMonths } from './targeting-policies.js';

export const PROFILE_STATES = ['draft', 'shadow', 'approved', 'published', 'retired'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

export const PROFILE_ACTS = ['shadow', 'approve', 'publish', 'retire', 'renew'] as const;
export type ProfileAct = (typeof PROFILE_ACTS)[number];

const FROM: Readonly<Record<ProfileAct, readonly ProfileState[]>> = {
  shadow: ['draft'],
  approve: ['shadow'],
  publish: ['approved'],
  retire: ['draft', 'shadow', 'approved', 'published'],
  renew: ['approved', 'published'],
};
const TO: Readonly<Partial<Record<ProfileAct, ProfileState>>> = {
  shadow: 'shadow',
  approve: 'approved',
  publish: 'published',
  retire: 'retired',
};

export interface StepFacts {
  readonly state: ProfileState;
  readonly act: ProfileAct;
  /** Whether whoever acts drafted it. */
  readonly byDrafter: boolean;
  readonly expiresOn: IsoDate;
  /** The day a renewal moves the expiry to; null in any other act. */
  readonly newExpiry: IsoDate | null;
  readonly today: IsoDate;
}

export interface ProfileStep {
  /** Null where the act is not for this state. */
  readonly to: ProfileState | null;
  readonly ownApproval: boolean;
  readonly faults: readonly Fault[];
}

/** What may be done with a profile, in which order and by whom. */
export const profileStep = rule({
  id: 'TARG-02',
  title: 'Life of a targeting profile',
  text: 'A profile is drafted, run in shadow, approved by another person than drafted it, published and retired. It expires on its day unless it was renewed on evidence before; a renewal moves the day, at most by the months of the policy.',
  cites: [ownPolicy('life of targeting profiles')],
  authorityStatus: 'policy',
  params: { profileMonths },
  decide({ state, act, byDrafter, expiresOn, newExpiry, today }: StepFacts, params): ProfileStep {
    const to = FROM[act].includes(state) ? (TO[act] ?? state) : null;
    const latest = addMonths(today, params.profileMonths);
    const faults = unmet([
      [act === 'retire' || expiresOn > today, expired],
      [newExpiry === null || (newExpiry > today && newExpiry <= latest), expiryFault],
    ]);
    return { to, ownApproval: act === 'approve' && byDrafter, faults };
  },
});

const expired: Fault = {
  pointer: '',
  code: 'targeting.expired',
  message: 'The profile has expired.',
  remedy: 'Draft a new version.',
};
