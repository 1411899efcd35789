import type { Statement } from '../database/database.js';

// Of one thing the earlier event comes first: one that is tried again later, or that another relay has, holds those behind it.
// Each is looked up by its thing (offset 0): how many wait is not known beforehand, and all of them would be gone through for each.
const DELIVERABLE = `m.done_at is null and m.dead_at is null and m.next_try_at <= clock_timestamp()
           and not exists (select from outbox_message e
             where e.stream = m.stream and e.id < m.id and e.done_at is null and e.dead_at is null offset 0)`;

/** The first message that may be delivered. */
export const TAKE: Statement = {
  name: 'outbox-take',
  text: `select m.id, m.type, m.payload, m.occurred_at as "occurredAt", m.tries from outbox_message m
         where ${DELIVERABLE} order by m.id limit 1 for update of m skip locked`,
};

/**
 * One relay at a time gives numbers, so that the sequence has no gaps and no two orders. The lock is taken by a statement of its own: one that waits
 * for it inside would count what was there before it waited. $1 messages.
 */
export const DONE: Statement = {
  name: 'outbox-done',
  text: `update outbox_message m set done_at = clock_timestamp(), sequence = last.sequence + given.place
         from unnest($1::text[]) with ordinality as given(id, place), (select coalesce(max(sequence), 0) as sequence from outbox_message) last
         where m.id = given.id`,
};

/** What waits after a message. $1 the message, $2 how many. */
export const AFTER: Statement = {
  name: 'outbox-after',
  text: `select id, type, payload, occurred_at as "occurredAt" from outbox_message
         where done_at is null and dead_at is null and next_try_at <= clock_timestamp() and id > $1 order by id limit $2`,
};

/** By their ids alone: what another relay has delivered meanwhile is looked at again, row by row. $1 messages. */
export const TAKE_THESE: Statement = {
  name: 'outbox-take-these',
  text: `select id from outbox_message where id = any ($1::text[]) and done_at is null and dead_at is null order by id for update skip locked`,
};

/** Of those that are held here, what nothing earlier about the same thing holds back that is not held here too. $1 what is held here. */
export const NOT_HELD_BACK: Statement = {
  name: 'outbox-not-held-back',
  text: `select m.id from outbox_message m where m.id = any ($1::text[])
           and not exists (select from outbox_message e where e.stream = m.stream and e.id < m.id
             and e.done_at is null and e.dead_at is null and e.id <> all ($1::text[]) offset 0) order by m.id`,
};

/** Whether any message may be delivered. */
export const DUE: Statement = {
  name: 'outbox-due',
  text: `select exists (select from outbox_message m where ${DELIVERABLE}) as due`,
};

/** Tries it again later, or gives it up. $1 message, $2 error, $3 most tries. */
export const FAILED: Statement = {
  name: 'outbox-failed',
  text: `update outbox_message set tries = tries + 1, last_error = left($2, 500),
           next_try_at = clock_timestamp() + make_interval(secs => least(3600, power(2, tries))),
           dead_at = case when tries + 1 >= $3 then clock_timestamp() end
         where id = $1`,
};
