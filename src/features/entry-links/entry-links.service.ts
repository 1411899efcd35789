import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { PageQuery } from '../../platform/http/page.dto.js';
import { ENTRY_KNOWN, ENTRY_OF_RECORD, GOODS_OF_ENTRY, SCOPE_OF } from './entry-links.sql.js';
import type { GoodsRecord } from './entry-links.sql.js';
import type { EntryGoodsView, EntryOfGoodsView } from './entry-links.view.js';

const PREFIX: Readonly<Record<GoodsRecord, string>> = { detention: 'dtn', seizure: 'sez', abandonment: 'abn' };
const KINDS = Object.keys(SCOPE_OF) as GoodsRecord[];

/** Entries and what befell their goods find each other by the entry number that the goods carry. */
@Injectable()
export class EntryLinks {
  constructor(private readonly database: Database) {}

  /** A page of what befell the goods of an entry, as far as the actor may read both. */
  async goodsOf(actor: Actor, entryId: string, { cursor, limit }: PageQuery): Promise<Page<EntryGoodsView>> {
    const [kind = null, id = null] = decodeCursor('entry-goods', cursor, 2) ?? [];
    if (!isId('ent', entryId)) throw notFound();
    if ((await this.database.queryAs(actor, ENTRY_KNOWN, [entryId])).length === 0) throw notFound();
    const kinds = KINDS.filter((one) => actor.scopes.includes(SCOPE_OF[one]));
    const values = [entryId, kinds, kind, id, limit + 1];
    const rows = await this.database.queryAs<EntryGoodsView>(actor, GOODS_OF_ENTRY, values);
    return pageOf('entry-goods', rows, limit, (row) => [row.kind, row.id]);
  }

  /** The entry that the goods of a record came with, as far as the actor may read both. */
  async entryOf(actor: Actor, kind: GoodsRecord, id: string): Promise<EntryOfGoodsView> {
    const allowed = isId(PREFIX[kind], id) && actor.scopes.includes(SCOPE_OF[kind]);
    const [entry] = allowed ? await this.database.queryAs<EntryOfGoodsView>(actor, ENTRY_OF_RECORD[kind], [id]) : [];
    if (!entry) throw notFound();
    return entry;
  }
}
