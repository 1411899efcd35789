import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { ENTRY_OF } from '../entries.sql.js';
import { ENDED_STATES } from '../rules/lifecycle/entry-states.js';

/** How an importer has made use of entries. */
export interface EntryUse {
  /** The last day on which a summary of it was filed, of entries filed in the two years before; null where none was. */
  readonly lastSummaryOn: IsoDate | null;
  /** Whether an entry of it is neither closed nor cancelled. */
  readonly outstanding: boolean;
}

export const USE = {
  name: 'entry-use-of-importer',
  text: `
select
  (select max(e.summary_filed_on)::text from entry_directory d ${ENTRY_OF}
    where d.importer_id = $1 and d.filed_month > ($2::date - interval '25 months')::date) as "lastSummaryOn",
  exists (select from entry_directory d ${ENTRY_OF} where d.importer_id = $1 and e.status <> all ($3::text[])) as outstanding`,
};

/** Tells later features whether an importer’s number is in use on entries; reads one importer’s alone. */
@Injectable()
export class EntryUses {
  constructor(private readonly database: Database) {}

  async find(importerId: string, on: IsoDate): Promise<EntryUse> {
    const [use] = await this.database.queryAs<EntryUse & Record<string, unknown>>('system:entries', USE, [
      importerId,
      on,
      ENDED_STATES,
    ]);
    return use ?? { lastSummaryOn: null, outstanding: false };
  }
}
