import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who writes and when is asked once of a statement, not of each of its rows: of the rows of a file that took more than writing their trail did. */
export class AuditAskedOnce1767000400000 implements MigrationInterface {
  readonly name = 'AuditAskedOnce1767000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function audit_insert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor text := audit_actor();
  moment timestamptz := audit_now();
begin
  insert into audit (actor_id, recorded_at, table_name, operation, after)
  select actor, moment, tg_table_name, 'INSERT', to_jsonb(n) from new_rows n;
  return null;
end $$`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
