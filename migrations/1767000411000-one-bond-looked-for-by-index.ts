import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a principal has another continuous bond is found by index, whatever was known of the table when it was planned: it was planned for an
 * empty table and then read all of it for each bond of a file, which grows with the square of the bonds.
 */
export class OneBondLookedForByIndex1767000411000 implements MigrationInterface {
  readonly name = 'OneBondLookedForByIndex1767000411000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What waits to be put into the index is read from one end to the other by each look.
alter index bond_version_by_co_principal set (fastupdate = off);
create or replace function bond_version_of_co_principals() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  -- By who stands in it alone: of the other conditions the planner would make a look through all that is in force.
  if exists (
    with beside as materialized (
      select v.* from bond_version v where v.co_principal_importer_ids && (new.co_principal_importer_ids || new.importer_id)
      union all select v.* from bond_version v where v.importer_id = any (new.co_principal_importer_ids))
    select from beside v where v.kind = 'continuous' and v.bond_id <> new.bond_id and v.activity_code = new.activity_code
      and v.valid && new.valid and v.recorded && new.recorded)
  then raise exception 'a principal has one continuous bond for an activity' using constraint = 'bond_version_one_continuous'; end if;
  return new;
end $$`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
