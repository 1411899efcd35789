import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { NotInForce } from '../../kernel/dated.js';
import type { Subject } from '../../kernel/determination.js';
import { DomainError, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { NO_POLICIES } from '../../kernel/policy.js';
import type { PolicySet } from '../../kernel/policy.js';
import { Database } from '../database/database.js';
import { inTurns } from '../http/in-turns.js';
import { PolicyRegister } from '../policies/policy-register.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { withinOneAnswer } from './answer-weight.js';
import { toAnswer, withoutForm } from './answer.js';
import type { Answer } from './answer.js';
import { concludeInTurns } from './concluding.js';
import type { Grounds } from './concluding.js';
import { NO_VALUE, isWithoutValue, saysWhy } from './deciding.js';
import { DeterminationStore } from './determination-store.js';
import { inInputs } from './in-inputs.js';
import { QuestionCatalogue } from './question-catalogue.js';
import { QuestionShapes } from './question-shapes.js';
import type { Asked, Decision, Moment, Question } from './question.js';

/** An answer for an act, and what the law refuses of the act. */
export interface Decided<View extends object = object, Outcome extends string = string> {
  readonly answer: Answer<View, Outcome>;
  readonly faults: readonly Fault[];
  /** The policies it was decided under, for whatever else the act asks of the law. */
  readonly policies: PolicySet;
}

/** Asks questions: checks what is asked, gathers, decides, and numbers the answer. The one way to any legal answer. */
@Injectable()
export class Asking {
  private readonly shapes = new QuestionShapes();

  constructor(
    private readonly providers: ModuleRef,
    private readonly policies: PolicyRegister,
    private readonly rules: RulesCatalogue,
    private readonly questions: QuestionCatalogue,
    private readonly database: Database,
    private readonly store: DeterminationStore,
  ) {}

  /** The answer to a request whose shape has been checked. Stores nothing. */
  async answer<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    request: Request,
  ): Promise<Answer<View, Outcome>> {
    return (await this.decided(question, request)).answer;
  }

  /**
   * For an act: the answer to the facts it is decided from, exactly as they will be kept, and what the law refuses. A day for
   * which law or data have no value refuses the act; facts of another shape are a defect.
   */
  async decide<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    facts: Request,
  ): Promise<Decided<View, Outcome>> {
    const decided = await this.decided(question, this.shapes.ofAct(question, facts));
    const without = decided.answer.reasonCodes.find(isWithoutValue);
    if (without === undefined) return decided;
    throw refused(without, `The law or its data have no value for ${decided.answer.asOf}.`);
  }

  /**
   * For an act that has gathered its facts and decided by the question’s own `decide`: that decision as an answer, numbered as it will be kept.
   * For questions that stand on no policy.
   */
  async numbered<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    request: Request & Moment,
    decision: Decision<unknown, Outcome>,
  ): Promise<Answer<View, Outcome>> {
    const { name, version, outcomes, rules } = question;
    const subject = (asked: Request): Subject | undefined => question.subject(asked);
    const decided = { name, version, outcomes, rules, subject, decide: () => decision };
    const { asOf, knownAt } = request;
    const grounds = { request, facts: undefined, policies: NO_POLICIES, at: { asOf, knownAt } };
    const { determination } = await inTurns(concludeInTurns(decided, grounds, this.rules.ruleSet));
    return toAnswer(question, determination, this.questions.formOf(question));
  }

  /** The answer to a request as it came in, its shape checked first: `inputs` of an answer, with its times. */
  async askAgain(question: Question, inputs: Readonly<Record<string, unknown>>, at: Partial<Moment>): Promise<Answer> {
    try {
      return await this.answer(question, this.shapes.ofInputs(question, inputs, at));
    } catch (error) {
      throw error instanceof DomainError ? inInputs(error) : error;
    }
  }

  /** Keeps an answer in the running transaction; beside CBP the organisation it is about may read it. */
  async keep<Kept extends Answer>(
    actor: Actor,
    answer: Kept,
    organisationId: string | null,
  ): Promise<Kept & { readonly id: string }> {
    const { id } = await this.store.record(actor, withoutForm(answer), organisationId);
    return { ...answer, id };
  }

  /** The same of many answers; their ids, in their order. */
  keepAll(
    actor: Actor,
    kept: readonly { readonly answer: Answer; readonly organisationId: string | null }[],
  ): Promise<readonly string[]> {
    return this.store.recordAll(
      actor,
      kept.map(({ answer, organisationId }) => ({ determination: withoutForm(answer), organisationId })),
    );
  }

  /** What the answer to a request is made of; gathering is all the I/O there is. */
  async grounds<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    asked: Request,
  ): Promise<Grounds<Request, Facts>> {
    // Checking a thousand lines, putting them in their one form and reading about them are stretches of their own: others are served in between.
    await setImmediate();
    const request = question.canonical(asked);
    await setImmediate();
    const at: Moment = { asOf: request.asOf, knownAt: asked.knownAt ?? this.database.now };
    const [facts, policies] = await Promise.all([
      question.gather(request, at, (provider) => this.take(provider)),
      this.rules.usePolicy(question.rules)
        ? this.policies.at(question.policiesOn?.(request) ?? at.asOf, at.knownAt)
        : NO_POLICIES,
    ]);
    return { request, facts, policies, at };
  }

  private async decided<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    request: Request,
  ): Promise<Decided<View, Outcome>> {
    const grounds = await this.grounds(question, request);
    try {
      const { determination, faults } = await inTurns(concludeInTurns(question, grounds, this.rules.ruleSet));
      return {
        answer: toAnswer(question, await inTurns(withinOneAnswer(determination)), this.questions.formOf(question)),
        faults,
        policies: grounds.policies,
      };
    } catch (error) {
      throw error instanceof NotInForce ? refused(NO_VALUE[error.reason], saysWhy(error)) : error;
    }
  }

  private take<T>(provider: Type<T>): T {
    return this.providers.get(provider, { strict: false });
  }
}

const refused = (code: string, message: string) =>
  unlawful([
    {
      pointer: '',
      code,
      message,
      remedy: 'Check the dates; what the record of law does not cover cannot be decided here.',
    },
  ]);
