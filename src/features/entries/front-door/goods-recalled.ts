import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import type { Statement } from '../../../platform/database/database.js';
import { ENTERED_STATES } from '../rules/lifecycle/entry-states.js';
import { Entries } from './entries.js';

/** What agencies refuse of an entry waits for no demand any more. $1 entry, $2 day. */
export const RECALLED: Statement = {
  name: 'entry-flags-recalled',
  text: `update entry_flag set recalled_on = $2::date where entry_id = $1 and disposition = 'refused' and recalled_on is null`,
};

/** Released goods that were demanded back. */
export interface DemandedBack {
  /** The number of the entry that they carry; null where they carry none. */
  readonly entryNumber: string | null;
  /** The organisation of the importer by the record of the goods. */
  readonly importerOrganisationId: string | null;
  readonly on: IsoDate;
}

/** Entries whose goods customs demands back after their release. */
@Injectable()
export class GoodsRecalled {
  constructor(
    private readonly database: Database,
    private readonly entries: Entries,
  ) {}

  /** In the running transaction: it is on the timeline of the entry of the same importer, and what an agency refuses of it waits for that no longer. */
  async tell(actor: Actor, { entryNumber, importerOrganisationId, on }: DemandedBack): Promise<void> {
    const entry = entryNumber === null ? null : await this.entries.findByNumber(actor, entryNumber);
    // Goods of another importer carry this number by mistake.
    if (entry?.importerOrganisationId !== importerOrganisationId || !ENTERED_STATES.includes(entry.status)) return;
    await this.database.query(RECALLED, [entry.id, on]);
    await this.entries.keepOnTimeline(actor, entry, { kind: 'redelivery_demanded', on });
  }
}
