import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ports, tariff lines, sureties, interest rates, code lists and country codes: dated by law and by record. */
export class Reference1767000020000 implements MigrationInterface {
  readonly name = 'Reference1767000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of [
      'port',
      'tariff_line',
      'surety',
      'interest_rate',
      'code_list_entry',
      'adcvd_country_code',
      'reference_load',
    ]) {
      await runner.query(`select audit_table('${table}')`);
      await runner.query(`select grant_to_service('${table}', 'select, insert, update')`);
    }
    await runner.query(STAGING);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Every table: one row is one version. valid: the legal days it speaks of; recorded: when the service held it true.
const TABLES = `
create table port (
  id bigint generated always as identity primary key,
  code text not null check (code ~ '^[0-9]{4}$'),
  name text not null,
  state text,
  kind text,
  edition text not null,
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (code with =, valid with &&, recorded with &&)
);

create table tariff_line (
  id bigint generated always as identity primary key,
  hts text not null check (hts ~ '^([0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10})$'),
  indent smallint not null default 0,
  description text not null,
  full_description text not null,
  units text[] not null,
  general text,
  special text,
  column2 text,
  rate_from text,
  authority text,
  footnotes text,
  edition text not null,
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (hts with =, valid with &&, recorded with &&)
);
comment on column tariff_line.rate_from is 'The 8-digit line whose rates a 10-digit line inherits; null where the line has its own.';
comment on column tariff_line.authority is 'Chapter 99: the law a change of duty stands on, where someone has read it.';
create index tariff_line_by_hts on tariff_line (hts text_pattern_ops);

create table surety (
  id bigint generated always as identity primary key,
  naic text not null,
  name text not null,
  state text,
  underwriting_limit numeric(15, 2),
  licensed_in text[],
  edition text not null,
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (naic with =, valid with &&, recorded with &&)
);

create table interest_rate (
  id bigint generated always as identity primary key,
  underpayment_percent numeric(6, 3) not null,
  overpayment_percent numeric(6, 3) not null,
  corporate_overpayment_percent numeric(6, 3),
  edition text not null,
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (valid with &&, recorded with &&)
);

create table code_list_entry (
  id bigint generated always as identity primary key,
  list text not null,
  code text not null,
  label text not null,
  attributes jsonb not null default '{}',
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (list with =, code with =, valid with &&, recorded with &&)
);

create table adcvd_country_code (
  id bigint generated always as identity primary key,
  code text not null check (code ~ '^[0-9]{3}$'),
  country text not null check (country ~ '^[A-Z]{2}$'),
  note text,
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (code with =, valid with &&, recorded with &&)
);

create table reference_load (
  id text primary key,
  kind text not null,
  edition text not null,
  effective_on date not null,
  file_digest text not null,
  rows_read int not null,
  rows_added int not null,
  rows_changed int not null,
  rows_unchanged int not null,
  rows_refused int not null,
  rows_missing int not null,
  loaded_at timestamptz not null
);
comment on table reference_load is 'Every file that was loaded, and what became of its rows.';
`;

// Loaders gather a file in a temporary table before they merge it.
const STAGING = `
do $$ begin execute format('grant temporary on database %I to %I', current_database(), trade_runtime_role()); end $$;
`;
