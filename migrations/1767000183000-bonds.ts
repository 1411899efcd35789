import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bonds on record: what each says version by version, the riders that change them, and whom surety codes belong to. */
export class Bonds1767000183000 implements MigrationInterface {
  readonly name = 'Bonds1767000183000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SURETY_CODE);
    await runner.query(BOND);
    await runner.query(VERSIONS);
    await runner.query(RIDERS);
    await runner.query(OWNERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SURETY_CODE = `
create table surety_code (
  code text constraint surety_code_pkey primary key,
  naic text not null,
  organisation_id text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint surety_code_digits check (code ~ '^[0-9]{3}$' and naic ~ '^[0-9]{5}$')
);
comment on table surety_code is 'The code that CBP gave a surety, its company code at Treasury, and the organisation that signs in for it.';
select audit_table('surety_code');
select grant_to_service('surety_code', 'select, insert, update');
`;

const BOND = `
create table bond (
  id text constraint bond_pkey primary key,
  number text not null constraint bond_number_once unique,
  kind text not null,
  activity_code text not null,
  importer_id text not null constraint bond_of_importer references importer (id),
  principal_organisation_id text,
  surety_organisation_id text,
  co_surety_organisation_ids text[] not null default '{}',
  executed_on date not null,
  filed_on date not null,
  filed_by text not null,
  effective_on date not null,
  approved_by text not null,
  transaction jsonb,
  port text,
  surety_reference_number text,
  broker_filer_code text,
  determination_id text,
  terminated_by text,
  termination_received_on date,
  last_day date,
  shorter_notice text,
  termination_determination_id text,
  seq bigint generated always as identity constraint bond_in_sequence unique,
  constraint bond_number_digits check (number ~ '^[0-9]{9}$'),
  constraint bond_kind_known check (kind in ('continuous', 'single_transaction')),
  constraint bond_transaction_of_single check ((kind = 'single_transaction') = (transaction is not null) and (port is null or kind = 'single_transaction')),
  constraint bond_ends_whole check ((terminated_by is null) = (termination_received_on is null) and (terminated_by is null) = (last_day is null)),
  constraint bond_ended_by_a_party check (terminated_by in ('principal', 'surety'))
);
comment on table bond is 'A bond on the data of CBP Form 301, as accepted; what may change of it stands in its versions.';
comment on column bond.seq is 'The order in which they were put on record; shown to nobody.';
create index bond_by_importer on bond (importer_id, activity_code);
create index bond_by_principal on bond (principal_organisation_id, seq);
create index bond_by_surety on bond (surety_organisation_id, seq);
create index bond_by_co_surety on bond using gin (co_surety_organisation_ids);
select audit_table('bond');
select grant_to_service('bond', 'select, insert, update');
`;

const VERSIONS = `
create table bond_version (
  id bigint generated always as identity constraint bond_version_pkey primary key,
  bond_id text not null constraint bond_version_of_bond references bond (id),
  version integer not null,
  kind text not null,
  importer_id text not null,
  activity_code text not null,
  limit_of_liability numeric(15, 2) not null,
  terms jsonb not null,
  principal_organisation_id text,
  surety_organisation_id text,
  co_surety_organisation_ids text[] not null default '{}',
  valid daterange not null,
  recorded tstzrange not null,
  constraint bond_version_amount check (limit_of_liability > 0),
  constraint bond_version_one_at_a_time exclude using gist (bond_id with =, valid with &&, recorded with &&),
  constraint bond_version_one_continuous exclude using gist
    (importer_id with =, activity_code with =, valid with &&, recorded with &&) where (kind = 'continuous')
);
comment on table bond_version is 'What a bond said, when (valid), and since when we know (recorded). Nothing is overwritten.';
comment on column bond_version.terms is 'Name, address and place of organisation of the principal, sureties with their parts, users, reconciliation.';
create index bond_version_by_bond on bond_version (bond_id, version);
create index bond_version_by_importer on bond_version (importer_id, activity_code);
select audit_table('bond_version');
select grant_to_service('bond_version', 'select, insert, update');
`;

const RIDERS = `
create table bond_rider (
  id text constraint bond_rider_pkey primary key,
  bond_id text not null constraint bond_rider_of_bond references bond (id),
  version integer not null,
  kind text not null,
  effective_on date not null,
  filed_on date not null,
  filed_by text not null,
  determination_id text not null,
  principal_organisation_id text,
  surety_organisation_id text,
  co_surety_organisation_ids text[] not null default '{}',
  constraint bond_rider_once_a_version unique (bond_id, version)
);
comment on table bond_rider is 'What made a version of a bond out of the one before.';
select audit_table('bond_rider');
select grant_to_service('bond_rider', 'select, insert');
`;

const OWNERS = `
select tenant_table(target::regclass, 'bonds', array['principal_organisation_id', 'surety_organisation_id'], 'owners',
  '(select actor_organisation()) = any (co_surety_organisation_ids)')
from unnest(array['bond', 'bond_version', 'bond_rider']) target;
`;
