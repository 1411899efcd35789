import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import type { Statement } from '../../../platform/database/database.js';
import { ENTRY_OF } from '../entries.sql.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import { securityFilingDue } from '../filing/security-filing-due.js';

const ITSELF: Actor = { id: 'system:entries', role: 'system', organisationId: null, scopes: [] };

/** Entries of an importer that wait for release and for which no filing stands any more. $1 importer, $2 bill of lading, $3 entry or null. */
export const LEFT_WITHOUT: Statement = {
  name: 'entries-left-without-security-filing',
  text: `
select d.id, d.filed_month::text as month, e.filed_on::text as "filedOn", v.declared
from entry_directory d ${ENTRY_OF}
cross join lateral (select x.declared from entry_version x where x.filed_month = e.filed_month and x.importer_id = e.importer_id
  and x.entry_id = e.entry_id and x.version = e.version offset 0) v
where d.importer_id = $1 and e.status in ('filed', 'on_hold')
  and (e.entry_id = $3 or v.declared -> 'billNumbers' ? $2)
  and security_filing_made_at(d.importer_id, d.id, v.declared -> 'billNumbers') is null`,
};

/** $1 month, $2 importer, $3 entry, $4 day. */
export const DUE_AGAIN: Statement = {
  name: 'entry-security-filing-due-again',
  text: `update entry set security_filing_due_on = $4 where filed_month = $1::date and importer_id = $2 and entry_id = $3`,
};

/** Returns when every entry of the importer that was being filed is on record, or is not. $1 importer. */
export const WAIT_FOR_FILINGS: Statement = {
  name: 'entries-wait-for-filings',
  text: 'select wait_for_entries_of($1)',
};

interface LeftWithout extends Record<string, unknown> {
  readonly id: string;
  readonly month: string;
  readonly filedOn: IsoDate;
  readonly declared: DeclaredEntry;
}

/** A security filing that stands no more for its bill of lading, or for the entry that it named. */
export interface SecurityFilingGone {
  readonly importerId: string;
  readonly billOfLading: string;
  readonly entryId: string | null;
}

/** What becomes of entries whose security filing is withdrawn, or names another entry. */
@Injectable()
export class SecurityFilingsGone {
  constructor(private readonly database: Database) {}

  /** In the running transaction, after it is gone: what it was the last of is due again on its day, wherever that is looked for. */
  async tell({ importerId, billOfLading, entryId }: SecurityFilingGone): Promise<void> {
    await this.database.actAs(ITSELF, async () => {
      const left = await this.database.query<LeftWithout>(LEFT_WITHOUT, [importerId, billOfLading, entryId]);
      for (const { id, month, filedOn, declared } of left) {
        const due = securityFilingDue(declared, filedOn);
        if (due) await this.database.query(DUE_AGAIN, [month, importerId, id, due.dueOn]);
      }
    });
  }

  /** When it is gone for all to see: entries that were being filed while it went saw it still, and are looked for when they are on record. */
  async tellLater(gone: SecurityFilingGone): Promise<void> {
    await this.database.query(WAIT_FOR_FILINGS, [gone.importerId]);
    await this.tell(gone);
  }
}
