import { determineInTurns } from '../../kernel/determination.js';
import type { Determination, RuleSet } from '../../kernel/determination.js';
import type { Fault } from '../../kernel/errors.js';
import type { PolicySet } from '../../kernel/policy.js';
import { atOnce } from '../../kernel/turns.js';
import type { Turns } from '../../kernel/turns.js';
import { decideInTurns } from './deciding.js';
import type { Asked, Deciding, Moment } from './question.js';

/** Everything an answer is made of: the request in its canonical form, what was gathered, the policies of its two times. */
export interface Grounds<Request extends Asked = Asked, Facts = unknown> {
  readonly request: Request;
  readonly facts: Facts;
  readonly policies: PolicySet;
  readonly at: Moment;
}

/** A numbered answer, and what the law would refuse of an act that rests on it. */
export interface Concluded {
  readonly determination: Determination;
  readonly faults: readonly Fault[];
}

/** From grounds to a numbered answer: no I/O, so that years later the same grounds give the same digest. */
export const conclude = <Request extends Asked, Facts, Outcome extends string>(
  question: Deciding<Request, Facts, Outcome>,
  grounds: Grounds<Request, Facts>,
  ruleSet: RuleSet,
): Concluded => atOnce(concludeInTurns(question, grounds, ruleSet));

/** The same in turns. */
export function* concludeInTurns<Request extends Asked, Facts, Outcome extends string>(
  question: Deciding<Request, Facts, Outcome>,
  { request, facts, policies, at }: Grounds<Request, Facts>,
  ruleSet: RuleSet,
): Turns<Concluded> {
  const { dataCurrentThrough, listsThrough, faults, ...decided } = yield* decideInTurns(
    question,
    facts,
    at.asOf,
    policies,
  );
  const { asOf: _asOf, knownAt: _knownAt, ...inputs } = request;
  const subject = question.subject(request);
  const draft = {
    ...decided,
    question: question.name,
    questionVersion: question.version,
    ...(subject && { subject }),
    inputs,
    dataCurrentThrough: dataCurrentThrough ?? listsThrough ?? null,
    ...at,
  };
  return { determination: yield* determineInTurns(draft, ruleSet), faults: faults ?? [] };
}
