import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two more kinds of facts of an importer: businesses it is related to, and whether it and its places were verified to exist. */
export class ExistenceOfImporters1767000550000 implements MigrationInterface {
  readonly name = 'ExistenceOfImporters1767000550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table importer_fact drop constraint importer_fact_kind_known;
alter table importer_fact add constraint importer_fact_kind_known
  check (kind in ('person', 'program', 'asset', 'service_request', 'numbers_removed', 'related_business', 'verification'));
alter table importer_fact drop constraint importer_fact_sealed_of_persons;
alter table importer_fact add constraint importer_fact_sealed_of_persons check (sealed is null or kind in ('person', 'related_business'));
comment on column importer_fact.sealed is 'Social security and passport numbers, encrypted: of a person in the order of its identifications, of a related business the number alone.';
comment on table importer_fact is 'Officers and owners of an importer, its standing in programs, its assets in the United States, its requests for services, businesses it is related to, and whether it and its places were found to exist, each with when it held. Nothing is overwritten.';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
