import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work done beside the requests, in steps that are kept one by one; and files of many acts, with what came of each row. */
export class Jobs1767000183200 implements MigrationInterface {
  readonly name = 'Jobs1767000183200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(JOBS);
    await runner.query(BULK);
    await runner.query(WALL);
    await runner.query(BOND_REFERENCES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const JOBS = `
create table job (
  id text constraint job_pkey primary key,
  kind text not null,
  actor jsonb not null,
  organisation_id text,
  state text not null,
  params jsonb not null,
  done bigint not null default 0,
  total bigint,
  cancel_asked boolean not null default false,
  holder text,
  held_until timestamptz,
  stumbles integer not null default 0,
  failure jsonb,
  submitted_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  seq bigint generated always as identity constraint job_in_sequence unique,
  constraint job_state_known check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  constraint job_ended_whole check ((ended_at is not null) = (state in ('done', 'cancelled', 'failed'))),
  constraint job_held_by_someone check ((holder is null) = (held_until is null)),
  constraint job_failed_of_something check ((failure is not null) = (state = 'failed'))
);
comment on table job is 'Work in steps: each step is one transaction with the progress it makes, so that a killed job goes on after its last step.';
comment on column job.held_until is 'By the clock of the machine: after it another worker may go on.';
create index job_open on job (seq) where state in ('waiting', 'running');
create index job_by_organisation on job (organisation_id, seq);
select grant_to_service('job', 'select, insert, update');
`;

const BULK = `
create table bulk_row (
  job_id text not null constraint bulk_row_of_job references job (id),
  row bigint not null,
  outcome text not null,
  subject_id text,
  reference text,
  faults jsonb not null default '[]',
  organisation_id text,
  constraint bulk_row_pkey primary key (job_id, row),
  constraint bulk_row_outcome_known check (outcome in ('filed', 'filed_before', 'refused')),
  constraint bulk_row_refused_with_faults check ((outcome = 'refused') = (jsonb_array_length(faults) > 0))
);
comment on table bulk_row is 'What came of one row of a file: filed, filed before, or refused with every fault.';
create index bulk_row_by_outcome on bulk_row (job_id, outcome, row);
select grant_to_service('bulk_row', 'select, insert');
`;

const WALL = `
do $$ declare target regclass; begin
  foreach target in array array['job', 'bulk_row']::regclass[] loop
    execute format('alter table %s enable row level security', target);
    execute format('create policy own_or_staff on %s using ((select actor_sees_all()) or organisation_id = (select actor_organisation()))', target);
  end loop;
end $$;
`;

// By the surety's own number a bond of a file is known again.
const BOND_REFERENCES = `
create index bond_by_reference on bond (surety_reference_number, surety_organisation_id);
`;
