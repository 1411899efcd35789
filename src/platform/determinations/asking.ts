import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { NotInForce } from '../../kernel/dated.js';
import { determine } from '../../kernel/determination.js';
import { DomainError, unlawful } from '../../kernel/errors.js';
import { NO_POLICIES } from '../../kernel/policy.js';
import type { PolicySet } from '../../kernel/policy.js';
import { Clock } from '../clock/clock.js';
import { PolicyRegister } from '../policies/policy-register.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { toAnswer, withoutForm } from './answer.js';
import type { Answer } from './answer.js';
import { NO_VALUE, decideQuestion, isWithoutValue, saysWhy } from './deciding.js';
import { DeterminationStore } from './determination-store.js';
import { inInputs } from './in-inputs.js';
import { QuestionCatalogue } from './question-catalogue.js';
import { QuestionShapes } from './question-shapes.js';
import type { Asked, Moment, Question } from './question.js';

/** Asks questions: checks what is asked, gathers, decides, and numbers the answer. The one way to any legal answer. */
@Injectable()
export class Asking {
  private readonly shapes = new QuestionShapes();

  constructor(
    private readonly providers: ModuleRef,
    private readonly policies: PolicyRegister,
    private readonly rules: RulesCatalogue,
    private readonly questions: QuestionCatalogue,
    private readonly clock: Clock,
    private readonly store: DeterminationStore,
  ) {}

  /** The answer to a request whose shape has been checked. Stores nothing. */
  async answer<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    request: Request,
  ): Promise<Answer<View, Outcome>> {
    const canonical = question.canonical(request);
    const { asOf, knownAt = this.clock.now(), ...inputs } = canonical;
    const at: Moment = { asOf, knownAt };
    const [facts, policies] = await Promise.all([
      question.gather(canonical, at, (provider) => this.take(provider)),
      this.policiesFor(question, at),
    ]);
    const subject = question.subject(canonical);
    try {
      const { dataCurrentThrough, listsThrough, ...decided } = decideQuestion(question, facts, asOf, policies);
      const draft = {
        ...decided,
        question: question.name,
        questionVersion: question.version,
        ...(subject && { subject }),
        inputs,
        dataCurrentThrough: dataCurrentThrough ?? listsThrough ?? null,
        ...at,
      };
      return toAnswer(question, determine(draft, this.rules.ruleSet), this.questions.formOf(question));
    } catch (error) {
      throw error instanceof NotInForce ? refused(NO_VALUE[error.reason], saysWhy(error)) : error;
    }
  }

  /** For an act: the answer to the facts it is decided from, exactly as they will be kept. Facts of another shape are a defect. */
  async decide<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    facts: Request,
  ): Promise<Answer<View, Outcome>> {
    const answer = await this.answer(question, await this.shapes.ofAct(question, facts));
    const without = answer.reasonCodes.find(isWithoutValue);
    if (without !== undefined) throw refused(without, `The law or its data have no value for ${answer.asOf}.`);
    return answer;
  }

  /** The answer to a request as it came in, its shape checked first: `inputs` of an answer, with its times. */
  async askAgain(question: Question, inputs: Readonly<Record<string, unknown>>, at: Partial<Moment>): Promise<Answer> {
    try {
      return await this.answer(question, await this.shapes.ofInputs(question, inputs, at));
    } catch (error) {
      throw error instanceof DomainError ? inInputs(error) : error;
    }
  }

  /** Keeps an answer in the running transaction; beside CBP the organisation it is about may read it. */
  async keep<Kept extends Answer>(actor: Actor, answer: Kept, organisationId: string | null): Promise<Kept> {
    const { id } = await this.store.record(actor, withoutForm(answer), organisationId);
    return { ...answer, id };
  }

  private take<T>(provider: Type<T>): T {
    return this.providers.get(provider, { strict: false });
  }

  private policiesFor({ rules }: Question, { asOf, knownAt }: Moment): Promise<PolicySet> {
    return this.rules.usePolicy(rules) ? this.policies.at(asOf, knownAt) : Promise.resolve(NO_POLICIES);
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
