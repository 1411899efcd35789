import type { Type } from '@nestjs/common';
import type { FieldPolicy } from '../../kernel/access.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import type { Subject, Warning } from '../../kernel/determination.js';
import type { Fault } from '../../kernel/errors.js';
import type { Becoming } from '../../kernel/json.js';
import type { PolicySet } from '../../kernel/policy.js';
import type { Applied } from '../../kernel/rule.js';
import type { Turns } from '../../kernel/turns.js';
import type { Page } from '../page/page-reply.js';
import type { DeterminationAnswer } from './answer.view.js';
import type { Scope } from '../access/requires.js';

/** What every request of a question says: the legal day, and where it is not now, what was on record. */
export interface Asked {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
}

/** The two times an answer is made for. */
export interface Moment {
  readonly asOf: IsoDate;
  readonly knownAt: Instant;
}

/** Takes a provider of the service by its class: what reads the record. */
export type Take = <T>(provider: Type<T>) => T;

/** What a question came to. */
export interface Decision<Result = unknown, Outcome extends string = string> {
  readonly outcome: Outcome;
  readonly reasonCodes: readonly string[];
  readonly result: Result;
  readonly steps: readonly Applied<unknown>[];
  readonly warnings?: readonly Warning[];
  /** What the law refuses of an act that asks: told in its refusal, never kept. */
  readonly faults?: readonly Fault[];
  /** The earliest end of the tables of periods (fees, editions) it stands on: past that day nothing can be determined. */
  readonly dataCurrentThrough?: IsoDate | null;
  /** The last day of the lists without an end (orders, rates) it stands on: past that day it is said that they are old. */
  readonly listsThrough?: IsoDate | null;
}

/** An answer as whoever asked may see it. */
export type AnswerToRead<View extends object> = Omit<DeterminationAnswer, 'result'> & { readonly result: View };

/** What a question says of itself. */
interface Declared<Request extends Asked, View extends object, Outcome extends string> {
  /** Stable and public, for example `bond_requirement`. */
  readonly name: string;
  /** From 1. A change in substance, in a law value or in the result's shape is a new version; the old one stays callable. */
  readonly version: number;
  /** What it asks, in one sentence. */
  readonly title: string;
  /** The shape of its request, checked like any body. For an act: every fact it is decided from. */
  readonly request: Type<Request>;
  /** All it can come to. */
  readonly outcomes: readonly Outcome[];
  /** The result as it is shown; its comments are the API text. */
  readonly result: Type<View>;
  /** Who sees which field of the result. */
  readonly resultAccess: FieldPolicy<View>;
  /** Who sees which field of the inputs, where not everyone who sees the answer sees them all. */
  readonly inputsAccess?: FieldPolicy<Omit<Request, keyof Asked>>;
  /** The rules it decides by, each `RULE-01@1`: no other may stand among its steps. */
  readonly rules: readonly string[];
  /** Who may ask it: everyone, or whoever holds the scope. */
  readonly asks: 'everyone' | Scope;
  /** The day whose policies count, where it is not the legal day. */
  policiesOn?(request: NoInfer<Request>): IsoDate;
  /** How people read its answer, where they ask for a page. */
  page?(answer: AnswerToRead<View>): Page;
  /** Whether an officer may have an answer kept; where it is left out, acts alone keep theirs. */
  readonly recordable?: true;
}

/** One kind of legal answer: what is asked, what it may come to, who sees what of it, where its facts come from and what decides. */
export interface Question<
  Request extends Asked = Asked,
  Facts = unknown,
  View extends object = object,
  Outcome extends string = string,
> extends Declared<Request, View, Outcome> {
  /** The request in its one canonical form; refuses what the shape of single fields cannot tell. */
  canonical(request: Request): Request;
  /** Whom or what the answer is about. */
  subject(request: Request): Subject | undefined;
  /** The facts: read from the record (the only I/O there is), or of the request alone. */
  gather(request: Request, at: Moment, take: Take): Facts | Promise<Facts>;
  /** The law, and nothing else. */
  decide(facts: Facts, asOf: IsoDate, policies: PolicySet): Decision<unknown, Outcome>;
  /** The same in turns, where the facts may be many. */
  decideInTurns?(facts: Facts, asOf: IsoDate, policies: PolicySet): Turns<Decision<unknown, Outcome>>;
  /** The result where the law or the data have no value for the day; where it is left out, such a day refuses. */
  undetermined?(facts: Facts): unknown;
}

/** As much of a question as decides and numbers its answer: neither where its facts come from nor who sees what. */
export type Deciding<Request extends Asked, Facts, Outcome extends string> = Pick<
  Question<Request, Facts, object, Outcome>,
  'name' | 'version' | 'outcomes' | 'rules' | 'subject' | 'decide' | 'decideInTurns' | 'undetermined'
>;

/** A question as it is written: what most have in common is left out, and what is decided must fit the result as it is shown. */
interface Written<Request extends Asked, Facts, View extends object, Outcome extends string> extends Declared<
  Request,
  View,
  Outcome
> {
  readonly canonical?: (request: NoInfer<Request>) => NoInfer<Request>;
  readonly subject?: (request: NoInfer<Request>) => Subject | undefined;
  readonly decide: (
    facts: NoInfer<Facts>,
    asOf: IsoDate,
    policies: PolicySet,
  ) => Decision<Becoming<View>, NoInfer<Outcome>>;
  readonly decideInTurns?: (
    facts: NoInfer<Facts>,
    asOf: IsoDate,
    policies: PolicySet,
  ) => Turns<Decision<Becoming<View>, NoInfer<Outcome>>>;
  readonly undetermined?: (facts: NoInfer<Facts>) => Becoming<View>;
}

interface OfRequest<Request extends Asked, Facts> {
  /** The facts, where the request itself holds every one of them. */
  readonly toFacts: (request: NoInfer<Request>) => Facts;
}

interface OfRecord<Request extends Asked, Facts> {
  /** The facts, read from what is kept on both axes of time: the only I/O there is. */
  readonly gather: (request: NoInfer<Request>, at: Moment, take: Take) => Facts | Promise<Facts>;
}

/** Declares a question; see CONTRIBUTING, _A question_. */
export function question<Request extends Asked, Facts, View extends object, const Outcome extends string>(
  written: Written<Request, Facts, View, Outcome> & (OfRequest<Request, Facts> | OfRecord<Request, Facts>),
): Question<Request, Facts, View, Outcome> {
  return {
    canonical: (request) => request,
    subject: () => undefined,
    ...written,
    gather: 'gather' in written ? written.gather : (request) => written.toFacts(request),
  };
}

/** `bond_requirement@1`. */
export const questionId = ({ name, version }: Pick<Question, 'name' | 'version'>): string =>
  `${name}@${String(version)}`;
