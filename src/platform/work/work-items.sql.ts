import type { Statement } from '../database/database.js';
import type { WorkSource } from './work-source.js';

/**
 * What waits for a role, by due day. $1 kind, $2 subject, $3 id, $4 due before, $5 port, $6 whose (`` for nobody’s), $7 and $8 last due day
 * and id shown, $9 limit + 1. The text depends on the role alone.
 */
export const itemsOf = (role: string, sources: readonly WorkSource[]): Statement => ({
  name: `work-items-of-${role}`,
  text: `
with item as (${sources.map(branch).join('\nunion all\n')})
select i.id, i.kind, i.subject_id, i.part, i.due_on::text as due_on, i.since::text as since, i.port, c.holder, c.holder_role, c.claimed_at,
  (select coalesce(max(w.version), 0) from work_claim w where w.item = i.id) as version
from item i left join work_claim c on c.item = i.id and c.ended_at is null
where ($1::text is null or i.kind = $1) and ($2::text is null or i.subject_id = $2) and ($3::text is null or i.id = $3)
  and ($4::date is null or i.due_on < $4) and ($5::text is null or i.port = $5)
  and ($6::text is null or coalesce(c.holder, '') = $6)
  and ($7::date is null or (coalesce(i.due_on, 'infinity'::date), i.id) > ($7::date, $8))
order by coalesce(i.due_on, 'infinity'::date), i.id limit $9`,
});

const branch = ({ kind, select }: WorkSource): string => `
select concat_ws('~', '${kind}', s.subject_id, s.part) as id, '${kind}'::text as kind, s.subject_id, s.part, s.due_on, s.since, s.port
from (${select}) s`;

/** How many of each kind should have been done before a day. $1 day. */
export const overdueOf = (sources: readonly WorkSource[]): Statement => ({
  name: 'work-items-overdue',
  text: `
with item as (${sources.map(branch).join('\nunion all\n')})
select kind, count(*)::int as overdue from item where due_on < $1 group by kind`,
});

/** One at a time holds an item. $1 item, $2 holder, $3 role, $4 now, $5 who says so. */
export const CLAIM: Statement = {
  name: 'work-claim',
  text: `
insert into work_claim (item, version, holder, holder_role, claimed_at, claimed_by)
select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5 from work_claim where item = $1
on conflict do nothing returning version`,
};

/** $1 item, $2 version, $3 now, $4 how. */
export const END_CLAIM: Statement = {
  name: 'work-claim-end',
  text: `update work_claim set ended_at = $3, ended_as = $4 where item = $1 and version = $2 and ended_at is null returning version`,
};
