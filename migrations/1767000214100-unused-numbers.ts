import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Importer numbers that are not used for a year are looked at, and removed (19 CFR 24.5(e)). */
export class UnusedNumbers1767000214100 implements MigrationInterface {
  readonly name = 'UnusedNumbers1767000214100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table importer add column number_look_on date, add column numbers_removed_on date;
comment on column importer.number_look_on is 'The day to look whether its numbers were used for a year; null where none was put on record here.';
comment on column importer.numbers_removed_on is 'The day its numbers were removed since they had not been used; null again once a number is filed.';
create index importer_by_number_look_on on importer (number_look_on, id) where number_look_on is not null`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
