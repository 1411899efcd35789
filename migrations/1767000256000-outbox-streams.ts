import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an event is about, so that events about one thing are delivered in the order they happened. */
export class OutboxStreams1767000256000 implements MigrationInterface {
  readonly name = 'OutboxStreams1767000256000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STREAMS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STREAMS = `
alter table outbox_message add column stream text;
comment on column outbox_message.stream is 'The id of the thing it is about: of one thing the earlier event is delivered first.';
create index outbox_stream_waiting on outbox_message (stream, id) where done_at is null and dead_at is null;
`;
