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

/** Stores events with the change they tell of. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Outside a transaction the change and its event could part, so that is refused. */
  async add({ type, payload }: DomainEvent): Promise<void> {
    if (!isEventType(type)) throw new Error(`${type} is told without being declared: see eventType()`);
    if (!this.database.inTransaction) throw new Error(`${type} must be added inside a transaction`);
    await this.database.query(INSERT, [timedId('evt'), type, JSON.stringify(payload), this.clock.now()]);
  }
}
