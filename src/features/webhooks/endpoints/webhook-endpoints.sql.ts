// The first wall, written out; row-level security repeats it.
const SEEN = `(e.organisation_id = actor_organisation() or actor_role() in ('administrator', 'auditor'))`;

const VIEW = `
select e.id, e.seq::text as seq, e.url, e.types, e.signature, e.keys, e.status, e.status_reason as "statusReason", e.client_id as "clientId",
  p.told::text as told, p.tries as "failedTries", case when p.tries > 0 then p.next_try_at end as "nextTryAt", e.created_at as "createdAt", e.version
from webhook_endpoint e join webhook_progress p on p.endpoint_id = e.id where ${SEEN}`;

/** $1 id. */
export const FIND_ENDPOINT = { name: 'webhook-endpoint-find', text: `${VIEW} and e.id = $1` };

/** In the order of their registration. $1 last sequence shown, $2 limit + 1. */
export const LIST_ENDPOINTS = {
  name: 'webhook-endpoints-list',
  text: `${VIEW} and ($1::bigint is null or e.seq > $1) order by e.seq limit $2`,
};

/** Held to the end of the transaction. $1 id. */
export const LOCK_ENDPOINT = {
  name: 'webhook-endpoint-lock',
  text: `select e.version, e.status, e.signature, e.keys from webhook_endpoint e where e.id = $1 and e.organisation_id = actor_organisation() for update`,
};

/** How many endpoints are not ended. */
export const COUNT_ENDPOINTS = {
  name: 'webhook-endpoints-count',
  text: `select count(*)::int as count from webhook_endpoint e where e.organisation_id = actor_organisation() and e.status <> 'ended'`,
};

export const INSERT_ENDPOINT = {
  name: 'webhook-endpoint-insert',
  text: `insert into webhook_endpoint (id, client_id, organisation_id, role, url, types, signature, keys, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, audit_now())`,
};

/** It is told from now on. $1 id. */
export const BEGIN_PROGRESS = {
  name: 'webhook-progress-begin',
  text: `insert into webhook_progress (endpoint_id, place) select $1, coalesce(max(sequence), 0) from outbox_message`,
};

/** $1 id, $2 status, $3 why. */
export const SET_STATUS = {
  name: 'webhook-endpoint-status',
  text: `update webhook_endpoint set status = $2, status_reason = $3, version = version + 1 where id = $1`,
};

/** $1 id, $2 keys. */
export const SET_KEYS = {
  name: 'webhook-endpoint-keys',
  text: `update webhook_endpoint set keys = $2::jsonb, version = version + 1 where id = $1`,
};

/** Back to before an event that was tried here. $1 id, $2 event. */
export const GO_BACK = {
  name: 'webhook-progress-back',
  text: `update webhook_progress set place = m.sequence - 1, tries = 0, next_try_at = clock_timestamp(), taken_until = null
    from outbox_message m where endpoint_id = $1 and m.id = $2 and m.sequence <= place
      and exists (select from webhook_attempt a where a.endpoint_id = $1 and a.event_id = $2) returning endpoint_id`,
};

/** Takes it from whoever tells it just now, and lets what failed be tried at once. $1 id. */
export const BEGIN_ANEW = {
  name: 'webhook-progress-anew',
  text: `update webhook_progress set tries = 0, next_try_at = clock_timestamp(), taken_until = null where endpoint_id = $1`,
};
