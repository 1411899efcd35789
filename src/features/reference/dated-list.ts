import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Statement } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { DatedPageQuery } from '../../platform/http/page.dto.js';
import { likeText, stateCode } from './search-text.js';

interface ByStateAndText extends DatedPageQuery {
  readonly state?: string;
  readonly q?: string;
}

interface List<Row> {
  readonly name: string;
  /** Takes the day, the instant, the state, the text, the key of the last row shown, and how many rows to give. */
  readonly rows: Statement;
  readonly key: (row: Row) => string;
}

/** Pages of the lists that are looked through by state and by text, as of a day. */
@Injectable()
export class DatedLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read<Row extends object>(
    { name, rows, key }: List<Row>,
    query: ByStateAndText,
  ): Promise<Page<Row> & { readonly asOf: IsoDate; readonly knownAt: string }> {
    const { limit, cursor, state, q, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor(name, cursor, 1)?.[0] ?? null;
    const values = [asOf, knownAt, stateCode(state), likeText(q), after, limit + 1];
    const found = await this.database.query<Row>(rows, values);
    return { ...pageOf(name, found, limit, (row) => [key(row)]), asOf, knownAt };
  }
}
