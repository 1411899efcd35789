import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes about records that an importer is covered by, and what was found of importers when their record changed. */
export class CoveredStatus1767000197000 implements MigrationInterface {
  readonly name = 'CoveredStatus1767000197000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISPUTES);
    await runner.query(STATUS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Whoever disputes does not decide: the table keeps it, whatever the code says.
const DISPUTES = `
create table record_dispute (
  id text constraint record_dispute_pkey primary key,
  importer_id text not null constraint record_dispute_of_importer references importer (id),
  organisation_id text,
  record_kind text not null,
  record_id text not null,
  grounds text not null,
  filed_on date not null,
  filed_by text not null,
  outcome text,
  outcome_reason text,
  decided_on date,
  decided_at timestamptz,
  decided_by text,
  constraint record_dispute_kind_known check (record_kind in ('entry', 'importer_form', 'bill')),
  constraint record_dispute_outcome_known check (outcome in ('upheld', 'refused')),
  constraint record_dispute_decided_whole check (
    (outcome is null) = (decided_by is null) and (outcome is null) = (decided_on is null)
    and (outcome is null) = (decided_at is null) and (outcome is null) = (outcome_reason is null)),
  constraint record_dispute_two_persons check (decided_by <> filed_by),
  constraint record_dispute_reasoned check (length(btrim(outcome_reason)) > 0)
);
comment on table record_dispute is 'That an importer, or customs for it, says a record is wrong, and what was decided by somebody else, with reasons.';
create unique index record_dispute_one_open on record_dispute (importer_id, record_id) where outcome is null;
create index record_dispute_by_importer on record_dispute (importer_id, filed_on);
select put_in_sequence('record_dispute');
select audit_table('record_dispute');
select grant_to_service('record_dispute', 'select, insert, update');
select tenant_table('record_dispute', 'importers', array['organisation_id'], 'owners');
create function record_dispute_is_final() returns trigger language plpgsql as $$
begin
  if old.outcome is not null or (old.id, old.importer_id, old.record_kind, old.record_id, old.grounds, old.filed_on, old.filed_by)
    is distinct from (new.id, new.importer_id, new.record_kind, new.record_id, new.grounds, new.filed_on, new.filed_by)
  then raise exception 'a dispute is decided once, and never rewritten'; end if;
  return new;
end $$;
create trigger record_dispute_final before update on record_dispute for each row execute function record_dispute_is_final();
`;

// What is found of an importer without its asking is customs' to know.
const STATUS = `
create table covered_status (
  id bigint generated always as identity constraint covered_status_pkey primary key,
  importer_id text not null constraint covered_status_of_importer references importer (id),
  as_of date not null,
  outcome text not null,
  gateway text not null,
  no_prior_imports text not null,
  stands_on jsonb not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint covered_status_outcome_known check (outcome in ('covered', 'not_covered', 'undetermined', 'not_determinable'))
);
comment on table covered_status is 'Each change of what the order says of an importer, with the answer it was found by; append-only.';
create index covered_status_by_importer on covered_status (importer_id, id desc);
create index covered_status_new on covered_status (as_of, importer_id) where no_prior_imports = 'met';
select audit_table('covered_status');
select grant_to_service('covered_status', 'select, insert');
alter table covered_status enable row level security;
create policy tenant_read on covered_status for select using ((select actor_sees_all()));
create policy tenant_insert on covered_status for insert with check ((select actor_sees_all()));
`;
