import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { RefundPositions } from '../position/refund-positions.service.js';
import type { RefundDays } from '../position/refund-positions.service.js';
import { KEEP_CLOCKS, TO_LOOK_AT } from './refund-clock.sql.js';

const MOST = 500;
const ITSELF: Actor = { id: 'system:refund-clocks', role: 'system', organisationId: null, scopes: [] };
const NEVER = 'infinity';

/** Keeps until when duties that fell can still be declared, protested or sued for; looks again when a day of it has gone by or something has changed. */
@Injectable()
export class RefundClocks implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly positions: RefundPositions,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const today = this.clock.today();
      const taken = await this.database.query<{ id: string; declared: boolean }>(TO_LOOK_AT, [today, MOST]);
      if (taken.length === 0) return 0;
      const days = await this.positions.daysOf(taken.map(({ id }) => id));
      const rows = taken.map(({ id, declared }) => kept(id, days.get(id), declared, today));
      await this.database.query(KEEP_CLOCKS, [JSON.stringify(rows)]);
      return taken.length;
    });
  }
}

function kept(entryId: string, days: RefundDays | undefined, declared: boolean, today: IsoDate) {
  const still = (day: IsoDate | null | undefined): IsoDate | null => (day && day >= today ? day : null);
  const open = {
    declare_until: declared ? null : still(days?.declareUntil),
    protest_until: still(days?.protestUntil),
    suit_until: still(days?.suitUntil),
  };
  const next = Object.values(open)
    .filter((day) => day !== null)
    .toSorted()[0];
  return { entry_id: entryId, look_on: next === undefined ? NEVER : addDays(next, 1), ...open };
}
