import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of bonds without a corporate surety must be renewed: deposits at the end of their term, oaths of individuals. */
export class BondRenewals1767000321000 implements MigrationInterface {
  readonly name = 'BondRenewals1767000321000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RENEWALS);
    await runner.query(ON_RECORD);
    await runner.query(KEPT);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const RENEWALS = `
create table bond_renewal (
  bond_id text not null constraint bond_renewal_of_bond references bond (id),
  part text not null,
  opens_on date not null,
  due_on date not null,
  opened_on date,
  missed_on date,
  done_on date,
  principal_organisation_id text,
  constraint bond_renewal_pkey primary key (bond_id, part),
  constraint bond_renewal_part_known check (part = 'deposit_term' or part ~ '^oath_[0-9]{1,2}$'),
  constraint bond_renewal_days check (opens_on <= due_on)
);
comment on table bond_renewal is 'What of a bond must be renewed, from when on it waits and by when; a new oath sets its row anew.';
create index bond_renewal_next on bond_renewal (opens_on) where opened_on is null and done_on is null;
create index bond_renewal_late on bond_renewal (due_on) where missed_on is null and done_on is null;
`;

// Bonds on record before: those that stand, as their latest version says.
const ON_RECORD = `
insert into bond_renewal (bond_id, part, opens_on, due_on, principal_organisation_id)
select v.bond_id, p.part, p.due_on - p.days, p.due_on, v.principal_organisation_id
from (select distinct on (bond_id) * from bond_version where upper_inf(recorded) order by bond_id, version desc) v
cross join lateral (
  select 'deposit_term' as part, (v.terms -> 'inLieu' ->> 'termThrough')::date as due_on, 59 as days where v.terms ? 'inLieu'
  union all select 'oath_' || o.place, ((o.one ->> 'oathOn')::date + interval '6 months')::date, 30
  from jsonb_array_elements(coalesce(v.terms -> 'individuals', '[]')) with ordinality o(one, place)) p;
`;

const KEPT = `
select audit_table('bond_renewal');
select grant_to_service('bond_renewal', 'select, insert, update');
alter table bond_renewal enable row level security;
create policy tenant_read on bond_renewal for select using ((select actor_sees_all()) or principal_organisation_id = (select actor_organisation()));
create policy tenant_insert on bond_renewal for insert with check ((select actor_sees_all()));
create policy tenant_update on bond_renewal for update using ((select actor_sees_all()));
`;
