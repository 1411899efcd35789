import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { LAST_PLACE } from './feed.sql.js';

const LOOK_EVERY_MS = 200;
/** How many callers may wait in one process; more are answered at once. */
const MOST_WAITING = 500;
/** Before every place of the order. */
const NOTHING_NEW = -1n;

/** Tells those who wait that an event has been delivered: one look at the order for all of them. */
@Injectable()
export class NewEvents implements BeforeApplicationShutdown {
  private waiting = 0;
  private stopped = false;
  private next: Promise<bigint> | undefined;

  constructor(private readonly database: Database) {}

  beforeApplicationShutdown(): void {
    this.stopped = true;
  }

  /** The last place of the order now. */
  async last(): Promise<bigint> {
    const [row] = await this.database.query<{ last: string }>(LAST_PLACE);
    return BigInt(row?.last ?? 0);
  }

  /** Comes back once the order goes on after this place, or false when the time is over or too many wait already. */
  async after(place: bigint, untilMs: number): Promise<boolean> {
    if (this.waiting >= MOST_WAITING) return false;
    this.waiting += 1;
    try {
      while (!this.stopped && performance.now() < untilMs) if ((await this.nextLook()) > place) return true;
      return false;
    } finally {
      this.waiting -= 1;
    }
  }

  private nextLook(): Promise<bigint> {
    this.next ??= (async () => {
      await sleep(LOOK_EVERY_MS, undefined, { ref: false });
      this.next = undefined;
      // Whoever still waits when the service stops is told that there is nothing new: the database may be gone.
      return this.stopped ? NOTHING_NEW : this.last();
    })();
    return this.next;
  }
}
