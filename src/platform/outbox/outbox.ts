import { Injectable } from '@nestjs/common';
import { timedId } from '../../kernel/ids.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { DomainEvent } from './domain-event.js';
import { isEventType, streamOf } from './event-types.js';

const INSERT = {
  name: 'outbox-insert',
  text: `insert into outbox_message (id, type, payload, occurred_at, stream) values ($1, $2, $3::jsonb, $4, $5)`,
};

export const INSERT_ALL = {
  name: 'outbox-insert-all',
  text: `insert into outbox_message (id, type, payload, occurred_at, stream)
    select given.id, given.type, given.payload, $4, given.stream
    from unnest($1::text[], $2::text[], $3::jsonb[], $5::text[]) as given(id, type, payload, stream)`,
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
    const values = [timedId('evt'), type, JSON.stringify(payload), this.clock.now(), streamOf(event)];
    await this.database.query(INSERT, values);
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
      events.map(streamOf),
    ]);
  }

  private assertTellable({ type }: DomainEvent): void {
    if (!isEventType(type)) throw new Error(`${type} is told without being declared: see eventType()`);
    if (!this.database.inTransaction) throw new Error(`${type} must be added inside a transaction`);
  }
}
