import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Applied } from '../../kernel/rule.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Decisions } from '../../platform/determinations/decisions.js';
import type { Decided } from '../../platform/determinations/decisions.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { Seizure } from './seizure.entity.js';
import { alreadyDone } from './seizure.errors.js';

/** Keeps what was decided about a seizure; its importer may read it unless it concerns somebody else. */
@Injectable()
export class SeizureActs {
  constructor(
    private readonly decisions: Decisions,
    private readonly outbox: Outbox,
  ) {}

  /** Stores an event with the act it tells of. */
  tell(event: DomainEvent): Promise<void> {
    return this.outbox.add(event);
  }

  /** Keeps a decision about something else than a seizure on record. */
  keep(actor: Actor, decided: Decided, readers: string | null): Promise<string> {
    return this.decisions.record(actor, decided, readers);
  }

  decided(
    actor: Actor,
    { seizure }: { readonly seizure: Pick<Seizure, 'id' | 'importerOrganisationId'> },
    what: {
      readonly question: string;
      readonly inputs: unknown;
      readonly outcome: string;
      readonly reasonCodes?: readonly string[];
      readonly step: Applied<unknown>;
      /** The steps it rests on. */
      readonly before?: readonly Applied<unknown>[];
      readonly asOf: IsoDate;
    },
    readers = seizure.importerOrganisationId,
  ): Promise<string> {
    const { question, inputs, outcome, reasonCodes = [], step, before = [], asOf } = what;
    const subject = { type: 'seizure', id: seizure.id };
    const steps = [...before, step];
    const draft = { question, subject, inputs, outcome, reasonCodes, result: step.decision, steps, asOf };
    return this.decisions.record(actor, draft, readers);
  }
}

/** Refuses acts on a case that has ended. */
export function assertOpen({ seizure }: { readonly seizure: Pick<Seizure, 'endedAs' | 'endedOn'> }): void {
  if (seizure.endedAs) throw alreadyDone(`The goods were ${seizure.endedAs} on ${String(seizure.endedOn)}.`);
}
