import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { protestTogether } from '../rules/protest-together.js';
import type { HeldProtest } from './protest.access.js';
import type { FileProtest } from './protest.dto.js';
import { FILED_TOGETHER } from './protest.sql.js';
import { Protests } from './protests.service.js';

type Of = Omit<FileProtest, 'also'>;

/** Files a protest against one decision or against those of several entries: all of them, or none. */
@Injectable()
export class ProtestsTogether {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly protests: Protests,
  ) {}

  file(actor: Actor, { also = [], ...given }: FileProtest): Promise<HeldProtest> {
    if (also.length === 0) return this.protests.file(actor, given);
    return this.database.transaction(actor, async () => {
      const first = await this.protests.file(actor, given);
      const filed: HeldProtest[] = [];
      const faults: Fault[] = [];
      for (const [i, one] of also.entries()) {
        const made = await this.tried(actor, { ...given, ...one });
        if ('id' in made) filed.push(made);
        else faults.push(...made.map((fault) => ({ ...fault, pointer: `/also/${String(i)}${fault.pointer}` })));
      }
      const entries = [first, ...filed].map(({ importerId, decisionId = null }) => ({ importerId, decisionId }));
      // Their places are those of `also` where all were taken.
      if (faults.length === 0) faults.push(...ask(protestTogether, { entries }, this.clock.today()).decision);
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(FILED_TOGETHER, [first.id, filed.map(({ id }) => id)]);
      return this.protests.find(actor, first.id);
    });
  }

  // What the law has against one is told of all at once; an entry that is not there is one of those.
  private async tried(actor: Actor, given: Of): Promise<HeldProtest | readonly Fault[]> {
    try {
      return await this.protests.file(actor, given);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.faults.length > 0 ? error.faults : [entryUnknown];
    }
  }
}

const entryUnknown: Fault = {
  pointer: '/entryId',
  code: 'protest.entry_unknown',
  message: 'There is no such entry, or it has no liquidation.',
  remedy: 'Look it up.',
};
