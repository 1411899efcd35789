import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { asGiven, sampleBondQuestion } from './sample-bond.question.js';
import type { SampleBondFacts } from './sample-bond.question.js';

/** What a sample requires of its bond, what stands against giving it, and how the answer is kept. */
export interface SampleBondAnswer {
  /** US dollars, as text. */
  readonly required: string;
  readonly faults: readonly Fault[];
  /** Keeps the answer in the running transaction; its id. */
  readonly keep: (actor: Actor) => Promise<string>;
}

/** Asks `sample_bond` for whoever gives samples, before and after seizure. */
@Injectable()
export class SampleBondAnswers {
  constructor(private readonly asking: Asking) {}

  async answer(facts: SampleBondFacts, on: IsoDate, sampleRequestId: string): Promise<SampleBondAnswer> {
    const { answer, faults } = await this.asking.decide(sampleBondQuestion, asGiven(facts, on, sampleRequestId));
    return {
      required: answer.result.required,
      faults,
      keep: async (actor) => {
        const { id } = await this.asking.keep(actor, answer, null);
        return id;
      },
    };
  }
}
