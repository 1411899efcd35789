import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a version of an entry was decided on is kept with it, and the answer by which it was taken. */
export class EntryGrounds1767000214000 implements MigrationInterface {
  readonly name = 'EntryGrounds1767000214000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table entry_version add column grounds jsonb, add column determination_id text;
comment on column entry_version.grounds is 'Day, instant, filer, standing of the importer and days of its parts that the version was decided on; null before this was kept.';
comment on column entry_version.determination_id is 'The stored answer by which it was taken; null where it came in a file.'`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
