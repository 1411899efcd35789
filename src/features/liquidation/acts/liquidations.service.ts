import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Entries } from '../../entries/index.js';
import { liquidatedAlready } from '../liquidation.errors.js';
import { extensionOfTime, mayLiquidate } from '../rules/acts-on-entries.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { HeldLiquidation } from '../standing/entry-liquidation.access.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import { KEEP_EXTENSION } from '../standing/liquidation.sql.js';
import { Assessments } from './assessments.js';
import type { ExtendLiquidation, LiquidateEntry } from './liquidate.dto.js';

/** Customs liquidates, reliquidates and extends: each act finds and holds the entry, asks the law, keeps and tells once. */
@Injectable()
export class Liquidations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly standing: EntryLiquidations,
    private readonly assessments: Assessments,
  ) {}

  /** Liquidates an entry, or reliquidates it; what was deposited too little is billed with its interest. */
  liquidate(actor: Actor, id: string, given: LiquidateEntry): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.hold(actor, id);
      const times = await this.standing.times(row);
      const reliquidates = given.reliquidates === true;
      const state = times?.state ?? 'not_begun';
      if (!reliquidates && times?.liquidatedOn != null) throw liquidatedAlready();
      const today = this.clock.today();
      const until = (times?.reliquidateUntil ?? null) as IsoDate | null;
      const faults = ask(mayLiquidate, { state, reliquidates, reliquidateUntil: until }, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.assessments.assess(actor, row, given, reliquidates ? 'reliquidated' : 'liquidated', today);
      return this.standing.find(actor, id);
    });
  }

  /** Extends the time by a year, with notice to importer and surety today. */
  extend(actor: Actor, id: string, { ground, reason }: ExtendLiquidation): Promise<HeldLiquidation> {
    return this.database.transaction(actor, async () => {
      const row = await this.hold(actor, id);
      const state = (await this.standing.times(row))?.state ?? 'not_begun';
      const today = this.clock.today();
      const faults = ask(extensionOfTime, { state, extensions: row.extensions.length }, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      const values = [newId('lqx'), id, today, ground, reason, this.clock.now(), actor.id];
      await this.database.query(KEEP_EXTENSION, values);
      await this.standing.keepTimes(await this.standing.hold([id]));
      const [entry] = await this.entries.findEntries([id]);
      if (entry) await this.standing.tell(actor, entry, { what: 'extended', ground });
      return this.standing.find(actor, id);
    });
  }

  /** Finds an entry and holds it, with what is kept of it, to the end of the transaction. */
  async hold(actor: Actor, id: string): Promise<LiquidationRow> {
    await this.standing.find(actor, id);
    await this.entries.holdEntries([id]);
    const [row] = await this.standing.hold([id]);
    if (row) return row;
    await this.standing.follow(id);
    const [kept] = await this.standing.hold([id]);
    if (!kept) throw notFound();
    return kept;
  }
}
