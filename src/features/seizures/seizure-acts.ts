import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Applied } from '../../kernel/rule.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Decisions } from '../../platform/determinations/decisions.js';
import type { Seizure } from './seizure.entity.js';
import { alreadyDone } from './seizure.errors.js';

/** Keeps what was decided about a seizure; its importer may read it unless it concerns somebody else. */
@Injectable()
export class SeizureActs {
  constructor(private readonly decisions: Decisions) {}

  decided(
    actor: Actor,
    { seizure }: { readonly seizure: Pick<Seizure, 'id' | 'importerOrganisationId'> },
    what: {
      readonly question: string;
      readonly inputs: unknown;
      readonly outcome: string;
      readonly reasonCodes?: readonly string[];
      readonly step: Applied<unknown>;
      readonly asOf: IsoDate;
    },
    readers = seizure.importerOrganisationId,
  ): Promise<string> {
    const { question, inputs, outcome, reasonCodes = [], step, asOf } = what;
    const subject = { type: 'seizure', id: seizure.id };
    const draft = { question, subject, inputs, outcome, reasonCodes, result: step.decision, steps: [step], asOf };
    return this.decisions.record(actor, draft, readers);
  }
}

/** Refuses acts on a case that has ended. */
export function assertOpen({ seizure }: { readonly seizure: Pick<Seizure, 'endedAs' | 'endedOn'> }): void {
  if (seizure.endedAs) throw alreadyDone(`The goods were ${seizure.endedAs} on ${String(seizure.endedOn)}.`);
}
