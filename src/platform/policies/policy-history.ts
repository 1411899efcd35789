import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import type { PageQuery } from '../http/page.dto.js';
import type { PolicyVersionView } from './policy-version.view.js';

const INSTANT = (bound: string): string =>
  `to_char(${bound}(recorded) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
// Newest record first, and of one record the latest days first; the id decides between equals.
const LIST = {
  name: 'policy-versions',
  text: `select id, sort, body from (
           select id, key, to_char(lower(recorded) at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || to_char(lower(valid), 'YYYYMMDD') || id as sort,
             jsonb_strip_nulls(jsonb_build_object('id', id, 'validFrom', lower(valid), 'validTo', upper(valid) - 1,
               'knownFrom', ${INSTANT('lower')}, 'knownTo', ${INSTANT('upper')}, 'basis', basis, 'reviewedOn', reviewed_on,
               'proposedBy', proposed_by, 'approvedBy', approved_by, 'approvalId', approval_id))
             || jsonb_build_object('value', value, 'citations', citations) as body
           from policy_version where key = $1) version
         where $2::text is null or sort < $2 order by sort desc limit $3`,
};

/** Every value a policy parameter has had, as it was recorded. */
@Injectable()
export class PolicyHistory {
  constructor(private readonly database: Database) {}

  async list(key: string, { limit, cursor }: PageQuery): Promise<Page<PolicyVersionView>> {
    const after = decodeCursor('policy-versions', cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<{ sort: string; body: PolicyVersionView }>(LIST, [key, after, limit + 1]);
    if (rows.length === 0 && after === null) throw notFound();
    const { items, page } = pageOf('policy-versions', rows, limit, ({ sort }) => [sort]);
    return { items: items.map(({ body }) => body), page };
  }
}
