import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { ask } from '../../../platform/rules/ask.js';
import { suretyDemand } from '../rules/index.js';
import { BillSets } from './bill-sets.js';
import { demanded } from './bill-notes.js';
import { TO_DEMAND } from './bill.sql.js';

const MOST = 1000;
const ITSELF: Actor = { id: 'system:surety-demands', role: 'system', organisationId: null, scopes: [] };

/** Demands payment of the sureties of bills that are long past due, by the month. */
@Injectable()
export class SuretyDemands implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sets: BillSets,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const { dueBy, demandedBy } = ask(suretyDemand, {}, this.clock.today()).decision;
      const found = await this.database.query<{ id: string }>(TO_DEMAND, [dueBy, demandedBy, MOST]);
      return this.sets.noteAll(
        ITSELF,
        found.map(({ id }) => id),
        demanded,
      );
    });
  }
}
