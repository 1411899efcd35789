import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recorded rights, their owners over time, renewals, transfers, product guides, and the list of injured persons. */
export class Recordations1767000062000 implements MigrationInterface {
  readonly name = 'Recordations1767000062000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORDATION);
    await runner.query(OWNERS);
    await runner.query(PARTIES);
    await runner.query(CHANGES);
    await runner.query(GUIDES);
    await runner.query(INJURED_PERSONS);
    await runner.query(VISIBILITY);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const RECORDATION = `
create table recordation (
  id text constraint recordation_pkey primary key,
  number text,
  right_type text not null,
  title text not null,
  title_key text not null,
  goods text,
  registration_number text,
  register text,
  registration_expires_on date,
  application_filed_on date,
  used_since date,
  ownership_ends_on date,
  classes integer[] not null,
  owner_organisation_id text not null,
  gray_market_requested boolean not null,
  gray_market_granted_on date,
  lever_requested boolean not null,
  lever_granted_on date,
  applied_on date not null,
  applied_by text not null,
  application_determination_id text,
  approved_on date,
  refused_on date,
  decision_reason text,
  decided_by text,
  provisional boolean not null default false,
  expires_on date,
  cancelled_on date,
  ended_on date,
  ended_cause text,
  recorded_at timestamptz not null,
  constraint recordation_number_once unique (number),
  constraint recordation_number_shape check (number ~ '^(TMK|TRN|COP) [0-9]{2}-[0-9]{5}$'),
  constraint recordation_right_known check (right_type in ('trademark', 'trade_name', 'copyright')),
  constraint recordation_title_given check (length(title) between 1 and 300),
  constraint recordation_classes_of_marks check (right_type = 'trademark' or classes = '{}'),
  constraint recordation_decided_once check (num_nonnulls(approved_on, refused_on) <= 1),
  constraint recordation_number_with_approval check ((number is null) = (approved_on is null)),
  constraint recordation_ended_with_cause check ((ended_on is null) = (ended_cause is null)),
  constraint recordation_cause_known check (ended_cause in ('registration_ended', 'ownership_ended')),
  constraint recordation_days_in_order check (approved_on >= applied_on and refused_on >= applied_on)
);
comment on table recordation is 'A right recorded, or asked to be recorded, with customs: the facts its status follows from, never the status itself.';
create index recordation_by_owner on recordation (owner_organisation_id, id);
create index recordation_by_registration on recordation (right_type, registration_number);
create index recordation_by_title on recordation using gin (title_key gin_trgm_ops);
select audit_table('recordation');
select grant_to_service('recordation', 'select, insert, update');

create table recordation_serial (
  right_type text not null,
  year integer not null,
  last integer not null,
  constraint recordation_serial_pkey primary key (right_type, year)
);
comment on table recordation_serial is 'The last number given to a right in a year.';
select audit_table('recordation_serial');
select grant_to_service('recordation_serial', 'select, insert, update');
`;

const OWNERS = `
create table recordation_owner (
  id bigint generated always as identity constraint recordation_owner_pkey primary key,
  recordation_id text not null constraint recordation_owner_of_recordation references recordation (id),
  organisation_id text not null,
  name text not null,
  address text not null,
  country text not null,
  citizenship text not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint recordation_owner_one_at_a_time exclude using gist (recordation_id with =, valid with &&, recorded with &&)
);
comment on table recordation_owner is 'Who owned a recorded right, when, and since when we know. Nothing is overwritten.';
create index recordation_owner_by_recordation on recordation_owner (recordation_id);
select audit_table('recordation_owner');
select grant_to_service('recordation_owner', 'select, insert, update');
`;

const PARTIES = `
create table recordation_party (
  id bigint generated always as identity constraint recordation_party_pkey primary key,
  recordation_id text not null constraint recordation_party_of_recordation references recordation (id),
  kind text not null,
  name text not null,
  organisation_id text,
  address text,
  country text,
  email text,
  phone text,
  constraint recordation_party_kind_known check (kind in ('licensee', 'place_of_manufacture', 'foreign_affiliate', 'contact'))
);
comment on table recordation_party is 'Who may use the mark, where it is applied, which companies abroad use it, and whom customs asks. Never public.';
create index recordation_party_by_recordation on recordation_party (recordation_id, kind);
select audit_table('recordation_party');
select grant_to_service('recordation_party', 'select, insert');
`;

const CHANGES = `
create table recordation_renewal (
  id text constraint recordation_renewal_pkey primary key,
  recordation_id text not null constraint recordation_renewal_of_recordation references recordation (id),
  applied_on date not null,
  applied_by text not null,
  registration_expires_on date,
  outcome text not null,
  extended_to date,
  expires_on date,
  decided_on date,
  decided_by text,
  decision_reason text,
  determination_id text,
  constraint recordation_renewal_outcome_known check (outcome in ('pending', 'approved', 'refused')),
  constraint recordation_renewal_decided check ((outcome = 'pending') = (decided_on is null)),
  constraint recordation_renewal_term check ((outcome = 'approved') = (expires_on is not null))
);
comment on table recordation_renewal is 'Applications to renew, and what was decided.';
create index recordation_renewal_by_recordation on recordation_renewal (recordation_id, applied_on);
create unique index recordation_renewal_one_pending on recordation_renewal (recordation_id) where outcome = 'pending';
select audit_table('recordation_renewal');
select grant_to_service('recordation_renewal', 'select, insert, update');

create table recordation_transfer (
  id text constraint recordation_transfer_pkey primary key,
  recordation_id text not null constraint recordation_transfer_of_recordation references recordation (id),
  from_organisation_id text not null,
  to_organisation_id text not null,
  transferred_on date not null,
  limit_described text,
  payment_reference text not null,
  filed_on date not null,
  filed_by text not null,
  determination_id text not null
);
comment on table recordation_transfer is 'Changes of owner with which a recordation went on; append-only.';
create index recordation_transfer_by_recordation on recordation_transfer (recordation_id, transferred_on);
select audit_table('recordation_transfer');
select grant_to_service('recordation_transfer', 'select, insert');
`;

const GUIDES = `
create table product_guide (
  id bigint generated always as identity constraint product_guide_pkey primary key,
  recordation_id text not null constraint product_guide_of_recordation references recordation (id),
  file_id text not null constraint product_guide_file references stored_file (id),
  audience text not null,
  given_at timestamptz not null,
  given_by text not null,
  replaced_at timestamptz,
  constraint product_guide_audience_known check (audience in ('ports', 'centers', 'all_cbp'))
);
comment on table product_guide is 'How genuine goods are told from others, for the audience its owner chose and no one else.';
create index product_guide_by_recordation on product_guide (recordation_id);
create index product_guide_by_file on product_guide (file_id);
create unique index product_guide_one_at_a_time on product_guide (recordation_id) where replaced_at is null;
select audit_table('product_guide');
select grant_to_service('product_guide', 'select, insert, update');
`;

const INJURED_PERSONS = `
create table dmca_injured_person (
  id text constraint dmca_injured_person_pkey primary key,
  recordation_id text not null constraint dmca_injured_person_of_recordation references recordation (id),
  organisation_id text not null,
  name text not null,
  protected_work text not null,
  listed_on date not null,
  removed_on date,
  citation text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint dmca_injured_person_days check (removed_on >= listed_on)
);
comment on table dmca_injured_person is 'The list published in the Federal Register of persons whom a seizure of circumvention devices is disclosed to.';
create index dmca_injured_person_by_recordation on dmca_injured_person (recordation_id);
create index dmca_injured_person_by_organisation on dmca_injured_person (organisation_id);
select audit_table('dmca_injured_person');
select grant_to_service('dmca_injured_person', 'select, insert, update');
`;

// What is approved is published; what stands behind it is seen by its owner, by those who act for it, and by CBP.
const VISIBILITY = `
select tenant_table('recordation', 'recordations', array['owner_organisation_id'], 'owners', 'approved_on is not null');
select tenant_child('recordation_owner', 'recordation', 'recordation_id', 'readers');
do $$ declare child text; begin
  foreach child in array array['recordation_party', 'recordation_renewal', 'recordation_transfer', 'product_guide'] loop
    execute format('alter table %I enable row level security', child);
    -- The status that everyone reads follows from the renewals too.
    execute format('create policy tenant_read on %1$I for select using ((select actor_sees_all()) or exists (
      select from recordation parent where parent.id = %1$I.recordation_id
        and (%2$L = ''recordation_renewal'' or may_read(parent.owner_organisation_id, ''recordations''))))', child, child);
    execute format('create policy tenant_insert on %1$I for insert with check ((select actor_sees_all()) or exists (
      select from recordation parent where parent.id = %1$I.recordation_id
        and (parent.owner_organisation_id = actor_organisation() or granted(parent.owner_organisation_id, ''recordations'', ''act''))))', child);
    execute format('create policy tenant_update on %1$I for update using ((select actor_sees_all()) or exists (
      select from recordation parent where parent.id = %1$I.recordation_id
        and (parent.owner_organisation_id = actor_organisation() or granted(parent.owner_organisation_id, ''recordations'', ''act''))))', child);
  end loop;
end $$;
`;
