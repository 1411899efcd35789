import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has taken what there is to do, and the running clocks of seizures, by which they are found. */
export class WorkClaims1767000183100 implements MigrationInterface {
  readonly name = 'WorkClaims1767000183100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLAIMS);
    await runner.query(SEIZURE_CLOCKS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CLAIMS = `
create table work_claim (
  item text not null,
  version integer not null,
  holder text not null,
  holder_role text not null,
  claimed_at timestamptz not null,
  claimed_by text not null,
  ended_at timestamptz,
  ended_as text,
  constraint work_claim_pkey primary key (item, version),
  constraint work_claim_ended_somehow check ((ended_at is null) = (ended_as is null)),
  constraint work_claim_end_known check (ended_as in ('handed_over', 'released'))
);
comment on table work_claim is 'Who has, or had, something to do. What waits stands in the tables of the features; here is only who took it.';
create unique index work_claim_one_holder on work_claim (item) where ended_at is null;
create index work_claim_by_holder on work_claim (holder) where ended_at is null;
select audit_table('work_claim');
select grant_to_service('work_claim', 'select, insert, update');
alter table work_claim enable row level security;
create policy staff_only on work_claim using ((select actor_sees_all()));
`;

const SEIZURE_CLOCKS = `
alter table seizure add column running_clocks jsonb not null default '[]';
comment on column seizure.running_clocks is 'The times that run, as the law counts them; written by the service day by day and after each act.';
`;
