import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { billDelinquent } from './bill.events.js';

const MOST = 500;
const ITSELF = { id: 'system:bills', role: 'system', organisationId: null, scopes: [] } as const;

/** Bills whose last day has gone by unpaid and that nobody was told of. $1 today, $2 most. */
export const FALLEN_DUE = {
  name: 'bills-fallen-due',
  text: `
update bill set delinquency_told_on = $1 where id in (
  select id from bill where open and delinquency_told_on is null and due_on < $1::date order by due_on, seq limit $2 for update skip locked)
returning id, importer_id`,
};

/** Tells of bills that were not paid in their time, each once. */
@Injectable()
export class BillDeadlines implements Due {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const values = [this.clock.today(), MOST];
      const late = await this.database.query<{ id: string; importer_id: string }>(FALLEN_DUE, values);
      for (const { id, importer_id: importerId } of late)
        await this.outbox.add(billDelinquent({ billId: id, importerId }));
      return late.length;
    });
  }
}
