import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { ListSecurityFilings } from './isf.dto.js';
import { filingView } from './isf-row.js';
import type { HeldFiling, IsfRow } from './isf-row.js';
import { FIND_FILING, LIST_FILINGS, LOCK_FILING } from './isf.sql.js';
import type { SecurityFilingView } from './isf.view.js';

/** Reads security filings for whoever may know of them. */
@Injectable()
export class IsfReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, id: string, version: number | null = null): Promise<SecurityFilingView & HeldFiling> {
    return filingView(await this.row(actor, id, version), this.clock.now());
  }

  /** Held by whoever changes it until the end of the transaction. */
  async take(actor: Actor, id: string): Promise<IsfRow> {
    const [locked] = isId('isf', id) ? await this.database.queryAs(actor, LOCK_FILING, [id]) : [];
    if (!locked) throw notFound();
    return this.row(actor, id, null);
  }

  async list(actor: Actor, query: ListSecurityFilings): Promise<Page<SecurityFilingView>> {
    const { importerId = null, entryId = null, late, limit } = query;
    const after = decodeCursor('security-filings', query.cursor, 1)?.[0] ?? null;
    const values = [importerId, entryId, late === undefined ? null : late === 'true', after, limit + 1];
    const rows = await this.database.queryAs<IsfRow & { readonly seq: string }>(actor, LIST_FILINGS, values);
    const page = pageOf('security-filings', rows, limit, ({ seq }) => [seq]);
    const now = this.clock.now();
    return { ...page, items: page.items.map((row) => filingView(row, now)) };
  }

  private async row(actor: Actor, id: string, version: number | null): Promise<IsfRow> {
    const [row] = isId('isf', id) ? await this.database.queryAs<IsfRow>(actor, FIND_FILING, [id, version]) : [];
    if (!row) throw notFound();
    return row;
  }
}
