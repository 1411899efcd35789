import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands behind an importer, which programs it is in, what it has in the United States, and which importers it belongs with. */
export class ImporterRelations1767000182200 implements MigrationInterface {
  readonly name = 'ImporterRelations1767000182200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTS);
    await runner.query(AFFILIATIONS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const FACTS = `
create table importer_fact (
  id bigint generated always as identity constraint importer_fact_pkey primary key,
  importer_id text not null constraint importer_fact_of_importer references importer (id),
  kind text not null,
  fact_key text collate "C" not null,
  body jsonb not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_fact_kind_known check (kind in ('person', 'program', 'asset')),
  constraint importer_fact_one_at_a_time exclude using gist (fact_key with =, valid with &&, recorded with &&)
);
comment on table importer_fact is 'Officers and owners of an importer, its standing in programs, its assets in the United States, each with when it held. Nothing is overwritten.';
create index importer_fact_by_importer on importer_fact (importer_id, kind);
create index importer_fact_by_key on importer_fact (fact_key);
select audit_table('importer_fact');
select grant_to_service('importer_fact', 'select, insert, update');
select tenant_child('importer_fact', 'importer', 'importer_id');
`;

// Which importers belong together is customs' to know: another's link is never shown to an importer.
const AFFILIATIONS = `
create table importer_affiliation (
  id bigint generated always as identity constraint importer_affiliation_pkey primary key,
  importer_id text not null constraint importer_affiliation_of_importer references importer (id),
  other_importer_id text not null constraint importer_affiliation_with_importer references importer (id),
  kind text not null,
  affiliation_key text collate "C" not null,
  evidence text not null,
  confidence text not null,
  approval_id text,
  recorded_by text not null,
  valid daterange not null,
  recorded tstzrange not null,
  constraint importer_affiliation_with_another check (importer_id <> other_importer_id),
  constraint importer_affiliation_kind_known check (kind in ('common_owner', 'officer', 'address', 'bank', 'phone', 'successor')),
  constraint importer_affiliation_confidence_known check (confidence in ('possible', 'probable', 'confirmed')),
  constraint importer_affiliation_successor_confirmed check ((kind = 'successor') = (approval_id is not null)),
  constraint importer_affiliation_one_at_a_time exclude using gist (affiliation_key with =, valid with &&, recorded with &&)
);
comment on table importer_affiliation is 'Which importers belong together, by what, on what evidence; of a successor the other is its predecessor, confirmed by two persons. Nothing is overwritten.';
create index importer_affiliation_by_importer on importer_affiliation (importer_id);
create index importer_affiliation_by_other on importer_affiliation (other_importer_id);
select audit_table('importer_affiliation');
select grant_to_service('importer_affiliation', 'select, insert, update');
alter table importer_affiliation enable row level security;
create policy tenant_read on importer_affiliation for select using ((select actor_sees_all()));
create policy tenant_insert on importer_affiliation for insert with check ((select actor_sees_all()));
create policy tenant_update on importer_affiliation for update using ((select actor_sees_all()));
`;
