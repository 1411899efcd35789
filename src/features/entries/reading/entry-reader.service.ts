import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { ENTRY_BY_NUMBER, FIND_ENTRY } from '../entries.sql.js';
import { entriesAsked } from './entry-lists.sql.js';
import { entryNumber } from '../filing/declared-entry.js';
import { ListEntries } from './entry-list.dto.js';
import type { EntryRow } from './entry-row.js';
import { entryView } from './entry-to-view.js';
import type { HeldEntry } from './entry.access.js';
import type { EntryView, ListedEntryView } from './entry.view.js';

/** Reads entries for whoever may know of them; each read looks into the months it is asked for and no other. */
@Injectable()
export class EntryReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, id: string, version: number | null = null): Promise<EntryView & HeldEntry> {
    return entryView(await this.row(actor, id, version), this.clock.today());
  }

  /** The row itself, for whoever acts on it. */
  async row(actor: Actor, id: string, version: number | null = null): Promise<EntryRow> {
    const [row] = isId('ent', id) ? await this.database.queryAs<EntryRow>(actor, FIND_ENTRY, [id, version]) : [];
    if (!row) throw notFound();
    return row;
  }

  async findByNumber(actor: Actor, number: string): Promise<EntryView & HeldEntry> {
    const [row] = await this.database.queryAs<{ id: string }>(actor, ENTRY_BY_NUMBER, [entryNumber(number)]);
    if (!row) throw notFound();
    return this.find(actor, row.id);
  }

  async list(actor: Actor, query: ListEntries): Promise<Page<ListedEntryView>> {
    const { filedFrom, filedThrough = this.clock.today(), importerId, entryType, status, portCode, limit } = query;
    const from = filedFrom ?? addMonths(filedThrough, -MONTHS_BACK);
    if (monthOf(from) < monthOf(addMonths(filedThrough, -MONTHS_BACK))) throw invalid([tooLong]);
    const after = decodeCursor('entries', query.cursor, 2);
    const asked = entriesAsked(actor, query.changedSince, [
      monthOf(from),
      monthOf(filedThrough),
      importerId ?? null,
      entryType ?? null,
      status ?? null,
      portCode ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.disposition ?? null,
      query.agency === 'me',
      limit + 1,
    ]);
    const rows = await this.database.queryAs<Row>(actor, ...asked);
    const page = pageOf('entries', rows, limit, ({ month, seq }) => [month, seq]);
    return { ...page, items: page.items.map(listed) };
  }
}

// With the last one six months: a list looks into so many at most.
const MONTHS_BACK = 5;

const tooLong: Fault = {
  pointer: '?filedFrom',
  code: 'range.too_long',
  message: 'A list is of entries filed in at most six months.',
  remedy: 'Ask for fewer months at a time.',
};

const monthOf = (on: IsoDate): string => `${on.slice(0, 7)}-01`;

type Row = Omit<ListedEntryView, 'disposition'> &
  HeldEntry & {
    readonly seq: string;
    readonly month: string;
    readonly disposition: ListedEntryView['disposition'] | null;
  };

const listed = ({ disposition, ...row }: Row): ListedEntryView & HeldEntry => ({
  ...row,
  ...(disposition == null ? {} : { disposition }),
});
