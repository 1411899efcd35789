import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bonds are found by any surety that a version names. */
export class BondsBySurety1767000208000 implements MigrationInterface {
  readonly name = 'BondsBySurety1767000208000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index bond_version_by_surety on bond_version using gin ((terms -> 'sureties') jsonb_path_ops)`,
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
