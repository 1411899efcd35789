import { ownPolicy } from './citation.js';
import type { Citation } from './citation.js';
import type { InForce } from './dated.js';
import { NotInForce } from './dated.js';
import type { IsoDate } from './dates.js';

/** The policy values in force on one legal day, as they were known at one instant. */
export interface PolicySet {
  find(key: string): InForce<unknown> | undefined;
}

/** A number the law does not give: an agency's choice, kept as dated rows and shown as `policy`. */
export class PolicyParameter<T> {
  readonly name: string;

  constructor(
    /** Stable and public, for example `risk.weights`. */
    readonly key: string,
    readonly summary: string,
    /** What a new installation starts with. */
    readonly initial: { readonly value: T; readonly since: IsoDate; readonly cites?: readonly Citation[] },
    /** Names every fault of a proposed value; an empty list accepts it. */
    readonly check: (value: unknown) => readonly string[],
  ) {
    this.name = key;
  }

  from(policies: PolicySet, date: IsoDate): InForce<T> {
    const found = policies.find(this.key);
    if (!found) throw new NotInForce(this.key, date, 'before_first_value');
    return { ...found, value: found.value as T, authorityStatus: found.authorityStatus ?? 'policy' };
  }

  /** The initial value, as a row would give it. */
  get asInitial(): InForce<T> {
    const { value, since, cites } = this.initial;
    return { value, since, cites: cites ?? [ownPolicy(this.summary)], reviewedOn: since, authorityStatus: 'policy' };
  }
}

/** A policy set of initial values alone: what a new installation has, and what rule tests use. */
export function initialPolicies(parameters: readonly PolicyParameter<unknown>[]): PolicySet {
  const byKey = new Map(parameters.map((parameter) => [parameter.key, parameter.asInitial]));
  return { find: (key) => byKey.get(key) };
}

/** For rules that use no policy at all. */
export const NO_POLICIES: PolicySet = { find: () => undefined };
