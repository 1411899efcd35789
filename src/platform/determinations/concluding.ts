import { determine } from '../../kernel/determination.js';
import type { Determination, RuleSet } from '../../kernel/determination.js';
import type { Fault } from '../../kernel/errors.js';
import type { PolicySet } from '../../kernel/policy.js';
import { decideQuestion } from './deciding.js';
import type { Asked, Moment, Question } from './question.js';

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
export function conclude<Request extends Asked, Facts, View extends object, Outcome extends string>(
  question: Question<Request, Facts, View, Outcome>,
  { request, facts, policies, at }: Grounds<Request, Facts>,
  ruleSet: RuleSet,
): Concluded {
  const { dataCurrentThrough, listsThrough, faults, ...decided } = decideQuestion(question, facts, at.asOf, policies);
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
  return { determination: determine(draft, ruleSet), faults: faults ?? [] };
}
