import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { manifests } from '../../../platform/manifest/manifest.js';
import { ImportersService } from '../../importers/index.js';
import type { EntryDeadlineView } from './deadline.view.js';
import { deadlinesOf } from './deadlines.sql.js';

type Row = Pick<EntryDeadlineView, 'entryId' | 'entryNumber' | 'name' | 'dueOn'> & {
  readonly subject: string;
};

/** What an importer has still to do on its entries, first what is due first. */
@Injectable()
export class ImporterDeadlines {
  constructor(
    private readonly database: Database,
    private readonly importers: ImportersService,
    private readonly clock: Clock,
  ) {}

  /** A page of them; an importer that the actor may not know of is not there. */
  async list(actor: Actor, importerId: string, { cursor, limit }: PageQuery): Promise<Page<EntryDeadlineView>> {
    const after = decodeCursor('entry-deadlines', cursor, 4);
    await this.importers.find(actor, importerId, {});
    const [day = null, entry = null, name = null, subject = null] = after ?? [];
    const values = [importerId, day, entry, name, subject, limit + 1];
    const sources = manifests().flatMap(({ deadlines = [] }) => deadlines);
    const rows = await this.database.queryAs<Row>(actor, deadlinesOf(sources), values);
    const page = pageOf('entry-deadlines', rows, limit, (row) => [row.dueOn, row.entryId, row.name, row.subject]);
    return { ...page, items: page.items.map((row) => this.view(row)) };
  }

  private view({ entryId, entryNumber, name, subject, dueOn }: Row): EntryDeadlineView {
    return {
      entryId,
      entryNumber,
      name,
      ...(subject === '' ? {} : { subject }),
      dueOn,
      status: dueOn < this.clock.today() ? 'overdue' : 'running',
    };
  }
}
