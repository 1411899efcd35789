import { Injectable } from '@nestjs/common';
import type { Page } from '../../../kernel/page.js';
import { present } from '../../../kernel/present.js';
import { DatedLists } from '../dated-list.js';
import type { ListSureties } from './surety.dto.js';
import type { SuretyView } from './surety.view.js';

interface SuretyRow {
  naic: string;
  name: string;
  state: string | null;
  underwritingLimit: string | null;
  licensedIn: string[] | null;
  from: string | null;
  through: string | null;
  edition: string;
  citation: string;
}

const LIST = {
  name: 'sureties',
  rows: {
    name: 'reference-list-sureties',
    text: `
select naic, name, state, underwriting_limit::text as "underwritingLimit", licensed_in as "licensedIn", edition, citation,
  lower(valid)::text as "from", (upper(valid) - 1)::text as through
from surety
where valid @> $1::date and recorded @> $2::timestamptz
  and ($3::text is null or state = $3 or $3 = any(licensed_in))
  and ($4::text is null or name ilike '%' || $4 || '%' or naic like $4 || '%')
  and ($5::text is null or naic > $5)
order by naic limit $6`,
  },
  key: ({ naic }: SuretyRow): string => naic,
};

/** Reads the sureties Treasury accepts, as of a day. */
@Injectable()
export class SuretiesService {
  constructor(private readonly lists: DatedLists) {}

  async list(query: ListSureties): Promise<Page<SuretyView>> {
    const page = await this.lists.read<SuretyRow>(LIST, query);
    return { ...page, items: page.items.map(toView) };
  }
}

const toView = ({ citation, ...row }: SuretyRow): SuretyView => ({
  ...present(row),
  citation: { authority: citation },
});
