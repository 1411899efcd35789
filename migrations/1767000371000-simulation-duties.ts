import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an importer owes on the entries of the period where a law of duties is other. */
export class SimulationDuties1767000371000 implements MigrationInterface {
  readonly name = 'SimulationDuties1767000371000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DUTIES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DUTIES = `
alter table simulation_importer add column duties jsonb;
comment on column simulation_importer.duties is 'What its entries of the period owe as it was and as it would be; null where no law of duties is other.';
`;
