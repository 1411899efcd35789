import { Injectable } from '@nestjs/common';
import type { Page } from '../../../kernel/page.js';
import { present } from '../../../kernel/present.js';
import { DatedLists } from '../dated-list.js';
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
  name: 'ports',
  rows: {
    name: 'reference-list-ports',
    text: `
select code, name, state, kind, edition, citation, lower(valid)::text as "from", (upper(valid) - 1)::text as through
from port
where valid @> $1::date and recorded @> $2::timestamptz
  and ($3::text is null or state = $3) and ($4::text is null or name ilike '%' || $4 || '%' or code like $4 || '%')
  and ($5::text is null or code > $5)
order by code limit $6`,
  },
  key: ({ code }: PortRow): string => code,
};

/** Reads ports of entry as of a day. */
@Injectable()
export class PortsService {
  constructor(private readonly lists: DatedLists) {}

  async list(query: ListPorts): Promise<Page<PortView>> {
    const page = await this.lists.read<PortRow>(LIST, query);
    return { ...page, items: page.items.map(toView) };
  }
}

const toView = ({ citation, ...row }: PortRow): PortView => ({
  ...present(row),
  citation: { authority: citation },
});
