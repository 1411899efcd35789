import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries: a directory that keeps their numbers unique, and by month of filing the entry, its versions, lines, events and
 * clocks. Every partitioned table holds the importer in its key, so that it can be spread over machines by it.
 */
export class Entries1767000184000 implements MigrationInterface {
  readonly name = 'Entries1767000184000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DIRECTORY, ENTRY, VERSIONS, EVENTS, CLOCKS, AGENCIES, MONTHS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DIRECTORY = `
create table entry_directory (
  id text constraint entry_directory_pkey primary key,
  entry_number text not null,
  importer_id text not null constraint entry_directory_of_importer references importer (id),
  importer_organisation_id text,
  filed_month date not null,
  constraint entry_number_once unique (entry_number),
  constraint entry_directory_month check (filed_month = date_trunc('month', filed_month)::date)
);
comment on table entry_directory is 'Where each entry is found: entry numbers are unique here, over all months.';
create index entry_directory_by_importer on entry_directory (importer_id);
select audit_table('entry_directory');
select grant_to_service('entry_directory', 'select, insert');
`;

// Partitions have no identity of their own before PostgreSQL 17: one sequence numbers entries, events and clocks.
const ENTRY = `
create sequence entry_sequence;
do $$ begin execute format('grant usage on sequence entry_sequence to %I', trade_runtime_role()); end $$;
create table entry (
  importer_id text not null,
  entry_id text not null,
  filed_month date not null,
  importer_organisation_id text,
  seq bigint not null default nextval('entry_sequence'),
  entry_number text not null,
  entry_type text not null,
  port_code text not null,
  mode_of_transport text not null,
  filed_by text not null,
  status text not null,
  version integer not null,
  filed_on date not null,
  time_of_entry_on date,
  released_on date,
  summary_filed_on date,
  center text,
  recorded_at timestamptz not null,
  constraint entry_pkey primary key (filed_month, importer_id, entry_id),
  constraint entry_status_known check (status in (
    'filed', 'on_hold', 'released', 'refused', 'summary_filed', 'summary_rejected', 'cancelled', 'closed')),
  constraint entry_filed_by_known check (filed_by in ('importer', 'broker', 'cbp')),
  constraint entry_version_counts check (version >= 1)
) partition by range (filed_month);
comment on table entry is 'An entry as it stands. What was filed is in its versions.';
create index entry_by_organisation on entry (importer_organisation_id, filed_month, seq);
create index entry_in_sequence on entry (filed_month, seq);
select audit_table('entry');
select grant_to_service('entry', 'select, insert, update');
`;

// Append-only: rows are written once, by one statement with their entry; their trail is themselves.
const VERSIONS = `
create table entry_version (
  importer_id text not null,
  entry_id text not null,
  filed_month date not null,
  importer_organisation_id text,
  version integer not null,
  declared jsonb not null,
  computed jsonb not null,
  warnings jsonb not null,
  rules text[] not null,
  digest text not null,
  bond_version_ids text[] not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint entry_version_pkey primary key (filed_month, importer_id, entry_id, version)
) partition by range (filed_month);
comment on table entry_version is 'What was filed, each correction whole, with what was owed on it and by which rules; append-only.';
select grant_to_service('entry_version', 'select, insert');

create table entry_line (
  importer_id text not null,
  entry_id text not null,
  filed_month date not null,
  importer_organisation_id text,
  version integer not null,
  line integer not null,
  hts_number text not null,
  country_of_origin text not null,
  entered_value numeric(17, 2) not null,
  mid text,
  adcvd_cases text[] not null,
  additional_hts_numbers text[] not null,
  duty numeric(19, 2),
  deposits numeric(19, 2),
  constraint entry_line_pkey primary key (filed_month, importer_id, entry_id, version, line)
) partition by range (filed_month);
comment on table entry_line is 'Lines of each version, as far as sums and searches need them; append-only.';
comment on column entry_line.duty is 'Ordinary and additional duty; null where law or data did not give it.';
select grant_to_service('entry_line', 'select, insert');
`;

const EVENTS = `
create table entry_event (
  importer_id text not null,
  entry_id text not null,
  filed_month date not null,
  importer_organisation_id text,
  seq bigint not null default nextval('entry_sequence'),
  kind text not null,
  happened_on date not null,
  details jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint entry_event_pkey primary key (filed_month, importer_id, entry_id, seq)
) partition by range (filed_month);
comment on table entry_event is 'What happened to an entry, in the order in which it was put on record; append-only.';
select grant_to_service('entry_event', 'select, insert');
`;

const CLOCKS = `
create table entry_clock (
  importer_id text not null,
  entry_id text not null,
  filed_month date not null,
  importer_organisation_id text,
  seq bigint not null default nextval('entry_sequence'),
  name text not null,
  subject text not null,
  clock jsonb not null,
  recorded_at timestamptz not null,
  constraint entry_clock_pkey primary key (filed_month, importer_id, entry_id, seq)
) partition by range (filed_month);
comment on table entry_clock is 'Each clock as it was set; the latest of its name and subject counts, the others are kept; append-only.';
select grant_to_service('entry_clock', 'select, insert');

create table entry_due (
  entry_id text not null constraint entry_due_of_entry references entry_directory (id),
  name text not null,
  subject text not null,
  importer_organisation_id text,
  due_on date not null,
  constraint entry_due_pkey primary key (entry_id, name, subject)
);
comment on table entry_due is 'Clocks that run: one row until it is met, or its day has gone by and was told.';
create index entry_due_next on entry_due (due_on, entry_id);
select grant_to_service('entry_due', 'select, insert, update, delete');
`;

const AGENCIES = `
create table agency_code (
  code text constraint agency_code_pkey primary key,
  organisation_id text not null constraint agency_code_of references organisation (id),
  constraint agency_code_shape check (code ~ '^[A-Z][A-Z0-9-]{1,15}$')
);
comment on table agency_code is 'Which organisation answers for an agency that lines are flagged to.';
create index agency_code_by_organisation on agency_code (organisation_id);
select audit_table('agency_code');
select grant_to_service('agency_code', 'select, insert, update');

create table entry_flag (
  entry_id text not null constraint entry_flag_of_entry references entry_directory (id),
  importer_organisation_id text,
  agency text not null,
  lines integer[] not null,
  disposition text,
  answered_on date,
  reason text,
  filed_month date not null,
  constraint entry_flag_pkey primary key (entry_id, agency),
  constraint entry_flag_disposition_known check (disposition in ('may_proceed', 'hold', 'refused', 'documents_required')),
  constraint entry_flag_answered_whole check ((disposition is null) = (answered_on is null))
);
comment on table entry_flag is 'Lines of an entry flagged to another agency, with the last that it said; each answer is also an event.';
create index entry_flag_by_agency on entry_flag (agency, disposition, entry_id);
select audit_table('entry_flag');
select grant_to_service('entry_flag', 'select, insert, update, delete');
`;

// The service's role owns nothing: months are opened by a function of the owner, before anything is filed in them.
const MONTHS = `
create function open_entry_month(given date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month date := date_trunc('month', given)::date;
  parent text;
  part text;
begin
  if month not between date '1990-01-01' and date '2199-12-01' then raise exception 'no entry is filed in %', month; end if;
  if to_regclass(format('entry_%s', to_char(month, 'YYYY_MM'))) is not null then return false; end if;
  perform pg_advisory_xact_lock(hashtext('open_entry_month'));
  foreach parent in array array['entry_version', 'entry_line', 'entry_event', 'entry_clock', 'entry'] loop
    part := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
    if to_regclass(part) is null then
      -- Attached afterwards, so that nobody who reads or files waits for it.
      execute format('create table %I (like %I including defaults including constraints)', part, parent);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, month, month + interval '1 month');
    end if;
  end loop;
  return true;
end $$;
comment on function open_entry_month is 'Makes the partitions of a month; true where they were not there.';
revoke execute on function open_entry_month from public;
do $$ begin execute format('grant execute on function open_entry_month to %I', trade_runtime_role()); end $$;
`;

// Owners are the importer and who may act for it; agencies write their own answers.
const WALLS = `
select tenant_table(target::regclass, 'entries', array['importer_organisation_id'], 'owners')
  from unnest(array['entry_directory', 'entry', 'entry_version', 'entry_line', 'entry_event', 'entry_clock', 'entry_due', 'entry_flag']) target;
`;
