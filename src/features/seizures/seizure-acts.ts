import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Answer } from '../../platform/determinations/answer.js';
import { Asking } from '../../platform/determinations/asking.js';
import type { Decided } from '../../platform/determinations/asking.js';
import type { Asked, Question } from '../../platform/determinations/question.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { Seizure } from './seizure.entity.js';
import { alreadyDone } from './seizure.errors.js';

/** What every act on a seizure does: asks the law, keeps its answer, tells of the act. */
@Injectable()
export class SeizureActs {
  constructor(
    private readonly asking: Asking,
    private readonly outbox: Outbox,
  ) {}

  /** The answer to the facts an act is decided from, and what it refuses. */
  decide<Request extends Asked, Facts, View extends object, Outcome extends string>(
    question: Question<Request, Facts, View, Outcome>,
    facts: Request,
  ): Promise<Decided<View, Outcome>> {
    return this.asking.decide(question, facts);
  }

  /** Keeps the answer in the act's transaction; beside CBP the organisation it is about may read it. */
  keep<Kept extends Answer>(
    actor: Actor,
    answer: Kept,
    organisationId: string | null,
  ): Promise<Kept & { readonly id: string }> {
    return this.asking.keep(actor, answer, organisationId);
  }

  /** Stores an event with the act it tells of. */
  tell(event: DomainEvent): Promise<void> {
    return this.outbox.add(event);
  }
}

/** Refuses acts on a case that has ended. */
export function assertOpen({ seizure }: { readonly seizure: Pick<Seizure, 'endedAs' | 'endedOn'> }): void {
  if (seizure.endedAs) throw alreadyDone(`The goods were ${seizure.endedAs} on ${String(seizure.endedOn)}.`);
}
