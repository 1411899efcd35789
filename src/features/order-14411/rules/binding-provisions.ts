import { eo, ownPolicy } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { PROVISIONS, STATUS_PARAMS } from './provisions.js';
import type { ProvisionId, ProvisionStatus } from './provisions.js';
import { ORDER_SWITCHED_ON } from './switched-on.js';

/** Under which set an answer is made: as things stand, or as if the whole order were carried out. */
export const POLICY_SETS = ['as_applied', 'eo_14411'] as const;
export type PolicySetName = (typeof POLICY_SETS)[number];

/** Why a provision binds: by a rule in force, by an agency’s policy, or since it was asked as if it did. */
export type Binds = 'by_law' | 'by_policy' | 'as_asked' | 'not';

export interface BindingProvision {
  readonly provision: ProvisionId;
  readonly status: ProvisionStatus;
  readonly binds: Binds;
}

/** What of the order binds on a day. */
export const bindingProvisions = rule({
  id: 'EO-01',
  title: 'What of the order of 3 June 2026 binds',
  text: 'What the order directs binds nobody before a rule puts it in force; that a due day passes changes nothing. An agency may apply a provision before that as its policy, by the act of two persons. What is enjoined or expired binds in no case.',
  cites: [eo(14411), ownPolicy('which provisions are applied before a rule says so')],
  authorityStatus: 'policy',
  params: { ...STATUS_PARAMS, switchedOn: ORDER_SWITCHED_ON },
  decide: (
    { policySet }: { readonly policySet: PolicySetName },
    { switchedOn, ...statuses },
  ): readonly BindingProvision[] =>
    PROVISIONS.map((provision) => {
      const status = statuses[provision];
      const applied = (switchedOn.provisions as readonly ProvisionId[]).includes(provision);
      return { provision, status, binds: bindsBy(status, applied, policySet) };
    }),
});

function bindsBy(status: ProvisionStatus, applied: boolean, policySet: PolicySetName): Binds {
  if (status === 'enjoined' || status === 'expired') return 'not';
  if (status === 'in_force') return 'by_law';
  if (applied) return 'by_policy';
  return policySet === 'eo_14411' ? 'as_asked' : 'not';
}
