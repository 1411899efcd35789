import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { bindingProvisions } from './binding-provisions.js';
import { SIGNED_ON } from './provisions.js';
import type { ProvisionId } from './provisions.js';
import { ORDER_SWITCHED_ON } from './switched-on.js';
import type { SwitchedOn } from './switched-on.js';

/** What of the order binds on a day, with the numbers the agency has set and the step that says so. */
export interface BoundOrder {
  readonly provisions: readonly ProvisionId[];
  readonly numbers: SwitchedOn;
  readonly step: Applied<unknown>;
}

/** Null where none of these provisions binds: then nothing is other than without the order. */
export function boundOn(among: readonly ProvisionId[], asOf: IsoDate, policies: PolicySet): BoundOrder | null {
  const known = policies.find(ORDER_SWITCHED_ON.key);
  if (asOf < SIGNED_ON || !known) return null;
  const step = applyRule(bindingProvisions, { policySet: 'as_applied' }, asOf, policies);
  const binding = step.decision.filter(({ provision, binds }) => binds !== 'not' && among.includes(provision));
  if (binding.length === 0) return null;
  const numbers = ORDER_SWITCHED_ON.from(policies, asOf).value;
  return { provisions: binding.map(({ provision }) => provision), numbers, step };
}
