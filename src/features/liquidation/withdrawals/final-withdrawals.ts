import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Entries } from '../../entries/index.js';
import { Liquidations } from '../acts/liquidations.service.js';
import { finalWithdrawal } from '../rules/final-withdrawal.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { RecordFinalWithdrawal } from './final-withdrawal.dto.js';
import { KEEP_FINAL_WITHDRAWAL } from './final-withdrawal.sql.js';

/** The day on which all goods of a warehouse entry were accounted for: its time to liquidate runs from it. */
@Injectable()
export class FinalWithdrawals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
  ) {}

  record(actor: Actor, entryId: string, given: RecordFinalWithdrawal): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.liquidations.hold(actor, entryId);
      const { missing } = await this.standing.find(actor, entryId);
      const [entry] = await this.entries.findEntries([entryId]);
      const { accountedOn, how, document } = given;
      const facts = {
        waits: missing.includes('final_withdrawal'),
        onRecord: row.finalWithdrawal !== null,
        accountedOn,
        enteredOn: entry?.timeOfEntryOn ?? null,
      };
      const faults = ask(finalWithdrawal, facts, this.clock.today()).decision;
      if (faults.length > 0) throw unlawful(faults);
      const values = [entryId, accountedOn, how, document, this.clock.now(), actor.id];
      await this.database.query(KEEP_FINAL_WITHDRAWAL, values);
      await this.standing.follow(entryId);
      await this.standing.told(actor, row, { what: 'final_withdrawal', how });
      return this.standing.find(actor, entryId);
    });
  }
}
