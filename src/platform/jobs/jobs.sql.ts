import type { Statement } from '../database/database.js';

export const INSERT_JOB: Statement = {
  name: 'job-insert',
  text: `insert into job (id, kind, actor, organisation_id, state, params, total, submitted_at) values ($1, $2, $3, $4, 'waiting', $5, $6, $7)`,
};

/** Takes the oldest job that nobody holds: new, given back, or left by a worker that is gone, and counts how often that was. $1 who, $2 seconds, $3 now, $4 kinds. */
export const TAKE_JOB: Statement = {
  name: 'job-take',
  text: `
update job set state = 'running', holder = $1, held_until = clock_timestamp() + make_interval(secs => $2), started_at = coalesce(started_at, $3), takes = takes + 1
where id = (select id from job where state in ('waiting', 'running') and (held_until is null or held_until < clock_timestamp()) and kind = any ($4::text[])
  order by seq limit 1 for update skip locked)
returning id, kind, actor, params, done::int as done, takes`,
};

/** Inside a step's transaction: still held by this worker, and nobody asked to stop; locks the job until the step is kept. $1 id, $2 who, $3 done, $4 seconds. */
export const HOLD_JOB: Statement = {
  name: 'job-hold',
  text: `update job set done = $3, held_until = clock_timestamp() + make_interval(secs => $4), stumbles = 0, takes = 0
    where id = $1 and holder = $2 and state = 'running' and not cancel_asked returning id`,
};

/** Still at work on it, however long the next step takes; a step that is being kept holds it anyway, and is not waited for. $1 id, $2 who, $3 seconds. */
export const BEAT: Statement = {
  name: 'job-beat',
  text: `update job set held_until = clock_timestamp() + make_interval(secs => $3)
    where id = (select id from job where id = $1 and holder = $2 and state = 'running' for update skip locked)`,
};

/** $1 id, $2 who, $3 state, $4 now, $5 failure. */
export const END_JOB: Statement = {
  name: 'job-end',
  text: `update job set state = $3, ended_at = $4, failure = $5, total = case when $3 = 'done' then done else total end, holder = null, held_until = null
    where id = $1 and holder = $2 and state = 'running' returning state`,
};

/** A step went wrong: another try later, by anyone. $1 id, $2 who, $3 seconds until then. */
export const STUMBLE: Statement = {
  name: 'job-stumble',
  text: `update job set stumbles = stumbles + 1, takes = 0, held_until = clock_timestamp() + make_interval(secs => $3) where id = $1 and holder = $2 returning stumbles`,
};

/** Gives it back at once, for the next worker. $1 id, $2 who. */
export const GIVE_BACK: Statement = {
  name: 'job-give-back',
  text: `update job set holder = null, held_until = null, takes = 0 where id = $1 and holder = $2 and state = 'running'`,
};

/** Asks it to stop after its step; one that nobody has begun ends at once. $1 id, $2 now. */
export const CANCEL_JOB: Statement = {
  name: 'job-cancel',
  text: `update job set cancel_asked = true, state = case when state = 'waiting' then 'cancelled' else state end,
      ended_at = case when state = 'waiting' then $2::timestamptz end
    where id = $1 and state in ('waiting', 'running') returning id`,
};

export const JOB_STATE: Statement = { name: 'job-state', text: `select cancel_asked from job where id = $1` };
