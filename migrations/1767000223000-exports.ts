import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data sets as files: their parts, what each held, and the file once it is whole. */
export class Exports1767000223000 implements MigrationInterface {
  readonly name = 'Exports1767000223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WALL);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = `
create table export_part (
  job_id text not null constraint export_part_of_job references job (id),
  part integer not null,
  blob text not null,
  bytes integer not null,
  rows integer not null,
  gone integer not null,
  next_cursor text,
  organisation_id text not null,
  constraint export_part_pkey primary key (job_id, part)
);
comment on table export_part is 'A part of the file of an export, kept under its digest; packed by itself, so that the parts one after another are one packed file.';
comment on column export_part.next_cursor is 'Where the list goes on after it; null where it ended.';
create table export_row (
  job_id text not null constraint export_row_of_job references job (id),
  row_id text not null,
  digest text not null,
  organisation_id text not null,
  constraint export_row_pkey primary key (job_id, row_id)
);
comment on table export_row is 'What the reader was shown of one thing, as a digest: the next export tells what has changed since.';
create table export_file (
  job_id text constraint export_file_pkey primary key constraint export_file_of_job references job (id),
  digest text not null,
  bytes bigint not null,
  organisation_id text not null,
  remembered boolean not null default true
);
comment on table export_file is 'A whole file; changes can be told since it as long as its rows are remembered.';
create index job_exports on job (organisation_id, (params ->> 'dataSet'), seq) where kind = 'export';
select grant_to_service('export_part', 'select, insert');
select grant_to_service('export_row', 'select, insert, delete');
select grant_to_service('export_file', 'select, insert, update');
`;

const WALL = `
do $$ declare target regclass; begin
  foreach target in array array['export_part', 'export_row', 'export_file']::regclass[] loop
    execute format('alter table %s enable row level security', target);
    execute format('create policy own_or_staff on %s using ((select actor_sees_all()) or organisation_id = (select actor_organisation()))', target);
  end loop;
end $$;
`;
