import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why links between importers ended, or were taken back. That a link ends is in its own row; a row here is never changed. */
export class EndsOfLinks1767000570000 implements MigrationInterface {
  readonly name = 'EndsOfLinks1767000570000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table importer_link_ending (
  id bigint generated always as identity constraint importer_link_ending_pkey primary key,
  affiliation_key text collate "C" not null,
  ended_on date not null,
  ground text not null,
  reason text not null,
  evidence text not null,
  approval_id text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint importer_link_ending_ground_known check (ground in ('ended', 'in_error')),
  constraint importer_link_ending_of_succession_confirmed check ((affiliation_key like '% successor') = (approval_id is not null))
);
comment on table importer_link_ending is 'Ends of links between importers, with reason and evidence: from a day on, or, of a succession recorded in error, from its first day. Nothing is overwritten.';
create index importer_link_ending_of_link on importer_link_ending (affiliation_key, ended_on);
select audit_table('importer_link_ending');
select grant_to_service('importer_link_ending', 'select, insert');
alter table importer_link_ending enable row level security;
create policy tenant_read on importer_link_ending for select using ((select actor_sees_all()));
create policy tenant_insert on importer_link_ending for insert with check ((select actor_sees_all()));
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
