import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondMatch } from '../rules/bond-match.js';
import type { BondMatchFacts } from '../rules/bond-match.js';
import { BONDS_TO_MATCH, MATCHED, NUMBER_TO_MATCH, QUEUE_MATCH } from './bond-match.sql.js';

const ITSELF: Actor = { id: 'system:requirements', role: 'system', organisationId: null, scopes: [] };

/** Keeps what waits for sureties: bonds and entries that do not name each other, or not rightly. */
@Injectable()
export class BondMatching implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  hear({ payload }: Message): Promise<void> {
    const asked = [payload['entryId'] ?? null, payload['bondId'] ?? null];
    return this.database.actAs(ITSELF, async () => {
      for (const { entryNumber } of await this.database.query<Numbered>(NUMBER_TO_MATCH, asked))
        await this.match(entryNumber);
    });
  }

  private async match(entryNumber: string): Promise<void> {
    const today = this.clock.today();
    const rows = await this.database.query<MatchRow>(BONDS_TO_MATCH, [entryNumber]);
    for (const { bondId, bondKind, suretyCodes, queued, entry } of rows) {
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

interface MatchRow extends Record<string, unknown>, Omit<BondMatchFacts, 'entry'> {
  readonly bondId: string;
  readonly queued: boolean;
  readonly entry: (NonNullable<BondMatchFacts['entry']> & { readonly id: string }) | null;
}
