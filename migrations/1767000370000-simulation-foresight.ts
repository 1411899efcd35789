import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each way of weighing and bonding knew of the bills that came after an importer's first entry. */
export class SimulationForesight1767000370000 implements MigrationInterface {
  readonly name = 'SimulationForesight1767000370000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORESIGHT);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Rows of a simulation that was on its way have foreseen nothing.
const FORESIGHT = `
alter table simulation_importer add column foresight jsonb not null
  default '{"flagged": {"today": false, "simulated": false}, "foreseen": {"today": false, "simulated": false}, "score": "0.00",
    "covered": {"today": "0.00", "simulated": "0.00", "standard_bond": "0.00", "formula_2004": "0.00"}}';
comment on column simulation_importer.foresight is 'Whether it was flagged before a bill came on record that stayed unpaid, and what of those bills the bonds cover that were asked for before.';
`;
