import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { ENTRY_BY_NUMBER, MOVE_ENTRY } from '../entries.sql.js';
import { entryNumber } from '../filing/declared-entry.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { EventDetails, Happening } from '../timeline/entry-happenings.js';
import { BY_MONTH, CLOSE_ENTRIES, NOTHING_DUE } from '../timeline/timeline.sql.js';
import { ENTRIES_OF_MONTH, ENTRIES_ON_FILE, HOLD_ENTRIES } from './entries-on-file.sql.js';
import { entryOnFile } from './entry-on-file.js';
import { OWNER_RELIEFS } from './owner-reliefs.js';
import type { AskedOwnerReliefs, OwnerRelief } from './owner-reliefs.js';
import type { EntryOnFile, EntryOnFileRow } from './entry-on-file.js';

const READER = 'system:entries';

/** Which entries of a month. A case is meant with all its company cases. */
export interface EntriesOfMonth {
  readonly filedMonth: string;
  readonly importerId?: string;
  readonly caseNumber?: string;
  /** Where the page before ended. */
  readonly after?: string | null;
  readonly limit: number;
}

/** An entry and the day of what happened to it. */
export interface OnTimeline {
  readonly id: string;
  readonly on: IsoDate;
}

/** What later features ask of entries and do to them. Who may see one is decided by the policy of the asking view. */
@Injectable()
export class Entries {
  constructor(
    private readonly database: Database,
    private readonly happenings: EntryHappenings,
  ) {}

  /** Entries as they stand; one that is not there is left out. */
  async findEntries(ids: readonly string[]): Promise<readonly EntryOnFile[]> {
    const rows = await this.database.queryAs<EntryOnFileRow>(READER, ENTRIES_ON_FILE, [ids]);
    return rows.map(entryOnFile);
  }

  /** An entry by its number, where the actor may know of it. */
  async findByNumber(actor: Actor, number: string): Promise<EntryOnFile | null> {
    const [known] = await this.database.queryAs<{ id: string }>(actor, ENTRY_BY_NUMBER, [entryNumber(number)]);
    return known ? ((await this.findEntries([known.id]))[0] ?? null) : null;
  }

  /** Entries filed in a month, a page of them in the order of filing, and where to go on; null after the last. */
  async findEntriesOfMonth(asked: EntriesOfMonth): Promise<{ entries: readonly EntryOnFile[]; after: string | null }> {
    const { filedMonth, importerId = null, caseNumber = null, after = null, limit } = asked;
    const values = [filedMonth, importerId, caseNumber, after, limit + 1];
    const rows = await this.database.queryAs<EntryOnFileRow>(READER, ENTRIES_OF_MONTH, values);
    const page = rows.slice(0, limit);
    return { entries: page.map(entryOnFile), after: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
  }

  /** Of entries, by number, whom an actual owner declared itself to be liable in the place of; one without such a declaration is left out. */
  findOwnerReliefs({ entryNumbers, asOf, knownAt }: AskedOwnerReliefs): Promise<readonly OwnerRelief[]> {
    return this.database.queryAs<OwnerRelief>(READER, OWNER_RELIEFS, [entryNumbers, asOf, knownAt]);
  }

  /** Holds entries until the end of the running transaction, so that nobody corrects or moves them meanwhile. */
  async holdEntries(ids: readonly string[]): Promise<void> {
    await this.database.queryAs(READER, HOLD_ENTRIES, [ids]);
  }

  /**
   * Keeps on an entry's timeline what an act of a later feature did to it, in the running transaction, and tells of it once. `ends`: the
   * entry is closed with it, and nothing is due on it any more.
   */
  async keepOnTimeline(
    actor: Pick<Actor, 'id'>,
    entry: EntryOnFile,
    what: {
      readonly kind: Happening['kind'];
      readonly on: IsoDate;
      readonly details?: EventDetails;
      readonly ends?: boolean;
    },
  ): Promise<void> {
    const { kind, on, details = {}, ends = false } = what;
    if (ends) {
      await this.database.query(MOVE_ENTRY, [entry.importerId, entry.id, entry.filedMonth, 'closed', null, null]);
      await this.database.query(NOTHING_DUE, [entry.id]);
    }
    await this.happenings.keep(actor, entry, [{ kind, on, details }]);
  }

  /** The same of many entries, by the set. `ends`: those that stand so are closed with it. */
  async keepOnTimelines(
    actor: Pick<Actor, 'id'>,
    entries: readonly OnTimeline[],
    what: { readonly kind: Happening['kind']; readonly details?: EventDetails; readonly ends?: readonly EntryState[] },
  ): Promise<void> {
    const { kind, details = {}, ends = [] } = what;
    const ids = entries.map(({ id }) => id);
    const days = entries.map(({ on }) => on);
    if (ends.length > 0) await this.end(ids, ends);
    await this.happenings.keepAll(actor, { ids, days, kind, details });
  }

  // A month at a time, so that each statement looks into the rows of one.
  private async end(ids: readonly string[], standing: readonly EntryState[]): Promise<void> {
    const months = await this.database.query<{ month: string; importers: string[]; ids: string[] }>(BY_MONTH, [ids]);
    for (const { month, importers, ids: those } of months)
      await this.database.query(CLOSE_ENTRIES, [month, importers, those, standing]);
  }
}
