import { IN_FUTURE } from '../../../kernel/in-future.js';
import type { Role } from '../../../kernel/actor.js';
import { eo, ownPolicy } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** The trade laws that a successful importation would have broken. */
export const TRADE_LAWS = [
  'trademark_counterfeit',
  'trademark_copying_or_simulating',
  'gray_market',
  'trade_name',
  'copyright',
  'dmca',
  'other_trade_law',
] as const;
export type TradeLaw = (typeof TRADE_LAWS)[number];

export interface BeliefFacts {
  /** Whether the finder believes that successful importation would have violated the laws named. */
  readonly believed: boolean;
  readonly laws: readonly TradeLaw[];
  /** On what the belief rests: examination, images, the owner's answer, earlier cases. */
  readonly grounds: readonly string[];
  readonly finderRole: Role;
  readonly foundOn: IsoDate;
  /** The day the goods were abandoned. */
  readonly acceptedOn: IsoDate;
}

export interface BeliefFinding {
  readonly reasonableBelief: boolean;
  readonly faults: readonly Fault[];
}

/** Which roles may find for the Commissioner. */
export const FINDER_ROLES = new PolicyParameter<readonly Role[]>(
  'abandonment.finder_roles',
  'Roles to which the Commissioner’s reasonable belief about abandoned goods is delegated.',
  {
    value: ['ipr_officer', 'supervisor'],
    since: '2017-03-31',
    cites: [ownPolicy('delegation under EO 13785 §4(b)(ii)')],
  },
  (value) => (Array.isArray(value) && value.length > 0 ? [] : ['at least one role is needed']),
);

/** Whether the finding of reasonable belief about abandoned goods is complete. */
export const reasonableBelief = rule({
  id: 'ABAN-03',
  title: 'Finding of reasonable belief',
  text: 'The Commissioner, or who acts for the Commissioner, must reasonably believe that the successful importation of the abandoned goods would have violated the trade laws; the finding names the law, its grounds, its author and its day.',
  cites: [eo(13785, '4(b)(ii)')],
  params: { finderRoles: FINDER_ROLES },
  decide(facts: BeliefFacts, { finderRoles }, asOf): BeliefFinding {
    const faults = unmet([
      [!facts.believed || facts.laws.length > 0, noLaw],
      [!facts.believed || facts.grounds.length > 0, noGrounds],
      [finderRoles.includes(facts.finderRole), notDelegated],
      [facts.foundOn <= asOf, inFuture],
      [facts.foundOn >= facts.acceptedOn, beforeAbandonment],
    ]);
    return { reasonableBelief: facts.believed && faults.length === 0, faults };
  },
});

const noLaw: Fault = {
  pointer: '/laws',
  code: 'belief.no_law',
  message: 'Name the trade law that the importation would have violated.',
  citation: eo(13785, '4(b)(ii)'),
};
const noGrounds: Fault = {
  pointer: '/grounds',
  code: 'belief.no_grounds',
  message: 'A belief is reasonable on grounds; name them.',
  citation: eo(13785, '4(b)(ii)'),
};
const notDelegated: Fault = {
  pointer: '/finderRole',
  code: 'belief.not_delegated',
  message: 'This role may not find for the Commissioner.',
  remedy: 'Let an officer to whom it is delegated make the finding.',
  citation: eo(13785, '4(b)(ii)'),
};
const inFuture: Fault = {
  pointer: '/foundOn',
  code: IN_FUTURE,
  message: 'A finding cannot be dated after today.',
};
const beforeAbandonment: Fault = {
  pointer: '/foundOn',
  code: 'belief.before_abandonment',
  message: 'The finding is about goods abandoned; it cannot precede the abandonment.',
  citation: eo(13785, '4(b)(ii)'),
};
