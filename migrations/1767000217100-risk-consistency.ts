import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments of entries are compared across ports and Centers by the days they were made for. */
export class RiskConsistency1767000217100 implements MigrationInterface {
  readonly name = 'RiskConsistency1767000217100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index risk_assessment_of_entries_by_day on risk_assessment (issue, as_of) where entry_id is not null',
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
