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

/** Follows many events at once as it would one by one, in their order. */
export interface HearsAll {
  hearAll(messages: readonly Message[]): Promise<void>;
}

interface Heard {
  readonly handle: Handler;
  /** Absent where each is heard alone. */
  readonly together: HearsAll | undefined;
}

const MAX_TRIES = 10;
const IDLE_MS = 500;
const MOST_UNHEARD = 999;
const MOST_TOGETHER = 200;

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
  text: `select id, type, payload, occurred_at as "occurredAt" from outbox_message
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
  private readonly handlers = new Map<string, Heard[]>();
  // What failed together is heard one by one, so that only what fails alone is tried again.
  private aloneThrough = '';
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
  on({ type }: EventType, handle: Handler, together?: HearsAll): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), { handle, together }]);
  }

  start(): void {
    this.loop.start();
  }

  /** Delivers nothing of its own accord while this is done. */
  restWhile<T>(work: () => Promise<T>): Promise<T> {
    return this.loop.restWhile(work);
  }

  /** Delivers a part of the time only, until it is told to go on. */
  standBack(): () => void {
    return this.loop.standBack();
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
   * Delivers one waiting message, if there is one, with those right after it that are heard by the set, or by nobody. Any number of relays
   * may run: each row is taken by one.
   */
  async relayOne(): Promise<boolean> {
    let taken: readonly Message[] = [];
    try {
      return await this.database.transaction('system:outbox', async () => {
        const [first] = await this.database.query<Message & { [column: string]: unknown }>(TAKE);
        if (!first) return false;
        taken = [first];
        if (this.isHeardBySet(first)) {
          taken = await this.from(first);
          await this.hearTogether(taken);
        } else for (const { handle } of this.handlers.get(first.type) ?? []) await handle(first);
        await this.database.hold(SEQUENCE);
        await this.database.query(DONE, [taken.map(({ id }) => id)]);
        return true;
      });
    } catch (error) {
      const [first] = taken;
      if (!first) throw error;
      const last = taken.at(-1);
      if (last && last !== first) this.aloneThrough = last.id;
      else await this.database.query(FAILED, [first.id, String(error), MAX_TRIES]);
      return true;
    }
  }

  private isHeardBySet({ id, type }: Pick<Message, 'id' | 'type'>): boolean {
    const handlers = this.handlers.get(type) ?? [];
    if (handlers.length === 0) return true;
    return id > this.aloneThrough && handlers.every(({ together }) => together !== undefined);
  }

  private async hearTogether(messages: readonly Message[]): Promise<void> {
    const heard = new Map<HearsAll, Message[]>();
    for (const message of messages)
      for (const { together } of this.handlers.get(message.type) ?? [])
        if (together) heard.set(together, [...(heard.get(together) ?? []), message]);
    for (const [hearer, its] of heard) await hearer.hearAll(its);
  }

  // A message, and what comes right after it and is heard by the set or by nobody, up to the first that is not.
  private async from(first: Message): Promise<readonly Message[]> {
    const isHeard = ({ type }: Message): boolean => this.handlers.has(type);
    const next = await this.database.query<Message & { [column: string]: unknown }>(AFTER, [first.id, MOST_UNHEARD]);
    let heard = isHeard(first) ? 1 : 0;
    const end = next.findIndex((one) => !this.isHeardBySet(one) || (isHeard(one) && ++heard > MOST_TOGETHER));
    const found = end < 0 ? next : next.slice(0, end);
    if (found.length === 0) return [first];
    const held = await this.database.query<{ id: string }>(TAKE_THESE, [found.map(({ id }) => id)]);
    const together = [first.id, ...held.map(({ id }) => id)];
    const free = await this.database.query<{ id: string }>(NOT_HELD_BACK, [together]);
    const ids = new Set(free.map(({ id }) => id));
    return [first, ...found].filter(({ id }) => ids.has(id));
  }
}
