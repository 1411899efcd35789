import type { Type } from '@nestjs/common';
import type { FieldPolicy } from '../../kernel/access.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import type { Subject, Warning } from '../../kernel/determination.js';
import type { Becoming } from '../../kernel/json.js';
import type { PolicySet } from '../../kernel/policy.js';
import type { Applied } from '../../kernel/rule.js';
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
  /** The earliest end of the tables of periods (fees, editions) it stands on: past that day nothing can be determined. */
  readonly dataCurrentThrough?: IsoDate | null;
  /** The last day of the lists without an end (orders, rates) it stands on: past that day it is said that they are old. */
  readonly listsThrough?: IsoDate | null;
}

/** One kind of legal answer: what is asked, what it may come to, who sees what of it, where its facts come from and what decides. */
export interface Question<
  Request extends Asked = Asked,
  Facts = unknown,
  View extends object = object,
  Outcome extends string = string,
> {
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
  /** Whether an officer may have an answer kept; where it is left out, acts alone keep theirs. */
  readonly recordable?: true;
  /** The request in its one canonical form; refuses what the shape of single fields cannot tell. */
  canonical(request: Request): Request;
  /** Whom or what the answer is about. */
  subject(request: Request): Subject | undefined;
  /** The facts: read from the record (the only I/O there is), or of the request alone. */
  gather(request: Request, at: Moment, take: Take): Facts | Promise<Facts>;
  /** The law, and nothing else. */
  decide(facts: Facts, asOf: IsoDate, policies: PolicySet): Decision<unknown, Outcome>;
  /** The result where the law or the data have no value for the day; where it is left out, such a day refuses. */
  undetermined?(facts: Facts): unknown;
}

/** What is of this question alone. */
type Own<Request extends Asked, Facts, View extends object, Outcome extends string> = Omit<
  Question<Request, Facts, View, Outcome>,
  'canonical' | 'subject' | 'gather' | 'decide' | 'undetermined'
>;

/** A question as it is written: what most have in common is left out, and what is decided must fit the result as it is shown. */
type Written<Request extends Asked, Facts, View extends object, Outcome extends string> = Own<
  Request,
  Facts,
  View,
  Outcome
> & {
  canonical?(request: Request): Request;
  subject?(request: Request): Subject | undefined;
  decide(facts: Facts, asOf: IsoDate, policies: PolicySet): Decision<Becoming<View>, Outcome>;
  undetermined?(facts: Facts): Becoming<View>;
} & (
    | { gather(request: Request, at: Moment, take: Take): Facts | Promise<Facts> }
    | {
        /** Where the request itself holds every fact. */
        toFacts(request: Request): Facts;
      }
  );

/** Declares a question; see CONTRIBUTING, _A question_. */
export function question<Request extends Asked, Facts, View extends object, const Outcome extends string>(
  written: Written<Request, Facts, View, Outcome>,
): Question<Request, Facts, View, Outcome> {
  return {
    canonical: (request) => request,
    subject: () => undefined,
    ...written,
    gather: 'gather' in written ? written.gather.bind(written) : (request) => written.toFacts(request),
  };
}

/** `bond_requirement@1`. */
export const questionId = ({ name, version }: Pick<Question, 'name' | 'version'>): string =>
  `${name}@${String(version)}`;
