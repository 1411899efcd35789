import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import type { PolicyTimeline } from '../../../platform/policies/policy-timeline.js';
import { PreparedRegime } from '../simulation/regime.js';
import type { WhatIf } from '../simulation/regime.js';

/** What is asked for under one state of policy, as it was and as it would be. */
export interface Compared {
  readonly before: PreparedRegime;
  readonly after: PreparedRegime;
  /** Whether both find every factor by the same numbers. */
  readonly sameFactors: boolean;
}

/** Prepares the rules once for every state of policy. */
export class Regimes {
  private readonly prepared = new Map<PolicySet, Compared>();

  constructor(
    private readonly policies: PolicyTimeline,
    private readonly whatIf: WhatIf,
  ) {}

  at(asOf: IsoDate, at: number): Compared {
    const policies = this.policies.at(asOf, at);
    const found = this.prepared.get(policies);
    if (found) return found;
    const before = new PreparedRegime(policies, { ...this.whatIf, overrides: new Map() }, asOf);
    const after = new PreparedRegime(policies, this.whatIf, asOf);
    const compared = { before, after, sameFactors: before.findsAs(after) };
    this.prepared.set(policies, compared);
    return compared;
  }
}
