import { weakest } from './citation.js';
import type { AuthorityStatus, Citation } from './citation.js';
import type { Dated, InForce } from './dated.js';
import type { IsoDate } from './dates.js';
import { NO_POLICIES, PolicyParameter } from './policy.js';
import type { PolicySet } from './policy.js';

export type Params = Readonly<Record<string, Dated<unknown> | PolicyParameter<unknown>>>;
export type Values<P extends Params> = {
  readonly [K in keyof P]: P[K] extends Dated<infer T> ? T : P[K] extends PolicyParameter<infer T> ? T : never;
};
export type RuleId = `${string}-${number}`;

/** A piece of law as a pure function: facts and dated numbers in, a decision out. */
export interface Rule<F, D, P extends Params = Params> {
  /** Public and stable, for example `BOND-01`. */
  readonly id: RuleId;
  /** Raised when the rule changes in substance; old determinations are recomputed with the old version. */
  readonly version: number;
  readonly title: string;
  /** What the rule says, in one or two sentences of our own. */
  readonly text: string;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly authorityStatus: AuthorityStatus;
  readonly params: P;
  readonly decide: (facts: F, params: Values<P>, asOf: IsoDate) => D;
}

/** A rule of which only the description matters. */
// oxlint-disable-next-line typescript/no-explicit-any -- a catalogue holds rules of every fact and parameter type
export type AnyRule = Rule<any, unknown, any>;

/** A rule that was run: what it was given, what it used and what it decided. */
export interface Applied<D, F = unknown> {
  readonly rule: AnyRule;
  readonly facts: F;
  readonly used: Readonly<Record<string, InForce<unknown>>>;
  readonly asOf: IsoDate;
  readonly decision: D;
  readonly authorityStatus: AuthorityStatus;
}

type NewRule<F, D, P extends Params> = Omit<Rule<F, D, P>, 'version' | 'params' | 'authorityStatus'> & {
  readonly version?: number;
  readonly params?: P;
  readonly authorityStatus?: AuthorityStatus;
};

/** Declares a rule; version 1, no parameters and `in_force` unless said otherwise. */
export function rule<F, D, const P extends Params = Readonly<Record<string, never>>>(
  spec: NewRule<F, D, P>,
): Rule<F, D, P> {
  return { version: 1, authorityStatus: 'in_force', ...spec, params: spec.params ?? ({} as P) };
}

/** A version of a rule before the current one: the same decision, by the values it had then. */
export const earlierVersion = <F, D, P extends Params>(
  current: Rule<F, D, P>,
  version: number,
  params: P,
): Rule<F, D, P> => ({ ...current, version, params });

/** The values of a rule's parameters as they stood: what whoever decides many cases at once resolves a single time. Throws `NotInForce`. */
export function valuesOf<F, D, P extends Params>(
  { params }: Rule<F, D, P>,
  asOf: IsoDate,
  policies: PolicySet = NO_POLICIES,
): Values<P> {
  const values = Object.entries(params).map(([key, param]) => [
    key,
    (param instanceof PolicyParameter ? param.from(policies, asOf) : param.on(asOf)).value,
  ]);
  return Object.fromEntries(values) as Values<P>;
}

/** Runs a rule with the law and the policy as they stood, and keeps what it stood on. Throws `NotInForce`. */
export function applyRule<F, D, P extends Params>(
  applied: Rule<F, D, P>,
  facts: F,
  asOf: IsoDate,
  policies: PolicySet = NO_POLICIES,
): Applied<D, F> {
  const used: Record<string, InForce<unknown>> = {};
  const values: Record<string, unknown> = {};
  const statuses: AuthorityStatus[] = [applied.authorityStatus];
  for (const key of Object.keys(applied.params)) {
    const param = applied.params[key];
    if (!param) continue;
    const inForce = param instanceof PolicyParameter ? param.from(policies, asOf) : param.on(asOf);
    used[key] = inForce;
    values[key] = inForce.value;
    if (inForce.authorityStatus) statuses.push(inForce.authorityStatus);
  }
  const decision = applied.decide(facts, values as Values<P>, asOf);
  return { rule: applied, facts, used, asOf, decision, authorityStatus: weakest(statuses) };
}
