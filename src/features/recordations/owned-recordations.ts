import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CBP_ROLES } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound, unlawful } from '../../kernel/errors.js';
import { applyRule } from '../../kernel/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { RecordationRecords } from './recordation-records.js';
import type { RecordationRow } from './recordation-row.js';
import { Relations } from './relations.js';
import { ownerStanding } from './rules/standing.js';
import type { OwnerAct } from './rules/standing.js';

/** Holds a recordation for one act of its owner, of who acts for it, or of customs. */
@Injectable()
export class OwnedRecordations {
  constructor(
    private readonly records: RecordationRecords,
    private readonly relations: Relations,
    private readonly clock: Clock,
  ) {}

  /** In a transaction: the recordation, locked, if the actor may do this about it today. */
  async lockFor(
    actor: Actor,
    id: string,
    act: OwnerAct,
  ): Promise<{ readonly row: RecordationRow; readonly today: IsoDate }> {
    const today = this.clock.today();
    // What the actor may not know of is not there; only then it is held, as the service, so that nobody acts meanwhile.
    const [known] = await this.records.find(actor, [id], today);
    const row = known && (await this.records.lock('system:recordations', id));
    if (!row) throw notFound();
    if (!(CBP_ROLES as readonly string[]).includes(actor.role)) {
      const facts = await this.relations.factsOf(actor, row, act, today);
      const { may, faults } = applyRule(ownerStanding, facts, today).decision;
      if (!may) throw unlawful(faults);
    }
    return { row, today };
  }
}
