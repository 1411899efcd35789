import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { leadSuretyActs } from '../bond.errors.js';
import type { BondRow } from '../bond-row.js';
import { FIND_BOND, LOCK_BOND } from '../bonds.sql.js';

// Later than any version begins: of this day the last one is found.
const AT_THE_END: IsoDate = '2199-12-31';

/** Holds a bond for one act on it, with the last of its versions. */
@Injectable()
export class BondInHand {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In a transaction: the bond, locked. What the actor may not know of is not there. */
  async lock(actor: Actor, id: string): Promise<BondRow> {
    const [known] = await this.find(actor, id);
    if (!known) throw notFound();
    if (actor.role === 'surety' && known.surety_organisation_id !== actor.organisationId) throw leadSuretyActs();
    await this.database.queryAs('system:bonds', LOCK_BOND, [id]);
    // Somebody else may have changed it before the lock was free.
    const [row] = await this.find(actor, id);
    if (!row) throw notFound();
    return row;
  }

  private async find(actor: Actor, id: string): Promise<readonly BondRow[]> {
    const values = [AT_THE_END, this.clock.now(), id];
    return (await this.database.queryAs<{ body: BondRow }>(actor, FIND_BOND, values)).map(({ body }) => body);
  }
}
