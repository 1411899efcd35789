import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { mayActOn } from '../reading/may-act-on.js';
import type { ActOnEntry } from '../rules/lifecycle/act-on-entry.js';
import { LOCK_ENTRY } from '../entries.sql.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import type { EntryRow } from '../reading/entry-row.js';
import type { DocumentKind } from '../rules/papers/document-kinds.js';
import { EntryHistory } from '../timeline/entry-history.service.js';
import type { EventRow } from '../timeline/entry-history.service.js';
import { documentsOf } from './document-history.js';
import type { DocumentHistory } from './document-history.js';

type Documents = ReadonlyMap<DocumentKind, DocumentHistory>;

/** Takes an entry in hand for an act on it: locked, with what became of its papers. */
@Injectable()
export class EntryInHand {
  constructor(
    private readonly database: Database,
    private readonly reader: EntryReader,
    private readonly history: EntryHistory,
    private readonly clock: Clock,
  ) {}

  /** Nobody else moves, corrects or papers the entry until the act is done. */
  take(
    actor: Actor,
    id: string,
    what: ActOnEntry,
    act: (row: EntryRow, documents: Documents) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(actor, async () => {
      const [locked] = await this.database.query(LOCK_ENTRY, [id]);
      if (!locked) throw notFound();
      const { row, documents } = await this.read(actor, id);
      mayActOn(row, what, this.clock.today());
      await act(row, documents);
    });
  }

  /** All that happened to it, first to last. */
  events(actor: Actor, id: string): Promise<readonly EventRow[]> {
    return this.history.events(actor, id);
  }

  async read(actor: Actor, id: string): Promise<{ readonly row: EntryRow; readonly documents: Documents }> {
    const events = await this.events(actor, id);
    return { row: await this.reader.row(actor, id), documents: documentsOf(events) };
  }
}
