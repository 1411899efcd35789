import { weakest } from './citation.js';
import type { AuthorityStatus, Citation } from './citation.js';
import { digestInTurns } from './digest.js';
import type { Instant, IsoDate } from './dates.js';
import { toJson, toJsonInTurns } from './json.js';
import type { Json } from './json.js';
import type { Applied } from './rule.js';
import { atOnce } from './turns.js';
import type { Turns } from './turns.js';

export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** One rule's part in an answer, as it is shown and stored. */
export interface Step {
  readonly rule: string;
  readonly version: number;
  readonly title: string;
  readonly inputs: Json;
  readonly parameters: Readonly<Record<string, { value: Json; since: IsoDate; reviewedOn: IsoDate }>>;
  readonly value: Json;
  readonly citations: readonly Citation[];
  readonly authorityStatus: AuthorityStatus;
}

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** A legal answer before it is numbered and digested. */
export interface Draft {
  readonly question: string;
  /** Which version of the question was asked; absent where the answer is of no versioned question. */
  readonly questionVersion?: number;
  readonly subject?: Subject;
  readonly inputs: unknown;
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
  readonly result: unknown;
  readonly steps: readonly Applied<unknown>[];
  readonly warnings?: readonly Warning[];
  readonly dataCurrentThrough: IsoDate | null;
  readonly asOf: IsoDate;
  readonly knownAt: Instant;
}

/** A legal answer: made by pure rules, shown whole, and computable again years later. */
export interface Determination {
  readonly id?: string;
  readonly question: string;
  /** Absent on what was kept before its kind was a versioned question. */
  readonly questionVersion?: number;
  readonly subject?: Subject;
  readonly inputs: Json;
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
  readonly result: Json;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
  readonly authorityStatus: AuthorityStatus;
  readonly dataCurrentThrough: IsoDate | null;
  readonly asOf: IsoDate;
  readonly knownAt: Instant;
  readonly ruleSet: RuleSet;
  readonly digest: string;
}

export interface RuleSet {
  readonly version: string;
  readonly digest: string;
}

/** Numbers the draft's parts into a determination. The same question, inputs, law and data give the same digest. */
export const determine = (draft: Draft, ruleSet: RuleSet): Determination => atOnce(determineInTurns(draft, ruleSet));

/** The same in turns. */
export function* determineInTurns(draft: Draft, ruleSet: RuleSet): Turns<Determination> {
  const steps: Step[] = [];
  for (const applied of draft.steps) steps.push(yield* stepInTurns(applied));
  const inputs = yield* toJsonInTurns(draft.inputs);
  const result = yield* toJsonInTurns(draft.result);
  const subject = draft.subject ? { subject: draft.subject } : {};
  return {
    question: draft.question,
    ...(draft.questionVersion === undefined ? {} : { questionVersion: draft.questionVersion }),
    ...subject,
    inputs,
    outcome: draft.outcome,
    reasonCodes: draft.reasonCodes,
    result,
    steps,
    warnings: draft.warnings ?? [],
    authorityStatus: weakest(steps.map((step) => step.authorityStatus)),
    dataCurrentThrough: draft.dataCurrentThrough,
    asOf: draft.asOf,
    knownAt: draft.knownAt,
    ruleSet,
    digest: yield* digestInTurns(deciding(draft, inputs, result, steps)),
  };
}

function* stepInTurns(applied: Applied<unknown>): Turns<Step> {
  const { rule, used, facts, decision, authorityStatus } = applied;
  const cites = [...rule.cites, ...Object.values(used).flatMap((param) => param.cites)];
  return {
    rule: rule.id,
    version: rule.version,
    title: rule.title,
    inputs: yield* toJsonInTurns(facts),
    parameters: Object.fromEntries(
      Object.entries(used).map(([key, { value, since, reviewedOn }]) => [
        key,
        { value: toJson(value), since, reviewedOn },
      ]),
    ),
    value: yield* toJsonInTurns(decision),
    citations: cites.filter((cite, i) => cites.findIndex(({ authority }) => authority === cite.authority) === i),
    authorityStatus,
  };
}

// What decides, not what describes: no id, knownAt, titles, notes, reviewedOn or rule-set version, so that a release
// which changes no rule changes no digest.
function deciding(draft: Draft, inputs: Json, result: Json, steps: readonly Step[]): Json {
  const { question, questionVersion = 1, subject, asOf, outcome, reasonCodes } = draft;
  return {
    // The first version is the name alone, as it was before there were versions.
    question: questionVersion === 1 ? question : `${question}@${String(questionVersion)}`,
    ...(subject ? { subject: { type: subject.type, id: subject.id } } : {}),
    asOf,
    inputs,
    outcome,
    reasonCodes,
    result,
    steps: steps.map(({ rule, version, parameters, value }) => ({
      rule: `${rule}@${String(version)}`,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([key, param]) => [key, { value: param.value, since: param.since }]),
      ),
      value,
    })),
  };
}
