import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a legal measure is based on, record by record: a hold stands on a fact. */
export class HoldOfReleases1767000240000 implements MigrationInterface {
  readonly name = 'HoldOfReleases1767000240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BASED_ON);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const BASED_ON = `
alter table legal_measure add column based_on text[] not null default '{}';
alter table legal_measure add constraint legal_measure_hold_on_facts
  check (measure <> 'release_refused' or cardinality(based_on) > 0);
`;
