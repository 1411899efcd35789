import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of a port in the order of their list: those of a small one are few among a nation's. */
export class EntriesAtAPort1767000581000 implements MigrationInterface {
  readonly name = 'EntriesAtAPort1767000581000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index entry_at_port on entry (port_code, filed_month, seq)');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
