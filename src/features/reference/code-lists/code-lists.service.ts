import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { present } from '../../../kernel/present.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { DatedPageQuery } from '../../../platform/http/page.dto.js';
import type { CodeListView, CodeView } from './code-list.view.js';

interface CodeRow {
  code: string;
  label: string;
  attributes: Record<string, string | boolean>;
  from: string | null;
  through: string | null;
  citation: string;
}

const NAMES = {
  name: 'reference-code-lists',
  text: `
select list as name, (count(*) filter (where valid @> $1::date))::int as codes
from code_list_entry where recorded @> $2::timestamptz and ($3::text is null or list > $3)
group by list order by list limit $4`,
};
const CODES = {
  name: 'reference-codes-of-list',
  text: `
select code, label, attributes, citation, lower(valid)::text as "from", (upper(valid) - 1)::text as through
from code_list_entry
where list = $3 and valid @> $1::date and recorded @> $2::timestamptz and ($4::text is null or code > $4)
order by code limit $5`,
};
const EXISTS = {
  name: 'reference-code-list-exists',
  text: 'select exists (select from code_list_entry where list = $1) as there',
};

/** Reads the closed lists of codes as of a day. */
@Injectable()
export class CodeListsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async names(query: DatedPageQuery): Promise<Page<CodeListView>> {
    const { limit, cursor, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor('code-lists', cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<{ name: string; codes: number }>(NAMES, [asOf, knownAt, after, limit + 1]);
    return { ...pageOf('code-lists', rows, limit, (row) => [row.name]), asOf, knownAt };
  }

  async codes(list: string, query: DatedPageQuery): Promise<Page<CodeView>> {
    const { limit, cursor, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor('codes', cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<CodeRow>(CODES, [asOf, knownAt, list, after, limit + 1]);
    // A list with no code in use on the day is empty; a list no one keeps is not there.
    if (rows.length === 0) {
      const [found] = await this.database.query<{ there: boolean }>(EXISTS, [list]);
      if (!found?.there) throw notFound();
    }
    const page = pageOf('codes', rows, limit, (row) => [row.code]);
    return { ...page, items: page.items.map(toView), asOf, knownAt };
  }
}

const toView = ({ citation, ...row }: CodeRow): CodeView => ({
  ...present(row),
  citation: { authority: citation },
});
