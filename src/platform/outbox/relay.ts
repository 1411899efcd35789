import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { BackgroundLoop } from '../work/background-loop.js';
import type { EventType } from './event-types.js';
import { AFTER, DONE, DUE, FAILED, NOT_HELD_BACK, TAKE, TAKE_THESE } from './relay.sql.js';

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
const SEQUENCE = advisoryLock('outbox-sequence');

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
