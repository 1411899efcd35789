import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Liquidations } from '../acts/liquidations.service.js';
import { removalOfSuspension, suspensionOfEntry } from '../rules/suspending.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import type { RemoveSuspension, SuspendLiquidation } from './suspension.dto.js';
import { KEEP_REMOVAL, KEEP_SUSPENSION } from './suspension.sql.js';

/** What suspends the liquidation of one entry beside its cases: an injunction, a measure in a case of evasion; and its removal. */
@Injectable()
export class Suspensions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
  ) {}

  suspend(actor: Actor, entryId: string, given: SuspendLiquidation): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.liquidations.hold(actor, entryId);
      const times = await this.standing.times(row);
      const { ground, from, noticedOn = null, citation, document, reason } = given;
      const faults = ask(
        suspensionOfEntry,
        {
          ...{ ground, from, noticedOn },
          startedOn: row.startedOn,
          liquidated: row.decisions.length > 0,
          mustLiquidateBy: (times?.mustLiquidateBy ?? null) as IsoDate | null,
          onRecord: row.suspensions.some((one) => one.document === document),
        },
        this.clock.today(),
      ).decision;
      if (faults.length > 0) throw unlawful(faults);
      const what = [ground, from, noticedOn, citation, document, reason];
      await this.database.query(KEEP_SUSPENSION, [newId('lqs'), entryId, ...what, this.clock.now(), actor.id]);
      await this.follow(actor, row, { what: 'suspended', ground });
      return this.standing.find(actor, entryId);
    });
  }

  /** From the notice of the removal six months run; the first one counts. */
  remove(actor: Actor, entryId: string, suspensionId: string, given: RemoveSuspension): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.liquidations.hold(actor, entryId);
      const suspension = row.suspensions.find(({ id }) => id === suspensionId);
      if (!suspension) throw notFound();
      const { noticeOn, source, document } = given;
      const { ground, from, removal } = suspension;
      const facts = { ground, from, noticeOn, source, removedBefore: removal !== null };
      const faults = ask(removalOfSuspension, facts, this.clock.today()).decision;
      if (faults.length > 0) throw unlawful(faults);
      const values = [suspensionId, entryId, noticeOn, source, document, this.clock.now(), actor.id];
      await this.database.query(KEEP_REMOVAL, values);
      await this.follow(actor, row, { what: 'suspension_removed', ground, suspensionId });
      return this.standing.find(actor, entryId);
    });
  }

  private async follow(actor: Actor, row: LiquidationRow, details: Readonly<Record<string, string>>): Promise<void> {
    await this.standing.keepTimes(await this.standing.hold([row.entryId]));
    await this.standing.told(actor, row, details);
  }
}
