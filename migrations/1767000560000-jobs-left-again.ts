import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a job was taken up without anything of it being kept: one that ends whatever works at it would be taken up without end. */
export class JobsLeftAgain1767000560000 implements MigrationInterface {
  readonly name = 'JobsLeftAgain1767000560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table job add column takes integer not null default 0;
comment on column job.takes is 'How often it was taken up since a step of it was kept; whoever gives it back takes its time from it.';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
