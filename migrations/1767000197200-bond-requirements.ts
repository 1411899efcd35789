import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What importers on record must give, notices of insufficient bonds, and legal measures. */
export class BondRequirements1767000197200 implements MigrationInterface {
  readonly name = 'BondRequirements1767000197200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUIREMENTS);
    await runner.query(MEASURES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Until notice is given a requirement is customs' to know. Whoever had it determined does not give the notice.
const REQUIREMENTS = `
create table bond_requirement (
  id text constraint bond_requirement_pkey primary key,
  importer_id text not null constraint bond_requirement_of_importer references importer (id),
  principal_organisation_id text,
  surety_organisation_id text,
  bond_id text constraint bond_requirement_of_bond references bond (id),
  as_of date not null,
  known_at timestamptz not null,
  trigger text not null,
  determination_id text not null,
  result jsonb not null,
  required_amount numeric(17, 2) not null,
  determined_by text not null,
  notified_on date,
  notified_by text,
  remedy_by date,
  reason text,
  cured_on date,
  constraint bond_requirement_two_persons check (notified_by <> determined_by),
  constraint bond_requirement_notice_whole check ((notified_on is null) = (notified_by is null) and (notified_on is null) = (remedy_by is null)
    and (notified_on is null) = (reason is null) and (cured_on is null or notified_on is not null)),
  constraint bond_requirement_individual check ((result ->> 'entries12Months')::int > 0)
);
comment on table bond_requirement is 'What an importer must give, determined on its own record; the notice of its insufficient bond, and its cure.';
create index bond_requirement_by_bond on bond_requirement (bond_id);
create index bond_requirement_by_importer on bond_requirement (importer_id);
create index bond_requirement_by_principal on bond_requirement (principal_organisation_id);
create index bond_requirement_by_surety on bond_requirement (surety_organisation_id);
create index bond_requirement_uncured on bond_requirement (importer_id) where notified_on is not null and cured_on is null;
select put_in_sequence('bond_requirement');
select audit_table('bond_requirement');
select grant_to_service('bond_requirement', 'select, insert, update');
alter table bond_requirement enable row level security;
create policy tenant_read on bond_requirement for select using ((select actor_sees_all()) or (notified_on is not null
  and (principal_organisation_id = (select actor_organisation()) or surety_organisation_id = (select actor_organisation()))));
create policy tenant_insert on bond_requirement for insert with check ((select actor_sees_all()));
create policy tenant_update on bond_requirement for update using ((select actor_sees_all()));
create function bond_requirement_is_final() returns trigger language plpgsql as $$
begin
  if (old.importer_id, old.as_of, old.known_at, old.result, old.required_amount, old.determined_by)
      is distinct from (new.importer_id, new.as_of, new.known_at, new.result, new.required_amount, new.determined_by)
    or (old.notified_on is not null and (old.notified_on, old.notified_by, old.remedy_by, old.reason)
      is distinct from (new.notified_on, new.notified_by, new.remedy_by, new.reason))
  then raise exception 'a requirement and its notice are never rewritten'; end if;
  return new;
end $$;
create trigger bond_requirement_final before update on bond_requirement for each row execute function bond_requirement_is_final();
`;

const MEASURES = `
create table legal_measure (
  id text constraint legal_measure_pkey primary key,
  importer_id text not null constraint legal_measure_of_importer references importer (id),
  organisation_id text,
  measure text not null,
  ground text not null,
  reason text not null,
  from_on date not null,
  through_on date,
  approval_id text not null,
  proposed_by text not null,
  confirmed_by text not null,
  end_reason text,
  ended_by text,
  constraint legal_measure_two_persons check (proposed_by <> confirmed_by),
  constraint legal_measure_ended_whole check ((end_reason is null) = (ended_by is null))
);
comment on table legal_measure is 'A legal measure on an importer, its ground, reasons and end, signed by two persons.';
create index legal_measure_by_importer on legal_measure (importer_id);
select put_in_sequence('legal_measure');
select audit_table('legal_measure');
select grant_to_service('legal_measure', 'select, insert, update');
alter table legal_measure enable row level security;
create policy tenant_read on legal_measure for select using ((select actor_sees_all()) or organisation_id = (select actor_organisation()));
create policy tenant_insert on legal_measure for insert with check ((select actor_sees_all()));
create policy tenant_update on legal_measure for update using ((select actor_sees_all()));
create function legal_measure_is_signed() returns trigger language plpgsql as $$
declare
  signed approval := approval_confirmed_now('legal_measure', new.importer_id);
begin
  if signed.id is null or signed.id <> new.approval_id then raise exception 'a legal measure is signed by two persons'; end if;
  return new;
end $$;
create trigger legal_measure_signed before insert on legal_measure for each row execute function legal_measure_is_signed();
`;
