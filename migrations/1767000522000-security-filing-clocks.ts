import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The times of security filings run: what went by is told once, and found by an index. */
export class SecurityFilingClocks1767000522000 implements MigrationInterface {
  readonly name = 'SecurityFilingClocks1767000522000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table security_filing add column elements_told_at timestamptz, add column stuffing_told_at timestamptz;
comment on column security_filing.elements_told_at is 'When it was told that the first eight elements came after their time; null where it was not.';
comment on column security_filing.stuffing_told_at is 'When it was told that the time of stuffing location and consolidator went by without them; null where it was not.';
create index security_filing_running on security_filing (stuffing_due_at, id)
  where stuffing_filed_at is null and stuffing_told_at is null and withdrawn_at is null;
create index security_filing_stuffing_waits on security_filing (stuffing_due_on, id)
  where stuffing_due_on is not null and stuffing_filed_at is null and withdrawn_at is null;
create index security_filing_late_waits on security_filing (arrives_at, id) where late and withdrawn_at is null;
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
