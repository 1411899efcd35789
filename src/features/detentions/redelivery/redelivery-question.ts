import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Draft } from '../../../kernel/determination.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { ask } from '../../../platform/rules/ask.js';
import { redeliveryDemand } from '../rules/index.js';
import type { RedeliveryDemand, RedeliveryFacts } from '../rules/index.js';

/** The answer to `redelivery_demand`: whether the demand is lawful on its day, and what follows from it. */
export function redeliveryDraft(
  facts: RedeliveryFacts,
  asOf: IsoDate,
  knownAt: Instant,
  policies: PolicySet,
  demandId?: string,
): { readonly draft: Draft; readonly decision: RedeliveryDemand } {
  const applied = ask(redeliveryDemand, facts, asOf, policies);
  const { decision } = applied;
  const draft = {
    question: 'redelivery_demand',
    ...(demandId ? { subject: { type: 'redelivery_demand', id: demandId } } : {}),
    inputs: { ...(demandId ? { demandId } : {}), ...facts },
    outcome: decision.faults.length === 0 ? 'lawful' : 'unlawful',
    reasonCodes: decision.faults.map(({ code }) => code),
    result: decision,
    steps: [applied],
    dataCurrentThrough: null,
    asOf,
    knownAt,
  };
  return { draft, decision };
}
