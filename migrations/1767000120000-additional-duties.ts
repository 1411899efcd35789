import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes of additional duty, the goods they name and the facts they ask for: dated by law and by record. */
export class AdditionalDuties1767000120000 implements MigrationInterface {
  readonly name = 'AdditionalDuties1767000120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['duty_program', 'duty_product', 'duty_product_list', 'duty_fact', 'duty_program_edition']) {
      await runner.query(`select audit_table('${table}')`);
      await runner.query(`select grant_to_service('${table}', 'select, insert, update')`);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// recorded: when the service held it true. Of a thing named by its key one version is on record at a time.
const TABLES = `
create table duty_program (
  id bigint generated always as identity primary key,
  program_id text not null,
  authority text not null,
  heading text not null check (heading ~ '^99[0-9]{2}[.][0-9]{2}[.][0-9]{2}$'),
  heading_floor_met text,
  description text not null,
  country_scope text not null,
  product_scope text not null,
  rate_kind text not null,
  rate_percent text,
  published_on text,
  conditions text,
  stacking_group text not null,
  rank text not null,
  yields_to text,
  applies_to text not null,
  metal text,
  occupies text not null,
  relieves text,
  instrument text not null,
  source_url text,
  confidence text not null,
  note text,
  edition text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (program_id with =, recorded with &&)
);
comment on table duty_program is 'One measure of additional duty a row; what its columns say is read by the rules alone.';
comment on column duty_program.valid is 'First to last day of the measure.';

create table duty_product_list (
  id bigint generated always as identity primary key,
  list_name text not null,
  source text not null,
  confidence text not null,
  note text,
  edition text not null,
  recorded tstzrange not null,
  exclude using gist (list_name with =, recorded with &&)
);

create table duty_product (
  id bigint generated always as identity primary key,
  list_name text not null,
  hts_prefix text not null check (hts_prefix ~ '^([0-9]{2}){1,5}$'),
  edition text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (list_name with =, hts_prefix with =, valid with &&, recorded with &&)
);
comment on column duty_product.valid is 'The days of the membership; open ends as long as the programme.';

create table duty_fact (
  id bigint generated always as identity primary key,
  name text not null,
  type text not null,
  answers text,
  if_missing text not null,
  question text not null,
  asked_when text,
  used_by text,
  edition text not null,
  recorded tstzrange not null,
  exclude using gist (name with =, recorded with &&)
);

create table duty_program_edition (
  id text primary key,
  name text not null,
  effective_on date not null,
  reviewed_through date not null,
  file_digest text not null,
  whole boolean not null,
  loaded_at timestamptz not null
);
comment on column duty_program_edition.whole is 'Whether its lists speak of every tariff number; of a selection, only of the numbers on the list of numbers compared.';
comment on column duty_program_edition.reviewed_through is 'The last day for which someone compared the programmes with the law.';
`;
