import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Determination } from '../../kernel/determination.js';
import { DomainError, invalid, notFound, problem } from '../../kernel/errors.js';
import { isObject } from '../../kernel/json.js';
import { maskFor } from '../../kernel/mask.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { shownBy, toAnswer, toEarlierAnswer } from './answer.js';
import type { Answer } from './answer.js';
import { Asking } from './asking.js';
import { DeterminationStore } from './determination-store.js';
import type { Recompute, RecordDetermination } from './determination.dto.js';
import { QuestionCatalogue } from './question-catalogue.js';
import type { Question } from './question.js';

const notRecomputable = problem(
  'question.not_recomputable',
  'unlawful',
  'This answer was kept before its kind could be computed again.',
);

interface Recomputation {
  readonly same: boolean;
  readonly givenDigest: string | null;
  readonly digest: string | null;
  readonly determination: Answer;
}

type Given = Pick<Determination, 'question' | 'questionVersion' | 'asOf' | 'knownAt'> & {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly digest?: string;
};

/** Answers again, and keeps answers that are to be decisions. */
@Injectable()
export class Determinations {
  constructor(
    private readonly asking: Asking,
    private readonly questions: QuestionCatalogue,
    private readonly store: DeterminationStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers a question anew and keeps the answer for the organisation of whoever asks. */
  async record(actor: Actor, { question: name, inputs, asOf }: RecordDetermination): Promise<Answer> {
    const question = this.questions.current(name);
    if (question?.recordable !== true || !mayAsk(actor, question)) throw this.unknown(name);
    const answer = await this.asking.askAgain(question, inputs, { asOf, knownAt: this.clock.now() });
    return this.database.transaction(actor, () => this.asking.keep(actor, answer, actor.organisationId));
  }

  /** A decision as it was kept; what one may not see of it is said by its question. */
  async find(actor: Actor, id: string): Promise<Answer> {
    const found = await this.stored(actor, id);
    const question = this.questionOf(found);
    return question
      ? toAnswer(question, found, this.questions.formOf(question))
      : toEarlierAnswer(found, this.questions.current(found.question));
  }

  /** Computes an answer again with the law and data of its own two times, and compares the digests. */
  async recompute(actor: Actor, request: Recompute): Promise<Recomputation> {
    const { determinationId: id } = request;
    const given = id === undefined ? complete(request) : asGiven(await this.stored(actor, id));
    const determination = await this.again(
      actor,
      id === undefined ? await this.inItsVersion(actor, given) : given,
      id !== undefined,
    );
    const { digest } = determination;
    const isWhole = maskFor(shownBy(determination), actor.role).seesAlways('digest');
    return {
      same: digest === given.digest,
      givenDigest: isWhole ? (given.digest ?? null) : null,
      digest: isWhole ? digest : null,
      determination,
    };
  }

  // Whoever copied no version holds an answer of the first, or of today's: its digest tells which.
  private async inItsVersion(actor: Actor, given: Given): Promise<Given> {
    if (given.questionVersion !== undefined) return given;
    const current = this.questions.current(given.question);
    const first = { ...given, questionVersion: 1 };
    if (!current || current.version === 1 || given.digest === undefined || !mayAsk(actor, current)) return first;
    const digest = await this.digestOf(current, given);
    return digest === given.digest ? { ...given, questionVersion: current.version } : first;
  }

  // What does not fit the question as it is now is no answer of it.
  private async digestOf(question: Question, given: Given): Promise<string | undefined> {
    try {
      return (await this.asking.askAgain(question, given.inputs, given)).digest;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private async again(actor: Actor, given: Given, isStored: boolean): Promise<Answer> {
    const question = this.questionOf(given);
    // Whoever may read a stored answer may have it computed again.
    if (question) {
      if (!isStored && !mayAsk(actor, question)) throw notFound();
      return this.asking.askAgain(question, given.inputs, given);
    }
    throw isStored ? notRecomputable() : this.unknown(given.question);
  }

  private questionOf({ question, questionVersion }: Pick<Given, 'question' | 'questionVersion'>): Question | undefined {
    return questionVersion === undefined ? undefined : this.questions.find(question, questionVersion);
  }

  private async stored(actor: Actor, id: string): Promise<Determination> {
    const found = await this.store.find(actor, id);
    if (!found) throw notFound();
    return found;
  }

  private unknown(name: string): Error {
    const known = this.questions.all().filter(({ asks }) => asks === 'everyone');
    const names = known.map((question) => question.name);
    const isVersion = names.includes(name);
    return invalid([
      {
        pointer: isVersion ? '/questionVersion' : '/question',
        code: isVersion ? 'question.unknown_version' : 'question.unknown',
        message: isVersion ? 'The question has no such version.' : 'There is no such question.',
        remedy: isVersion ? 'Copy it from the answer.' : `Ask one of ${names.join(', ')}.`,
      },
    ]);
  }
}

const mayAsk = (actor: Actor, { asks }: Question): boolean => asks === 'everyone' || actor.scopes.includes(asks);

function asGiven(stored: Determination): Given {
  const { inputs } = stored;
  if (!isObject(inputs)) throw new Error(`an answer to ${stored.question} was kept whose inputs are no object`);
  return { ...stored, inputs };
}

function complete(request: Recompute): Given {
  const { question, questionVersion, inputs, asOf, knownAt, digest } = request;
  if (question !== undefined && inputs !== undefined && asOf !== undefined && knownAt !== undefined)
    return {
      question,
      inputs,
      asOf,
      knownAt,
      ...(questionVersion !== undefined && { questionVersion }),
      ...(digest !== undefined && { digest }),
    };
  const missing = Object.entries({ question, inputs, asOf, knownAt }).filter(([, value]) => value === undefined);
  throw invalid(
    missing.map(([name]) => ({
      pointer: `/${name}`,
      code: 'field.missing',
      message: `${name} is needed where no determinationId is given.`,
      remedy: 'Copy it from the answer to be computed again.',
    })),
  );
}
