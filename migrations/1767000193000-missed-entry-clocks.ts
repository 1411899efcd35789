import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks of entries that were missed wait until their act is done, and are told of once. */
export class MissedEntryClocks1767000193000 implements MigrationInterface {
  readonly name = 'MissedEntryClocks1767000193000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MISSED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const MISSED = `
alter table entry_due add column told_on date;
comment on table entry_due is 'Clocks whose act is not done: one row until it is, or until the entry ends.';
comment on column entry_due.told_on is 'When it was told that the day went by without the act; null where it has not.';
drop index entry_due_next;
create index entry_due_next on entry_due (due_on, entry_id) where told_on is null;
create index entry_due_missed on entry_due (due_on, entry_id) where told_on is not null;
`;
