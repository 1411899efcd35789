import { Injectable } from '@nestjs/common';
import { timedId } from '../../kernel/ids.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { DomainEvent } from './domain-event.js';
import { isEventType } from './event-types.js';

const INSERT = {
  name: 'outbox-insert',
  text: `insert into outbox_message (id, type, payload, occurred_at) values ($1, $2, $3::jsonb, $4)`,
};

const INSERT_ALL = {
  name: 'outbox-insert-all',
  text: `insert into outbox_message (id, type, payload, occurred_at)
    select given.id, given.type, given.payload, $4 from unnest($1::text[], $2::text[], $3::jsonb[]) as given(id, type, payload)`,
};

/** Stores events with the change they tell of. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Outside a transaction the change and its event could part, so that is refused. */
  async add(event: DomainEvent): Promise<void> {
    this.assertTellable(event);
    const { type, payload } = event;
    await this.database.query(INSERT, [timedId('evt'), type, JSON.stringify(payload), this.clock.now()]);
  }

  /** The same of many events, in their order. */
  async addAll(events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    for (const event of events) this.assertTellable(event);
    await this.database.query(INSERT_ALL, [
      events.map(() => timedId('evt')),
      events.map(({ type }) => type),
      events.map(({ payload }) => JSON.stringify(payload)),
      this.clock.now(),
    ]);
  }

  private assertTellable({ type }: DomainEvent): void {
    if (!isEventType(type)) throw new Error(`${type} is told without being declared: see eventType()`);
    if (!this.database.inTransaction) throw new Error(`${type} must be added inside a transaction`);
  }
}
