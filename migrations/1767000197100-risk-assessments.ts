import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments of risk as they were made, what people did otherwise, and what came of it. */
export class RiskAssessments1767000197100 implements MigrationInterface {
  readonly name = 'RiskAssessments1767000197100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASSESSMENTS);
    await runner.query(BESIDE);
    await runner.query(WALLS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ASSESSMENTS = `
create table risk_assessment (
  id text constraint risk_assessment_pkey primary key,
  importer_id text not null constraint risk_assessment_of_importer references importer (id),
  entry_id text constraint risk_assessment_of_entry references entry_directory (id),
  issue text not null,
  as_of date not null,
  determination_id text not null,
  result jsonb not null,
  assessed_by text not null,
  recorded_at timestamptz not null
);
comment on table risk_assessment is 'How an importer or an entry was assessed, as it was shown then; append-only.';
create index risk_assessment_by_importer on risk_assessment (importer_id, recorded_at);
create index risk_assessment_by_entry on risk_assessment (entry_id);
select put_in_sequence('risk_assessment');
select audit_table('risk_assessment');
select grant_to_service('risk_assessment', 'select, insert');
`;

const BESIDE = `
create table risk_override (
  id bigint generated always as identity constraint risk_override_pkey primary key,
  assessment_id text not null constraint risk_override_of_assessment references risk_assessment (id),
  action text not null,
  reason_code text not null,
  reason text not null,
  made_on date not null,
  expires_on date not null,
  made_by text not null,
  constraint risk_override_ends check (expires_on > made_on),
  constraint risk_override_reasoned check (length(btrim(reason)) > 0)
);
comment on table risk_override is 'What an analyst decided otherwise than was proposed, until when and why; append-only.';
create index risk_override_by_assessment on risk_override (assessment_id);
select audit_table('risk_override');
select grant_to_service('risk_override', 'select, insert');
create function risk_override_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from risk_assessment a where a.id = new.assessment_id and a.assessed_by = new.made_by)
  then raise exception 'whoever had it assessed does not override it'; end if;
  return new;
end $$;
create trigger risk_override_two_persons before insert on risk_override for each row execute function risk_override_by_another();

create table risk_outcome (
  id bigint generated always as identity constraint risk_outcome_pkey primary key,
  assessment_id text not null constraint risk_outcome_of_assessment references risk_assessment (id),
  found text not null,
  note text,
  recorded_on date not null,
  recorded_by text not null,
  constraint risk_outcome_known check (found in ('nothing_found', 'discrepancy', 'violation', 'unpaid', 'paid'))
);
comment on table risk_outcome is 'What was found later, kept beside what was foreseen; append-only.';
create index risk_outcome_by_assessment on risk_outcome (assessment_id);
select audit_table('risk_outcome');
select grant_to_service('risk_outcome', 'select, insert');
`;

// Risk is customs' to know: no importer's own, and under no grant or agreement.
const WALLS = `
do $$ declare target text; begin
  foreach target in array array['risk_assessment', 'risk_override', 'risk_outcome'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy tenant_read on %I for select using ((select actor_sees_all()))', target);
    execute format('create policy tenant_insert on %I for insert with check ((select actor_sees_all()))', target);
  end loop;
end $$;
-- Held by whoever overrides, so that two at once come one after the other.
select grant_to_service('risk_assessment', 'update');
create policy tenant_update on risk_assessment for update using ((select actor_sees_all())) with check (false);
`;
