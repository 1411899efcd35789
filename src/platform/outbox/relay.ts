import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { BackgroundLoop } from '../work/background-loop.js';
import type { EventType } from './event-types.js';

/** A stored event as its handlers get it. */
export interface Message {
  readonly id: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
}

export type Handler = (message: Message) => Promise<void>;

const MAX_TRIES = 10;
const IDLE_MS = 500;
const MOST_UNHEARD = 999;

// Of one thing the earlier event comes first: one that is tried again later, or that another relay has, holds those behind it.
const DELIVERABLE = `m.done_at is null and m.dead_at is null and m.next_try_at <= clock_timestamp()
           and not exists (select from outbox_message e
             where e.stream = m.stream and e.id < m.id and e.done_at is null and e.dead_at is null)`;
const TAKE = {
  name: 'outbox-take',
  text: `select m.id, m.type, m.payload, m.occurred_at as "occurredAt", m.tries from outbox_message m
         where ${DELIVERABLE} order by m.id limit 1 for update of m skip locked`,
};
const SEQUENCE = advisoryLock('outbox-sequence');
// One relay at a time gives numbers, so that the sequence has no gaps and no two orders. The lock is taken by a statement of its
// own: one that waits for it inside would count what was there before it waited.
const DONE = {
  name: 'outbox-done',
  text: `update outbox_message m set done_at = clock_timestamp(), sequence = last.sequence + given.place
         from unnest($1::text[]) with ordinality as given(id, place), (select coalesce(max(sequence), 0) as sequence from outbox_message) last
         where m.id = given.id`,
};
// $1 a message, $2 how many.
const AFTER = {
  name: 'outbox-after',
  text: `select id, type from outbox_message
         where done_at is null and dead_at is null and next_try_at <= clock_timestamp() and id > $1 order by id limit $2`,
};
// By their ids alone: what another relay has delivered meanwhile is looked at again, row by row.
const TAKE_THESE = {
  name: 'outbox-take-these',
  text: `select id from outbox_message where id = any ($1::text[]) and done_at is null and dead_at is null order by id for update skip locked`,
};
// Of those that are held here, what nothing earlier about the same thing holds back that is not held here too. $1 what is held here.
const NOT_HELD_BACK = {
  name: 'outbox-not-held-back',
  text: `select m.id from outbox_message m where m.id = any ($1::text[])
           and not exists (select from outbox_message e where e.stream = m.stream and e.id < m.id
             and e.done_at is null and e.dead_at is null and e.id not in (select unnest($1::text[]))) order by m.id`,
};
const DUE = {
  name: 'outbox-due',
  text: `select exists (select from outbox_message m where ${DELIVERABLE}) as due`,
};
const FAILED = {
  name: 'outbox-failed',
  text: `update outbox_message set tries = tries + 1, last_error = left($2, 500),
           next_try_at = clock_timestamp() + make_interval(secs => least(3600, power(2, tries))),
           dead_at = case when tries + 1 >= $3 then clock_timestamp() end
         where id = $1`,
};

/**
 * Delivers stored events, each at least once and in its own transaction with what its handlers write; those about one thing in
 * the order they happened.
 */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private readonly handlers = new Map<string, Handler[]>();
  private readonly logger = new Logger('relay');
  private readonly loop = new BackgroundLoop({
    run: () => this.relayOne(),
    pauseMs: IDLE_MS,
    failed: (error) => {
      this.logger.warn({ error: String(error) });
    },
  });

  constructor(private readonly database: Database) {}

  /** What is to happen when an event of this type is delivered; database work only, joined to the delivery. */
  on({ type }: EventType, handler: Handler): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }

  start(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Whether any message is due and not delivered yet, also one that is on its way just now. */
  async hasDue(): Promise<boolean> {
    const [row] = await this.database.query<{ due: boolean }>(DUE);
    return row?.due ?? false;
  }

  /**
   * Delivers one waiting message, if there is one; one that has no handler with those like it that come right after. Any number of
   * relays may run: each row is taken by one.
   */
  async relayOne(): Promise<boolean> {
    let taken: Message | undefined;
    try {
      return await this.database.transaction('system:outbox', async () => {
        [taken] = await this.database.query<Message & { [column: string]: unknown }>(TAKE);
        if (!taken) return false;
        const handlers = this.handlers.get(taken.type);
        for (const handle of handlers ?? []) await handle(taken);
        const together = handlers ? [taken.id] : await this.unheardFrom(taken.id);
        await this.database.hold(SEQUENCE);
        await this.database.query(DONE, [together]);
        return true;
      });
    } catch (error) {
      if (!taken) throw error;
      await this.database.query(FAILED, [taken.id, String(error), MAX_TRIES]);
      return true;
    }
  }

  // A message, and what comes right after it and has no handler either, up to the first that has.
  private async unheardFrom(id: string): Promise<readonly string[]> {
    const next = await this.database.query<{ id: string; type: string }>(AFTER, [id, MOST_UNHEARD]);
    const heard = next.findIndex(({ type }) => this.handlers.has(type));
    const ids = next.slice(0, heard < 0 ? next.length : heard).map((row) => row.id);
    if (ids.length === 0) return [id];
    const held = await this.database.query<{ id: string }>(TAKE_THESE, [ids]);
    const together = [id, ...held.map((row) => row.id)];
    return (await this.database.query<{ id: string }>(NOT_HELD_BACK, [together])).map((row) => row.id);
  }
}
