import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits in the outbox is found in the order in which it is delivered, however much waits. */
export class OutboxInOrder1767000235000 implements MigrationInterface {
  readonly name = 'OutboxInOrder1767000235000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const INDEX = `
drop index outbox_waiting;
create index outbox_waiting on outbox_message (id) where done_at is null and dead_at is null;
`;
