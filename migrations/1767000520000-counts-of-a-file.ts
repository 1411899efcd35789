import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many rows of a file came to what is kept with its job. Before, whoever asked how far it was counted all of them. */
export class CountsOfAFile1767000520000 implements MigrationInterface {
  readonly name = 'CountsOfAFile1767000520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table job add column counts jsonb not null default '{}';
comment on column job.counts is 'How many rows of a file came to what, by outcome, as far as it is done.';
update job j set counts = n.counts from (
  select job_id, jsonb_object_agg(outcome, count) as counts from (select job_id, outcome, count(*)::int as count from bulk_row group by 1, 2) c group by 1) n
where n.job_id = j.id;
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
