import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Determination } from '../../kernel/determination.js';
import { DomainError, invalid, notFound } from '../../kernel/errors.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { RequestValidation } from '../http/validation.js';
import { DeterminationStore } from './determination-store.js';
import type { Recompute, RecordDetermination } from './determination.dto.js';
import { Questions } from './questions.js';
import type { Question } from './questions.js';

interface Recomputation {
  readonly same: boolean;
  readonly givenDigest: string | null;
  readonly digest: string;
  readonly determination: Determination;
}

/** Answers again, and keeps answers that are to be decisions. */
@Injectable()
export class Determinations {
  private readonly validation = new RequestValidation();

  constructor(
    private readonly questions: Questions,
    private readonly store: DeterminationStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, { question, inputs, asOf }: RecordDetermination): Promise<Determination> {
    const determination = await this.ask(this.known(question), inputs, asOf, this.clock.now());
    return this.database.transaction(actor, () => this.store.record(actor, determination));
  }

  async find(actor: Actor, id: string): Promise<Determination> {
    const found = await this.store.find(actor, id);
    if (!found) throw notFound();
    return found;
  }

  /** Computes an answer again with the law and data of its own two times, and compares the digests. */
  async recompute(actor: Actor, request: Recompute): Promise<Recomputation> {
    const given =
      request.determinationId === undefined ? complete(request) : await this.find(actor, request.determinationId);
    const question = this.known(given.question);
    if (!question.open && actor.role === 'public') throw notFound();
    const determination = await this.ask(question, given.inputs as Record<string, unknown>, given.asOf, given.knownAt);
    const { digest } = determination;
    return { same: digest === given.digest, givenDigest: given.digest ?? null, digest, determination };
  }

  private known(name: string): Question {
    const question = this.questions.find(name);
    if (question) return question;
    throw invalid([
      {
        pointer: '/question',
        code: 'question.unknown',
        message: 'There is no such question.',
        remedy: `Ask one of ${this.questions.names().join(', ')}.`,
      },
    ]);
  }

  private async ask(
    question: Question,
    inputs: Record<string, unknown>,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<Determination> {
    try {
      const request = (await this.validation.transform(
        { ...inputs, asOf },
        { type: 'body', metatype: question.request },
      )) as object;
      return await question.answer(request, knownAt);
    } catch (error) {
      throw error instanceof DomainError ? inInputs(error) : error;
    }
  }
}

// The question's own faults stand where its inputs were sent; its `asOf` stands beside them.
const inInputs = ({ type, message, faults, details }: DomainError): DomainError =>
  new DomainError(
    type,
    message,
    faults.map((fault) => (fault.pointer === '/asOf' ? fault : { ...fault, pointer: `/inputs${fault.pointer}` })),
    details,
  );

function complete(
  request: Recompute,
): Pick<Determination, 'question' | 'asOf' | 'knownAt'> & { inputs: unknown; digest?: string } {
  const { question, inputs, asOf, knownAt, digest } = request;
  if (question !== undefined && inputs !== undefined && asOf !== undefined && knownAt !== undefined)
    return { question, inputs, asOf, knownAt, ...(digest === undefined ? {} : { digest }) };
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
