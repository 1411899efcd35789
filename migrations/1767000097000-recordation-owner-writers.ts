import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everyone reads who owns a published recordation; only its owner, who acts for it, and CBP write it. */
export class RecordationOwnerWriters1767000097000 implements MigrationInterface {
  readonly name = 'RecordationOwnerWriters1767000097000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WRITERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const WRITERS = `
create function may_write_recordation(recordation text) returns boolean language sql stable as $$
  select coalesce((select actor_sees_all() or r.owner_organisation_id = actor_organisation()
                     or granted(r.owner_organisation_id, 'recordations', 'act') from recordation r where r.id = recordation), false) $$;
comment on function may_write_recordation is 'Its owner, who acts for it under a grant, and staff.';
drop policy tenant_insert on recordation_owner;
drop policy tenant_update on recordation_owner;
drop policy tenant_delete on recordation_owner;
create policy tenant_insert on recordation_owner for insert with check (may_write_recordation(recordation_id));
create policy tenant_update on recordation_owner for update using (may_write_recordation(recordation_id));
`;
