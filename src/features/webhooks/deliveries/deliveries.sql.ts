/** Takes the endpoint that has waited longest and may have something to be told; nobody else has it for a minute. */
export const TAKE_ENDPOINT = {
  name: 'webhook-take',
  text: `
update webhook_progress set taken_until = clock_timestamp() + interval '60 seconds'
where endpoint_id = (select p.endpoint_id from webhook_progress p join webhook_endpoint e on e.id = p.endpoint_id
  where e.status = 'active' and p.next_try_at <= clock_timestamp() and (p.taken_until is null or p.taken_until < clock_timestamp())
    and p.place < (select coalesce(max(sequence), 0) from outbox_message)
  order by p.next_try_at limit 1 for update of p skip locked)
returning endpoint_id as id, place::text as place, told::text as told, tries, taken_until::text as "takenUntil",
  (select to_jsonb(e) from webhook_endpoint e where e.id = endpoint_id) as endpoint`,
};

/** Gives it back. $1 id, $2 by which taking, $3 the place up to which it was told or there is nothing for it. */
export const GIVE_BACK_ENDPOINT = {
  name: 'webhook-give-back',
  text: `update webhook_progress set taken_until = null, place = greatest(place, $3::bigint)
    where endpoint_id = $1 and taken_until = $2::timestamptz`,
};

/** It was told. $1 id, $2 by which taking, $3 the event's place. */
export const TOLD = {
  name: 'webhook-told',
  text: `update webhook_progress set place = $3, told = told + 1, tries = 0, next_try_at = clock_timestamp(),
      taken_until = taken_until where endpoint_id = $1 and taken_until = $2::timestamptz returning told::text as told`,
};

/** It was tried in vain, for the last time where there is no next. $1 id, $2 by which taking, $3 place or null to stay, $4 seconds or null. */
export const FAILED = {
  name: 'webhook-failed',
  text: `update webhook_progress set place = coalesce($3::bigint, place), tries = case when $3::bigint is null then tries + 1 else 0 end,
      next_try_at = clock_timestamp() + make_interval(secs => coalesce($4::int, 0)), taken_until = null
    where endpoint_id = $1 and taken_until = $2::timestamptz returning told::text as told`,
};

export const INSERT_ATTEMPT = {
  name: 'webhook-attempt-insert',
  text: `insert into webhook_attempt (endpoint_id, number, event_id, type, attempt, outcome, http_status, fault, took_ms)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** By the service itself. $1 id, $2 why. */
export const END_ENDPOINT = {
  name: 'webhook-end',
  text: `update webhook_endpoint set status = 'ended', status_reason = $2, version = version + 1 where id = $1 and status <> 'ended'`,
};

/** Attempts of an endpoint, newest first. $1 id, $2 last sequence shown, $3 outcome or null, $4 limit + 1. */
export const LIST_ATTEMPTS = {
  name: 'webhook-attempts-list',
  text: `
select a.seq::text as seq, a.number::text as number, a.event_id as "eventId", a.type, a.attempt, a.tried_at as "triedAt", a.outcome,
  a.http_status as "httpStatus", a.fault, a.took_ms as "tookMs"
from webhook_attempt a join webhook_endpoint e on e.id = a.endpoint_id
where a.endpoint_id = $1 and (e.organisation_id = actor_organisation() or actor_role() in ('administrator', 'auditor'))
  and ($2::bigint is null or a.seq < $2) and ($3::text is null or a.outcome = $3)
order by a.seq desc limit $4`,
};
