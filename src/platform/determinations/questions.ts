import { Injectable } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { Determination } from '../../kernel/determination.js';
import type { Instant } from '../../kernel/dates.js';
import { DomainError } from '../../kernel/errors.js';
import { RequestValidation } from '../http/validation.js';
import { inInputs } from './in-inputs.js';
import type { Moment } from './question.js';

/** A kind of legal answer that is not a versioned question yet: how its request looks and how it is computed. */
export interface UnversionedQuestion<Request extends object = object> {
  readonly question: string;
  /** Shape of the request without the two times; validated like any body. */
  readonly request: Type<Request>;
  /** Whether anyone may ask it. */
  readonly open: boolean;
  readonly answer: (request: Request, knownAt: Instant) => Promise<Determination>;
}

/** The kinds of answer that are not versioned questions yet; see QuestionCatalogue for those that are. */
@Injectable()
export class Questions {
  private readonly byName = new Map<string, UnversionedQuestion>();
  private readonly validation = new RequestValidation();

  add<Request extends object>(question: UnversionedQuestion<Request>): void {
    this.byName.set(question.question, question as unknown as UnversionedQuestion);
  }

  find(name: string): UnversionedQuestion | undefined {
    return this.byName.get(name);
  }

  names(): readonly string[] {
    return [...this.byName.keys()].sort();
  }

  /** Answers as the service stands; the question must be known. */
  async ask(name: string, inputs: object, { asOf, knownAt }: Moment): Promise<Determination> {
    const question = this.byName.get(name);
    if (!question) throw new Error(`no question ${name}`);
    try {
      const type = { type: 'body', metatype: question.request } as const;
      const request = (await this.validation.transform({ ...inputs, asOf }, type)) as object;
      return await question.answer(request, knownAt);
    } catch (error) {
      throw error instanceof DomainError ? inInputs(error) : error;
    }
  }
}
