import type { Statement } from '../database/database.js';

/** What came of rows, and with their job how many came to what. $1 job, $2 rows as JSON, $3 organisation. */
export const INSERT_ROWS: Statement = {
  name: 'bulk-rows-insert',
  text: `
with kept as (
  insert into bulk_row (job_id, row, outcome, subject_id, reference, faults, organisation_id)
  select $1, given.row, given.outcome, given."subjectId", given.reference, coalesce(given.faults, '[]'), $3
  from jsonb_to_recordset($2::jsonb) as given(row bigint, outcome text, "subjectId" text, reference text, faults jsonb)
  returning outcome),
came as (select outcome, count(*)::int as count from kept group by outcome)
update job j set counts = j.counts || (
  select coalesce(jsonb_object_agg(c.outcome, coalesce((j.counts ->> c.outcome)::int, 0) + c.count), '{}') from came c)
where j.id = $1`,
};

const VIEW = `j.id, j.seq::text as seq, replace(j.kind, 'bulk:', '') as kind, j.state, j.done::int as done, j.total::int as total, j.cancel_asked as "cancelAsked", j.counts,
  j.submitted_at as "submittedAt", j.started_at as "startedAt", j.ended_at as "endedAt", j.failure, j.params ->> 'digest' as digest,
  (j.params ->> 'bytes')::float8 as bytes, j.params ->> 'mediaType' as "mediaType", (j.params ->> 'gzip')::boolean as gzip`;
// The first wall, written out; row-level security repeats it.
const OWN = `((select actor_sees_all()) or j.organisation_id = (select actor_organisation())) and j.kind like 'bulk:%'`;

export const FIND_BULK: Statement = {
  name: 'bulk-job-find',
  text: `select ${VIEW} from job j where j.id = $1 and ${OWN}`,
};

/** Newest first. $1 last sequence shown, $2 limit + 1. */
export const LIST_BULK: Statement = {
  name: 'bulk-jobs-list',
  text: `select ${VIEW} from job j where ${OWN} and ($1::bigint is null or j.seq < $1) order by j.seq desc limit $2`,
};

/** The same file of the same organisation that is on its way, or was done with no row refused. $1 kind, $2 digest, $3 organisation. */
export const SAME_FILE: Statement = {
  name: 'bulk-job-same-file',
  text: `select j.id from job j where j.kind = $1 and j.params ->> 'digest' = $2 and j.organisation_id is not distinct from $3
    and (j.state in ('waiting', 'running') or (j.state = 'done' and coalesce((j.counts ->> 'refused')::int, 0) = 0)) order by j.seq desc limit 1`,
};

/** $1 job, $2 outcome, $3 last row shown, $4 limit + 1. */
export const ROWS_OF_BULK: Statement = {
  name: 'bulk-rows',
  text: `select r.row::int as row, r.outcome, r.subject_id as "subjectId", r.reference, r.faults from bulk_row r
    where r.job_id = $1 and ($2::text is null or r.outcome = $2) and r.row > $3::bigint order by r.row limit $4`,
};
