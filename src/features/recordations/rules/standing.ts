import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What a person may want to do about a recordation. */
export const OWNER_ACTS = [
  'record',
  'cancel',
  'renew',
  'transfer',
  'assist',
  'receive_disclosures',
  'request_sample',
  'consent',
] as const;
export type OwnerAct = (typeof OWNER_ACTS)[number];

/** What a person is to the recordation. */
export const RELATIONS = ['owner', 'agent', 'licensee', 'former_owner', 'stranger'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface StandingFacts {
  readonly act: OwnerAct;
  readonly relation: Relation;
  /** The owner's grant to an agent. */
  readonly grant?: {
    readonly acts: readonly OwnerAct[];
    readonly from: IsoDate;
    /** The last day; absent when it runs until revoked. */
    readonly through?: IsoDate;
    readonly revokedOn?: IsoDate;
  };
}

export interface Standing {
  readonly may: boolean;
  readonly faults: readonly Fault[];
}

/** Whether a person may act for a recorded right on a day. */
export const ownerStanding = rule({
  id: 'REC-07',
  title: 'Who may act for a recorded right',
  text:
    'Only the owner of the recordation, or an agent whose grant names the act and runs on that day, may act. A licensee is never the owner: ' +
    'its consent is no consent.',
  cites: [cfr(19, '133.21(a)'), cfr(19, '133.21(g)'), usc(19, '1526(e)'), usc(19, '1628a')],
  decide({ act, relation, grant }: StandingFacts, _params, asOf): Standing {
    if (relation === 'owner') return { may: true, faults: [] };
    if (relation !== 'agent' || !grant) return { may: false, faults: [refusal[relation]] };
    const faults = unmet([
      [grant.acts.includes(act), actNotGranted(act)],
      [grant.from <= asOf && asOf <= (grant.through ?? asOf), grantNotRunning],
      [!grant.revokedOn || asOf < grant.revokedOn, grantRevoked],
    ]);
    return { may: faults.length === 0, faults };
  },
});

const onlyOwner = {
  pointer: '/relation',
  remedy: 'Let the owner act, or an agent to whom the owner granted this act.',
  citation: cfr(19, '133.21(g)'),
} as const;
const refusal: Readonly<Record<Exclude<Relation, 'owner'>, Fault>> = {
  agent: { ...onlyOwner, code: 'standing.no_grant', message: 'There is no grant from the owner to this agent.' },
  licensee: { ...onlyOwner, code: 'standing.licensee', message: 'A licensee may not act for the owner.' },
  former_owner: { ...onlyOwner, code: 'standing.former_owner', message: 'The recordation has another owner now.' },
  stranger: { ...onlyOwner, code: 'standing.not_owner', message: 'Only the owner of the recordation may do this.' },
};
const actNotGranted = (act: OwnerAct): Fault => ({
  ...onlyOwner,
  pointer: '/grant/acts',
  code: 'standing.act_not_granted',
  message: `The grant does not name this act: ${act}.`,
});
const grantNotRunning: Fault = {
  ...onlyOwner,
  pointer: '/grant',
  code: 'standing.grant_not_running',
  message: 'The grant does not run on this day.',
};
const grantRevoked: Fault = {
  ...onlyOwner,
  pointer: '/grant',
  code: 'standing.grant_revoked',
  message: 'The owner has revoked the grant.',
};
