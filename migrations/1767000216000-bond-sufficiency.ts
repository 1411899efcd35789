import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How sufficient each importer's continuous bond was found, review by review, and when it is looked at again; co-sureties are told of notices too. */
export class BondSufficiency1767000216000 implements MigrationInterface {
  readonly name = 'BondSufficiency1767000216000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CO_SURETIES, REVIEWS, DUE]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CO_SURETIES = `
alter table bond_requirement add column co_surety_organisation_ids text[] not null default '{}';
alter table bond_requirement disable trigger user;
update bond_requirement r set co_surety_organisation_ids = b.co_surety_organisation_ids from bond b where b.id = r.bond_id;
alter table bond_requirement enable trigger user;
drop policy tenant_read on bond_requirement;
create policy tenant_read on bond_requirement for select using ((select actor_sees_all()) or (notified_on is not null
  and (principal_organisation_id = (select actor_organisation()) or surety_organisation_id = (select actor_organisation())
    or (select actor_organisation()) = any (co_surety_organisation_ids))));
`;

// An importer reads what it was told: of an insufficient bond nothing before the notice.
const REVIEWS = `
create table bond_sufficiency (
  id text constraint bond_sufficiency_pkey primary key,
  importer_id text not null constraint bond_sufficiency_of_importer references importer (id),
  principal_organisation_id text,
  reviewed_on date not null,
  cause text not null,
  state text not null,
  reason_codes text[] not null,
  bond_id text constraint bond_sufficiency_of_bond references bond (id),
  bond_amount numeric(17, 2),
  required_amount numeric(17, 2),
  utilisation_percent integer,
  warned_at_percent integer,
  requirement_id text constraint bond_sufficiency_of_requirement references bond_requirement (id),
  determination_id text,
  recorded_at timestamptz not null,
  constraint bond_sufficiency_state_known check (state in ('sufficient', 'insufficient', 'not_assessed')),
  constraint bond_sufficiency_insufficient_whole check ((state = 'insufficient') = (requirement_id is not null))
);
comment on table bond_sufficiency is 'That a continuous bond was reviewed, on which cause, and how it was found; append-only.';
create index bond_sufficiency_by_bond on bond_sufficiency (bond_id);
create index bond_sufficiency_by_requirement on bond_sufficiency (requirement_id);
select put_in_sequence('bond_sufficiency');
create index bond_sufficiency_by_importer on bond_sufficiency (importer_id, seq);
select audit_table('bond_sufficiency');
select grant_to_service('bond_sufficiency', 'select, insert');
alter table bond_sufficiency enable row level security;
create policy tenant_read on bond_sufficiency for select using ((select actor_sees_all())
  or (principal_organisation_id = (select actor_organisation()) and (state <> 'insufficient'
    or exists (select from bond_requirement r where r.id = requirement_id and r.notified_on is not null))));
create policy tenant_insert on bond_sufficiency for insert with check ((select actor_sees_all()));
`;

// Importers on record before are looked at with the first run.
const DUE = `
create table bond_review_due (
  importer_id text constraint bond_review_due_pkey primary key constraint bond_review_due_of_importer references importer (id),
  due_on date not null,
  cause text not null,
  cases text[] not null default '{}',
  owed numeric(17, 2) not null default 0,
  room numeric(17, 2),
  reviewed_at timestamptz
);
comment on table bond_review_due is 'When the bond of an importer is reviewed next and why: by the calendar, or when what it owes since the last review uses up the room.';
create index bond_review_due_on on bond_review_due (due_on);
create index bond_review_due_by_case on bond_review_due using gin (cases);
insert into bond_review_due (importer_id, due_on, cause)
select i.id, date '2026-01-01', 'periodic' from importer i where exists (select from entry_directory d where d.importer_id = i.id);
select grant_to_service('bond_review_due', 'select, insert, update');
alter table bond_review_due enable row level security;
create policy tenant_read on bond_review_due for select using ((select actor_sees_all()));
create policy tenant_insert on bond_review_due for insert with check ((select actor_sees_all()));
create policy tenant_update on bond_review_due for update using ((select actor_sees_all()));
`;
