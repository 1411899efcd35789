import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which bond another one takes the place of. */
export class BondsReplaced1767000243000 implements MigrationInterface {
  readonly name = 'BondsReplaced1767000243000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPLACES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const REPLACES = `
alter table bond add column replaces_bond_id text constraint bond_replaces references bond (id);
alter table bond add column replaces_as text;
alter table bond add constraint bond_replaces_whole check ((replaces_bond_id is null) = (replaces_as is null));
alter table bond add constraint bond_replaces_known check (replaces_as in ('superseding', 'substitution', 'renewal'));
create index bond_by_replaced on bond (replaces_bond_id);
`;
