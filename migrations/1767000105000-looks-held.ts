import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only what customs looked for may be kept out of its subject's report for a time: a purpose alone hides nobody else's look. */
export class LooksHeld1767000105000 implements MigrationInterface {
  readonly name = 'LooksHeld1767000105000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HELD);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const HELD = `
create function is_staff(role text) returns boolean language sql immutable as $$
  select role in ('analyst', 'import_specialist', 'entry_specialist', 'agriculture_specialist', 'seized_property_specialist',
    'port_officer', 'account_manager', 'ipr_officer', 'bond_officer', 'fpf_officer', 'auditor', 'supervisor', 'administrator') $$;
comment on function is_staff is 'Staff of CBP.';
drop policy tenant_read on access_look;
create policy tenant_read on access_look for select using ((select actor_role()) in ('auditor', 'system')
  or (subject = (select actor_organisation()) and not (is_staff(role) and look_is_held(subject, purpose, looked_at))));
`;
