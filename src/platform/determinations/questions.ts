import { Injectable } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { Determination } from '../../kernel/determination.js';
import type { Instant } from '../../kernel/dates.js';

/** A kind of legal answer: how its request looks and how it is computed, for any day and any state of the record. */
export interface Question<Request extends object = object> {
  readonly question: string;
  /** Shape of the request without the two times; validated like any body. */
  readonly request: Type<Request>;
  /** Whether anyone may ask it. */
  readonly open: boolean;
  readonly answer: (request: Request, knownAt: Instant) => Promise<Determination>;
}

/** Every question the service can answer; features add theirs. */
@Injectable()
export class Questions {
  private readonly byName = new Map<string, Question>();

  add<Request extends object>(question: Question<Request>): void {
    this.byName.set(question.question, question as unknown as Question);
  }

  find(name: string): Question | undefined {
    return this.byName.get(name);
  }

  names(): readonly string[] {
    return [...this.byName.keys()].sort();
  }
}
