import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A whole edition ends what it no longer has; the record of loads says which were whole and how far they were reviewed. */
export class WholeEditions1767000170000 implements MigrationInterface {
  name = 'WholeEditions1767000170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table reference_load
  add column whole boolean not null default false,
  add column rows_ended int not null default 0,
  add column reviewed_through date`);
    await runner.query(
      `comment on column reference_load.whole is 'Whether the file holds all there is on its day: what it lacks ended then.'`,
    );
    await runner.query(
      `comment on column reference_load.reviewed_through is 'The last day for which someone compared the edition with its source.'`,
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
