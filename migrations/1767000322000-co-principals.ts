import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Co-principals of bonds: each is bound for the whole, and reads what binds it. */
export class CoPrincipals1767000322000 implements MigrationInterface {
  readonly name = 'CoPrincipals1767000322000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(READERS);
    await runner.query(ONE_CONTINUOUS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const COLUMNS = `
alter table bond add column co_principal_importer_ids text[] not null default '{}', add column co_principal_organisation_ids text[] not null default '{}';
alter table bond_version add column co_principal_importer_ids text[] not null default '{}',
  add column co_principal_organisation_ids text[] not null default '{}';
comment on column bond.co_principal_importer_ids is 'Who is bound beside the principal, each for the whole.';
create index bond_by_co_principal on bond using gin (co_principal_importer_ids);
create index bond_by_co_principal_organisation on bond using gin (co_principal_organisation_ids);
create index bond_version_by_co_principal on bond_version using gin (co_principal_importer_ids);
`;

const READERS = `
create policy co_principal_read on bond for select using ((select actor_organisation()) = any (co_principal_organisation_ids));
create policy co_principal_read on bond_version for select using ((select actor_organisation()) = any (co_principal_organisation_ids));
do $$
declare target text;
begin
  foreach target in array array['bond_rider', 'bond_termination', 'bond_renewal', 'bond_claim'] loop
    execute format('create policy co_principal_read on %I for select using (exists (select from bond b where b.id = bond_id
      and (select actor_organisation()) = any (b.co_principal_organisation_ids)))', target);
  end loop;
end $$;
`;

// Where nobody is beside the principal the constraint on versions says it; the service files bonds of one principal one after another.
const ONE_CONTINUOUS = `
create function bond_version_of_co_principals() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from bond_version v where v.kind = 'continuous' and v.bond_id <> new.bond_id and v.activity_code = new.activity_code
      and v.valid && new.valid and v.recorded && new.recorded
      and (v.importer_id = any (new.co_principal_importer_ids) or v.co_principal_importer_ids && (new.co_principal_importer_ids || new.importer_id)))
  then raise exception 'a principal has one continuous bond for an activity' using constraint = 'bond_version_one_continuous'; end if;
  return new;
end $$;
create trigger bond_version_one_of_each before insert on bond_version for each row when (new.kind = 'continuous')
  execute function bond_version_of_co_principals();
`;
