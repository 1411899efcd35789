import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which ground further review of a protest was asked for. */
export class FurtherReview1767000215300 implements MigrationInterface {
  readonly name = 'FurtherReview1767000215300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table protest add column further_review text constraint protest_further_review_known check (further_review in (
  'inconsistent_with_ruling', 'question_not_ruled_on', 'facts_not_considered', 'internal_advice_refused'))`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
