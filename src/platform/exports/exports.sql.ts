import type { Statement } from '../database/database.js';

const VIEW = `
select j.id, j.seq::text as seq, j.state, j.params, j.submitted_at as "submittedAt", j.ended_at as "endedAt", j.failure,
  coalesce(p.rows, 0)::int as rows, coalesce(p.gone, 0)::int as gone, f.bytes::float8 as bytes, f.digest
from job j left join export_file f on f.job_id = j.id
left join lateral (select sum(o.rows) as rows, sum(o.gone) as gone from export_part o where o.job_id = j.id) p on true
where j.kind = 'export' and ((select actor_sees_all()) or j.organisation_id = (select actor_organisation()))`;

export const FIND_EXPORT: Statement = { name: 'export-find', text: `${VIEW} and j.id = $1` };

/** Newest first. $1 last sequence shown, $2 limit + 1. */
export const LIST_EXPORTS: Statement = {
  name: 'export-list',
  text: `${VIEW} and ($1::bigint is null or j.seq < $1) order by j.seq desc limit $2`,
};

/** The same that is asked for and not made yet. $1 organisation, $2 data set, $3 since. */
export const SAME_EXPORT: Statement = {
  name: 'export-same',
  text: `select j.id from job j where j.kind = 'export' and j.organisation_id = $1 and j.state in ('waiting', 'running')
    and j.params ->> 'dataSet' = $2 and (j.params ->> 'sinceExportId') is not distinct from $3 order by j.seq desc limit 1`,
};

/** Whether changes can be told since it: what it held is still on record. $1 id, $2 organisation, $3 data set. */
export const BASE: Statement = {
  name: 'export-base',
  text: `select j.id from job j join export_file f on f.job_id = j.id
    where j.id = $1 and j.organisation_id = $2 and j.params ->> 'dataSet' = $3 and f.remembered`,
};

/** $1 job. */
export const PARTS: Statement = {
  name: 'export-parts',
  text: `select part, blob, bytes, next_cursor as next from export_part where job_id = $1 order by part`,
};

/** $1 job, $2 part, $3 blob, $4 bytes, $5 rows, $6 gone, $7 next cursor, $8 organisation. */
export const KEEP_PART: Statement = {
  name: 'export-part-keep',
  text: `insert into export_part (job_id, part, blob, bytes, rows, gone, next_cursor, organisation_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** $1 job, $2 ids, $3 digests, $4 organisation. */
export const REMEMBER: Statement = {
  name: 'export-rows-remember',
  text: `insert into export_row (job_id, row_id, digest, organisation_id)
    select $1, given.id, given.digest, $4 from unnest($2::text[], $3::text[]) as given(id, digest) on conflict do nothing`,
};

/** What an export held of these. $1 job, $2 ids. */
export const REMEMBERED: Statement = {
  name: 'export-rows-remembered',
  text: `select row_id as id, digest from export_row where job_id = $1 and row_id = any ($2::text[])`,
};

/** What the base held and this one does not. $1 base, $2 this, $3 after which id, $4 limit. */
export const GONE: Statement = {
  name: 'export-rows-gone',
  text: `select b.row_id as id from export_row b where b.job_id = $1 and b.row_id > $3
    and not exists (select 1 from export_row c where c.job_id = $2 and c.row_id = b.row_id) order by b.row_id limit $4`,
};

/** $1 job, $2 digest, $3 bytes, $4 organisation. */
export const FINISH: Statement = {
  name: 'export-finish',
  text: `insert into export_file (job_id, digest, bytes, organisation_id) values ($1, $2, $3, $4) on conflict (job_id) do nothing`,
};

/** Exports of this data set that are older than the last seven; changes since them can be told no more. $1 organisation, $2 data set. */
export const FORGET: Statement = {
  name: 'export-forget',
  text: `
update export_file f set remembered = false where f.remembered and f.job_id in (
  select j.id from job j join export_file m on m.job_id = j.id
  where j.organisation_id = $1 and j.kind = 'export' and j.params ->> 'dataSet' = $2 order by j.seq desc offset 7)
returning f.job_id as id`,
};

/** $1 jobs. */
export const FORGET_ROWS: Statement = {
  name: 'export-forget-rows',
  text: `delete from export_row where job_id = any ($1::text[])`,
};
