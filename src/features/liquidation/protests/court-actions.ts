import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { courtAction } from '../rules/court-action.js';
import type { HeldProtest } from './protest.access.js';
import type { RecordCourtAction } from './protest.dto.js';
import { factsOfAction } from './protest-row.js';
import { KEEP_COURT_ACTION } from './protest.sql.js';
import { Protests } from './protests.service.js';
import { SetAsides } from './set-asides.js';

/** Actions in court about denied protests: who sued or customs puts them on record. */
@Injectable()
export class CourtActions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly protests: Protests,
    private readonly setAsides: SetAsides,
  ) {}

  /** Puts on record that an action is commenced: nothing is done about the protest here after it. */
  record(actor: Actor, id: string, { commencedOn, courtNumber }: RecordCourtAction): Promise<HeldProtest> {
    return this.database.transaction(actor, async () => {
      const row = await this.setAsides.filed(actor, id);
      const today = this.clock.today();
      const { faults } = ask(courtAction, { ...factsOfAction(row, today), commencedOn }, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(KEEP_COURT_ACTION, [id, commencedOn, courtNumber]);
      return this.protests.find(actor, id);
    });
  }
}
