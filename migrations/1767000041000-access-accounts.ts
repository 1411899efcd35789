import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements with partner agencies, and the account of every look at protected data. */
export class AccessAccounts1767000041000 implements MigrationInterface {
  readonly name = 'AccessAccounts1767000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AGREEMENTS);
    await runner.query(HOLDS);
    await runner.query(LOOKS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const AGREEMENTS = `
create table agreement (
  id text constraint agreement_pkey primary key,
  agency_organisation_id text not null constraint agreement_with references organisation (id),
  title text not null,
  legal_basis text not null,
  data_sets text[] not null,
  purposes text[] not null,
  fields jsonb not null,
  valid_from date not null,
  valid_until date not null,
  proposed_by text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  version integer not null default 1,
  constraint agreement_by_two check (proposed_by <> approved_by),
  constraint agreement_days_in_order check (valid_until >= valid_from),
  constraint agreement_scope_given check (cardinality(data_sets) between 1 and 50 and cardinality(purposes) between 1 and 20),
  constraint agreement_ended_by_someone check ((ended_at is null) = (ended_by is null))
);
comment on table agreement is 'What a partner agency may be shown, what for and by what law; every change has two signatures.';
comment on column agreement.fields is 'By data set, the names of the fields that may be shown.';
create index agreement_by_agency on agreement (agency_organisation_id, id);
select audit_table('agreement');
select grant_to_service('agreement', 'select, insert, update');
alter table agreement enable row level security;
create policy tenant_read on agreement for select using
  ((select actor_sees_all()) or agency_organisation_id = (select actor_organisation()));
create policy tenant_insert on agreement for insert with check ((select actor_role()) in ('administrator', 'system'));
create policy tenant_update on agreement for update using ((select actor_role()) in ('administrator', 'system'));

create or replace function agreed(resource text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return actor_role() = 'partner_agency' and exists (
    select from agreement a where a.agency_organisation_id = actor_organisation() and resource = any (a.data_sets)
      and a.ended_at is null and actor_today() between a.valid_from and a.valid_until);
end $$;
`;

const HOLDS = `
create table access_hold (
  id text constraint access_hold_pkey primary key,
  subject text not null,
  purposes text[] not null,
  holds_from timestamptz not null,
  holds_until date not null,
  reason text not null,
  legal_basis text not null,
  set_by text not null,
  set_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text,
  version integer not null default 1,
  constraint access_hold_purposes_given check (cardinality(purposes) between 1 and 20),
  constraint access_hold_lifted_by_someone check ((lifted_at is null) = (lifted_by is null))
);
comment on table access_hold is 'Looks at a subject that an investigation keeps out of its report until a day.';
create index access_hold_by_subject on access_hold (subject, id);
select audit_table('access_hold');
select grant_to_service('access_hold', 'select, insert, update');
alter table access_hold enable row level security;
create policy staff_only on access_hold using ((select actor_sees_all())) with check ((select actor_sees_all()));

create function look_is_held(subject text, purpose text, looked_at timestamptz) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_hold h where h.subject = look_is_held.subject and look_is_held.purpose = any (h.purposes)
    and look_is_held.looked_at >= h.holds_from and h.lifted_at is null and actor_today() <= h.holds_until);
end $$;
`;

const LOOKS = `
create table access_look (
  id bigint generated always as identity constraint access_look_pkey primary key,
  looked_at timestamptz not null,
  actor_id text not null,
  organisation_id text,
  role text not null,
  purpose text not null,
  purpose_text text,
  agreement_id text,
  operation text not null,
  request_id text not null,
  resource text not null,
  resource_id text not null,
  subject text,
  fields text[] not null,
  bases text[] not null,
  access_grant_id text
);
comment on table access_look is 'Every look at protected data and under every grant, written before the answer left; append-only, never the data itself.';
create index access_look_by_subject on access_look (subject, id);
create index access_look_by_organisation on access_look (organisation_id, id);
select grant_to_service('access_look', 'select, insert');
alter table access_look enable row level security;
create policy tenant_read on access_look for select using ((select actor_role()) in ('auditor', 'system')
  or (subject = (select actor_organisation()) and not look_is_held(subject, purpose, looked_at)));
-- Nobody writes a look in another's name.
create policy tenant_insert on access_look for insert with check (actor_id = (select current_setting('app.actor_id', true)));
`;
