import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondMatch } from '../rules/bond-match.js';
import type { BondMatchFacts } from '../rules/bond-match.js';
import { BONDS_TO_MATCH, MATCHED, NUMBERS_TO_MATCH, QUEUE_MATCH } from './bond-match.sql.js';

const ITSELF: Actor = { id: 'system:requirements', role: 'system', organisationId: null, scopes: [] };

/** Keeps what waits for sureties: bonds and entries that do not name each other, or not rightly. */
@Injectable()
export class BondMatching implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  hearAll(messages: readonly Message[]): Promise<void> {
    const named = (key: string): readonly string[] =>
      messages.flatMap(({ payload }) => (typeof payload[key] === 'string' ? [payload[key]] : []));
    const asked = [named('entryId'), named('bondId')];
    return this.database.actAs(ITSELF, async () => {
      const numbers = await this.database.query<Numbered>(NUMBERS_TO_MATCH, asked);
      if (numbers.length > 0) await this.match(numbers.map(({ entryNumber }) => entryNumber));
    });
  }

  private async match(entryNumbers: readonly string[]): Promise<void> {
    const today = this.clock.today();
    const rows = await this.database.query<MatchRow>(BONDS_TO_MATCH, [entryNumbers]);
    for (const { entryNumber, bondId, bondKind, suretyCodes, queued, entry } of rows) {
      const faults = ask(bondMatch, { bondKind, suretyCodes, entry }, today).decision;
      const named = entry?.named?.suretyCode ?? null;
      if (faults.length > 0)
        await this.database.query(QUEUE_MATCH, [bondId, entryNumber, entry?.id ?? null, faults, named, today]);
      else if (queued) await this.database.query(MATCHED, [bondId, entryNumber]);
    }
  }
}

interface Numbered extends Record<string, unknown> {
  readonly entryNumber: string;
}

interface MatchRow extends Numbered, Omit<BondMatchFacts, 'entry'> {
  readonly bondId: string;
  readonly queued: boolean;
  readonly entry: (NonNullable<BondMatchFacts['entry']> & { readonly id: string }) | null;
}
