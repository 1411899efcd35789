import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { Agreement } from './agreement.js';
import { ListAgreements } from './agreement.dto.js';
import * as sql from './agreements.sql.js';

/** Shows agreements: CBP all, an agency its own. */
@Injectable()
export class AgreementsService {
  constructor(private readonly db: Database) {}

  async find(actor: Actor, id: string): Promise<Agreement> {
    const [row] = isId('agr', id) ? await this.db.queryAs<Row>(actor, sql.FIND, [id]) : [];
    if (!row) throw notFound();
    return toAgreement(row);
  }

  /** Newest first. */
  async list(actor: Actor, { state, limit, cursor }: ListAgreements): Promise<Page<Agreement>> {
    const after = decodeCursor('agreements', cursor, 1)?.[0] ?? null;
    const rows = await this.db.queryAs<Row>(actor, sql.LIST, [after, state ?? null, limit + 1]);
    return pageOf('agreements', rows.map(toAgreement), limit, ({ id }) => [id]);
  }
}

type Row = Omit<Agreement, 'approvedAt' | 'endedAt'> & {
  approvedAt: Date;
  endedAt: Date | null;
  [column: string]: unknown;
};

const toAgreement = ({ approvedAt, endedAt, ...row }: Row): Agreement => ({
  ...row,
  approvedAt: approvedAt.toISOString(),
  ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
});
