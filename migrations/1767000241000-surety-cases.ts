import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases against sureties: bonds refused while they are delinquent, removal from the circular recommended. */
export class SuretyCases1767000241000 implements MigrationInterface {
  readonly name = 'SuretyCases1767000241000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(WALLS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CASES = `
create table surety_case (
  id text constraint surety_case_pkey primary key,
  naic text not null,
  organisation_id text,
  kind text not null,
  bills integer,
  amount numeric(15, 2),
  evidence jsonb not null default '[]',
  reason text not null,
  opened_on date not null,
  opened_by text not null,
  answer_by date,
  submission text,
  submitted_on date,
  outcome text,
  covers text,
  decision_reason text,
  decided_on date,
  decided_by text,
  refused_from date,
  resolved_on date,
  resolution text,
  resolved_by text,
  constraint surety_case_kind_known check (kind in ('delinquency', 'removal')),
  constraint surety_case_of_its_kind check ((kind = 'delinquency') = (answer_by is not null) and (kind = 'delinquency') = (bills is not null and amount is not null)),
  constraint surety_case_two_persons check (decided_by <> opened_by),
  constraint surety_case_decided_whole check ((outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null)
    and (outcome is null) = (decision_reason is null)),
  constraint surety_case_refusal_whole check ((outcome is not distinct from 'refuse_bonds') = (refused_from is not null)
    and (refused_from is null) = (covers is null)),
  constraint surety_case_submitted_whole check ((submission is null) = (submitted_on is null)),
  constraint surety_case_resolved_whole check ((resolved_on is null) = (resolved_by is null) and (resolved_on is null or refused_from is not null)),
  constraint surety_case_told_to_its_surety check (kind = 'delinquency' or organisation_id is null)
);
comment on table surety_case is 'That a surety is delinquent, or that its removal from Treasury Circular 570 was recommended; opened by one person and decided by another.';
comment on column surety_case.organisation_id is 'The surety that is told of it; null: nobody outside customs.';
create index surety_case_by_company on surety_case (naic);
select put_in_sequence('surety_case');
select audit_table('surety_case');
select grant_to_service('surety_case', 'select, insert, update');
`;

const WALLS = `
alter table surety_case enable row level security;
create policy tenant_read on surety_case for select using ((select actor_sees_all()) or organisation_id = (select actor_organisation()));
create policy tenant_insert on surety_case for insert with check ((select actor_sees_all()));
create policy tenant_update on surety_case for update using ((select actor_sees_all()));
`;
