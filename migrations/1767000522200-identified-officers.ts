import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers that identify the officers and owners of importers, which nobody reads, and requests for services under their numbers. */
export class IdentifiedOfficers1767000522200 implements MigrationInterface {
  readonly name = 'IdentifiedOfficers1767000522200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table importer_fact add column sealed text[];
alter table importer_fact add constraint importer_fact_sealed_of_persons check (sealed is null or kind = 'person');
comment on column importer_fact.sealed is 'Social security and passport numbers of a person, encrypted, in the order of its identifications.';
alter table importer_fact drop constraint importer_fact_kind_known;
alter table importer_fact add constraint importer_fact_kind_known check (kind in ('person', 'program', 'asset', 'service_request'));
comment on table importer_fact is 'Officers and owners of an importer, its standing in programs, its assets in the United States, its requests for services, each with when it held. Nothing is overwritten.';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
