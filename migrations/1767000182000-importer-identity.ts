import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What CBP Form 5106 says of importers, their numbers over time, how each came to an end, and how each stands. */
export class ImporterIdentity1767000182000 implements MigrationInterface {
  readonly name = 'ImporterIdentity1767000182000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTER);
    await runner.query(PARTICULARS);
    await runner.query(NUMBERS);
    await runner.query(STANDING);
    await runner.query(KEY);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const IMPORTER = `
alter table importer
  add column version integer not null default 1,
  add column registered_on date,
  add column voided_on date,
  add column void_ground text,
  add column void_reason text;
alter table importer disable trigger user;
update importer set registered_on = (created_at at time zone 'America/New_York')::date;
alter table importer enable trigger user;
alter table importer
  alter column registered_on set not null,
  add constraint importer_voided_with_ground check (num_nonnulls(voided_on, void_ground, void_reason) in (0, 3)),
  add constraint importer_void_ground_known check (void_ground in ('false_or_incomplete', 'duplicate', 'at_request', 'in_error'));
comment on column importer.registered_on is 'The day it was put on record, in New York.';
comment on column importer.version is 'Raised with every change of what is filed about it; told as its ETag.';
create index importer_by_registration on importer (registered_on, id);
`;

const PARTICULARS = `
create table importer_particulars (
  id bigint generated always as identity constraint importer_particulars_pkey primary key,
  importer_id text not null constraint importer_particulars_of_importer references importer (id),
  particulars jsonb not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_particulars_one_at_a_time exclude using gist (importer_id with =, valid with &&, recorded with &&)
);
comment on table importer_particulars is 'What CBP Form 5106 says of an importer beside its name and address, when, and since when we know. Nothing is overwritten.';
create index importer_particulars_by_importer on importer_particulars (importer_id);
select audit_table('importer_particulars');
select grant_to_service('importer_particulars', 'select, insert, update');
select tenant_child('importer_particulars', 'importer', 'importer_id');
`;

// A number is one importer's, for ever: at no instant were two known to have it, on whatever days.
const NUMBERS = `
create table importer_number (
  id bigint generated always as identity constraint importer_number_pkey primary key,
  importer_id text not null constraint importer_number_of_importer references importer (id),
  kind text not null,
  number_key text collate "C" not null,
  shown text not null,
  sealed text,
  reason text not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_number_kind_known check (kind in ('irs', 'ssn', 'cbp_assigned')),
  constraint importer_number_sealed check ((kind = 'ssn') = (sealed is not null)),
  constraint importer_number_of_one exclude using gist (number_key with =, importer_id with <>, recorded with &&),
  constraint importer_number_one_at_a_time exclude using gist (number_key with =, valid with &&, recorded with &&)
);
comment on table importer_number is 'The numbers of importers (19 CFR 24.5), when each could be used, and since when we know. Nothing is overwritten.';
comment on column importer_number.number_key is 'The number; of a social security number a keyed fingerprint, by which alone it is found.';
comment on column importer_number.sealed is 'A social security number, encrypted.';
create index importer_number_by_key on importer_number (number_key);
create index importer_number_by_importer on importer_number (importer_id);
select audit_table('importer_number');
select grant_to_service('importer_number', 'select, insert, update');
select tenant_child('importer_number', 'importer', 'importer_id');

create table importer_number_serial (
  year integer not null,
  port_code text not null,
  last integer not null,
  constraint importer_number_serial_pkey primary key (year, port_code),
  constraint importer_number_serial_five_digits check (last between 0 and 99999)
);
comment on table importer_number_serial is 'The last number that a port assigned in a year.';
select audit_table('importer_number_serial');
select grant_to_service('importer_number_serial', 'select, insert, update');
`;

// Later features write it; outside CBP nobody but the importer reads it, and it only what it has been told.
const STANDING = `
create table importer_standing (
  id bigint generated always as identity constraint importer_standing_pkey primary key,
  importer_id text not null constraint importer_standing_of_importer references importer (id),
  kind text not null,
  measure text,
  source_type text not null,
  source_id text not null,
  entry_key text collate "C" not null,
  noticed_on date,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_standing_kind_known check (kind in ('measure', 'insufficiency', 'delinquency')),
  constraint importer_standing_measure_named check ((kind = 'measure') = (measure is not null)),
  constraint importer_standing_one_at_a_time exclude using gist
    (entry_key with =, valid with &&, recorded with &&)
);
comment on table importer_standing is 'Measures in force against an importer, its insufficient bonds and its delinquencies, each by what brought it about. Nothing is overwritten.';
comment on column importer_standing.entry_key is 'Its source with its kind and measure: one entry each.';
comment on column importer_standing.noticed_on is 'The day the importer was told; before it, and without it, the importer does not see the row.';
create index importer_standing_by_importer on importer_standing (importer_id);
create index importer_standing_by_source on importer_standing (source_type, source_id);
select audit_table('importer_standing');
select grant_to_service('importer_standing', 'select, insert, update');
alter table importer_standing enable row level security;
create policy tenant_read on importer_standing for select using ((select actor_sees_all()) or (noticed_on <= (select actor_today())
  and exists (select from importer parent where parent.id = importer_standing.importer_id and parent.organisation_id = (select actor_organisation()))));
create policy tenant_insert on importer_standing for insert with check ((select actor_sees_all()));
create policy tenant_update on importer_standing for update using ((select actor_sees_all()));
`;

const KEY = `
create table personal_data_key (
  one boolean constraint personal_data_key_pkey primary key default true check (one),
  secret bytea not null,
  constraint personal_data_key_long_enough check (length(secret) = 32)
);
comment on table personal_data_key is 'Encrypts personal numbers in a sandbox that was given no key; production is given one and has none here.';
select grant_to_service('personal_data_key', 'select, insert');
`;
