import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customs takes a summary under review, and ends it. */
export class SummariesUnderReview1767000540000 implements MigrationInterface {
  readonly name = 'SummariesUnderReview1767000540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table entry drop constraint entry_status_known, add constraint entry_status_known check (status in (
  'filed', 'on_hold', 'released', 'refused', 'summary_filed', 'under_review', 'summary_rejected', 'cancelled', 'closed'))`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
