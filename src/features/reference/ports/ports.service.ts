import { Injectable } from '@nestjs/common';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { likeText, stateCode, withoutNulls } from '../search-text.js';
import type { ListPorts } from './port.dto.js';
import type { PortView } from './port.view.js';

interface PortRow {
  code: string;
  name: string;
  state: string | null;
  kind: string | null;
  from: string | null;
  through: string | null;
  edition: string;
  citation: string;
}

const LIST = {
  name: 'reference-list-ports',
  text: `
select code, name, state, kind, edition, citation, lower(valid)::text as "from", (upper(valid) - 1)::text as through
from port
where valid @> $1::date and recorded @> $2::timestamptz
  and ($3::text is null or state = $3) and ($4::text is null or name ilike '%' || $4 || '%' or code like $4 || '%')
  and ($5::text is null or code > $5)
order by code limit $6`,
};

/** Reads ports of entry as of a day. */
@Injectable()
export class PortsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(query: ListPorts): Promise<Page<PortView>> {
    const { limit, cursor, state, q, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor('ports', cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<PortRow & Record<string, unknown>>(LIST, [
      asOf,
      knownAt,
      stateCode(state),
      likeText(q),
      after,
      limit + 1,
    ]);
    const page = pageOf('ports', rows, limit, (row) => [row.code]);
    return { ...page, items: page.items.map(toView), asOf, knownAt };
  }
}

const toView = ({ citation, ...row }: PortRow): PortView => ({
  ...(withoutNulls(row) as Omit<PortView, 'citation'>),
  citation: { authority: citation },
});
