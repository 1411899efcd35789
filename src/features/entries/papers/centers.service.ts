import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { ASSIGN_CENTER } from '../entries.sql.js';
import { placeOf } from '../reading/entry-row.js';
import { centerAssignment } from '../rules/papers/center-assignment.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { AssignCenter } from './center.dto.js';
import { EntryInHand } from './entry-in-hand.js';

/** Assigns entries to Centers, and moves them; where each was before stays on its timeline. */
@Injectable()
export class CentersService {
  constructor(
    private readonly database: Database,
    private readonly inHand: EntryInHand,
    private readonly happenings: EntryHappenings,
    private readonly clock: Clock,
  ) {}

  assign(actor: Actor, id: string, { center, ground, reason }: AssignCenter): Promise<void> {
    const today = this.clock.today();
    return this.inHand.take(actor, id, 'center_assignment', async (row) => {
      const facts = { from: row.center, to: center, ground };
      const faults = ask(centerAssignment, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(ASSIGN_CENTER, [row.importer_id, id, row.filed_month, center]);
      const details = { ...(row.center === null ? {} : { from: row.center }), to: center, ground, reason };
      await this.happenings.keep(actor, placeOf(row), [{ kind: 'center_assigned', on: today, details }]);
    });
  }
}
