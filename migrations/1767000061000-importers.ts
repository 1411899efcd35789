import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Importers and their names and addresses over time, dated by law and by record. */
export class Importers1767000061000 implements MigrationInterface {
  readonly name = 'Importers1767000061000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTER);
    await runner.query(NAMES);
    await runner.query(ADDRESSES);
    await runner.query(OWNERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const IMPORTER = `
create table importer (
  id text constraint importer_pkey primary key,
  organisation_id text,
  created_at timestamptz not null,
  created_by text not null,
  constraint importer_once_per_organisation unique (organisation_id)
);
comment on table importer is 'Who may be importer of record, whatever names, addresses and numbers it had.';
comment on column importer.organisation_id is 'The organisation that signs in for it; null where it has none.';
select audit_table('importer');
select grant_to_service('importer', 'select, insert, update');
`;

const NAMES = `
create table importer_name (
  id bigint generated always as identity constraint importer_name_pkey primary key,
  importer_id text not null constraint importer_name_of_importer references importer (id),
  name text not null,
  name_key text collate "C" not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_name_length check (length(name) between 1 and 200),
  constraint importer_name_one_at_a_time exclude using gist (importer_id with =, valid with &&, recorded with &&)
);
comment on table importer_name is 'What an importer was called, when (valid), and since when we know (recorded). Nothing is overwritten.';
create index importer_name_by_key on importer_name (name_key, importer_id);
select audit_table('importer_name');
select grant_to_service('importer_name', 'select, insert, update');
`;

const ADDRESSES = `
create table importer_address (
  id bigint generated always as identity constraint importer_address_pkey primary key,
  importer_id text not null constraint importer_address_of_importer references importer (id),
  address jsonb not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_address_one_at_a_time exclude using gist (importer_id with =, valid with &&, recorded with &&)
);
comment on table importer_address is 'Where an importer had its place of business, when, and since when we know. Nothing is overwritten.';
create index importer_address_by_importer on importer_address (importer_id);
select audit_table('importer_address');
select grant_to_service('importer_address', 'select, insert, update');
`;

const OWNERS = `
select tenant_table('importer', 'importers', array['organisation_id']);
select tenant_child('importer_name', 'importer', 'importer_id');
select tenant_child('importer_address', 'importer', 'importer_id');
`;
