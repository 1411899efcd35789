import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { Database } from '../database/database.js';
import { Ticks } from '../ticks/ticks.js';
import { WorkItems } from '../work/work-items.js';
import { ClockLateness } from './clock-lateness.js';

export const WAITING = {
  name: 'metrics-outbox',
  text: `
select (select count(*)::int from outbox_message where done_at is null and dead_at is null) as waiting,
  (select count(*)::int from outbox_message where done_at is null and dead_at is not null) as dead`,
};

export const LAG = {
  name: 'metrics-outbox-lag',
  text: `
select greatest(coalesce(extract(epoch from clock_timestamp() - min(next_try_at)), 0), 0)::float8 as lag
from outbox_message where done_at is null and dead_at is null`,
};

/** How often the whole service is asked what is overdue, however often metrics are. */
const OVERDUE_KEPT_MS = 60_000;

/** What waits behind the requests: events on their way, clocks that ran, and what should have been done already. */
@Injectable()
export class WorkMetrics {
  private overdue: { readonly counts: ReadonlyMap<string, number>; readonly until: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly ticks: Ticks,
    private readonly work: WorkItems,
    private readonly lateness: ClockLateness,
  ) {}

  watch(registry: Registry): void {
    this.watchOutbox(registry);
    this.watchTicks(registry);
    this.watchOverdue(registry);
    this.watchLateness(registry);
  }

  private watchOutbox(registry: Registry): void {
    const { database } = this;
    const messages = new Gauge({
      name: 'outbox_messages',
      help: 'Events that wait for delivery, and those given up',
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        const [row] = await database.query<{ waiting: number; dead: number }>(WAITING);
        messages.set({ state: 'waiting' }, row?.waiting ?? 0);
        messages.set({ state: 'dead' }, row?.dead ?? 0);
      },
    });
    const lag = new Gauge({
      name: 'outbox_lag_seconds',
      help: 'How long the event that has been due longest waits to be delivered',
      registers: [registry],
      async collect() {
        const [row] = await database.query<{ lag: number }>(LAG);
        lag.set(row?.lag ?? 0);
      },
    });
  }

  private watchTicks(registry: Registry): void {
    const { ticks } = this;
    const failed = new Gauge({
      name: 'tick_failures',
      help: 'How often each clock has failed in this process',
      labelNames: ['tick'],
      registers: [registry],
      collect() {
        for (const [tick, run] of ticks.runs) failed.set({ tick }, run.failed);
      },
    });
    const ended = new Gauge({
      name: 'tick_last_end_timestamp_seconds',
      help: 'When each clock last ran to its end in this process; absent where it never did',
      labelNames: ['tick'],
      registers: [registry],
      collect() {
        for (const [tick, { endedAt }] of ticks.runs) if (endedAt !== undefined) ended.set({ tick }, endedAt / 1000);
      },
    });
  }

  private watchOverdue(registry: Registry): void {
    const counts = (): Promise<ReadonlyMap<string, number>> => this.countOverdue();
    const items = new Gauge({
      name: 'overdue_work_items',
      help: 'Clocks, confirmations and replies whose day has passed, by kind',
      labelNames: ['kind'],
      registers: [registry],
      async collect() {
        for (const [kind, count] of await counts()) items.set({ kind }, count);
      },
    });
  }

  private watchLateness(registry: Registry): void {
    const { lateness } = this;
    const late = new Gauge({
      name: 'clock_lateness_seconds',
      help: 'How long the day or time is over that a clock should have told of first and has not; 0 where it is not late',
      labelNames: ['tick'],
      registers: [registry],
      async collect() {
        for (const [tick, seconds] of await lateness.find()) late.set({ tick }, seconds);
      },
    });
  }

  private async countOverdue(): Promise<ReadonlyMap<string, number>> {
    if (!this.overdue || this.overdue.until < Date.now())
      this.overdue = { counts: await this.work.countOverdue(), until: Date.now() + OVERDUE_KEPT_MS };
    return this.overdue.counts;
  }
}
