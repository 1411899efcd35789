import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A claim under a bond that is only for free-entry documents has no day on which it is reported. */
export class NeverReported1767000242000 implements MigrationInterface {
  readonly name = 'NeverReported1767000242000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table bond_claim alter column reportable_from drop not null');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
