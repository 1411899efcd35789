import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every termination of a bond stays on record: a second one, to an earlier day, no longer takes the place of the first. */
export class BondTerminations1767000199100 implements MigrationInterface {
  readonly name = 'BondTerminations1767000199100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TERMINATIONS, PRESENT, OWNERS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TERMINATIONS = `
create table bond_termination (
  id bigint generated always as identity constraint bond_termination_pkey primary key,
  bond_id text not null constraint bond_termination_of_bond references bond (id),
  by text not null,
  received_on date not null,
  last_day date not null,
  shorter_notice text,
  determination_id text,
  recorded_at timestamptz not null,
  principal_organisation_id text,
  surety_organisation_id text,
  co_surety_organisation_ids text[] not null default '{}',
  constraint bond_termination_by_a_party check (by in ('principal', 'surety'))
);
comment on table bond_termination is 'Each termination of a bond; the last one counts, the others stay. Append-only.';
create index bond_termination_by_bond on bond_termination (bond_id, id);
select audit_table('bond_termination');
select grant_to_service('bond_termination', 'select, insert');
`;

const PRESENT = `
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
insert into bond_termination (bond_id, by, received_on, last_day, shorter_notice, determination_id, recorded_at, principal_organisation_id,
  surety_organisation_id, co_surety_organisation_ids)
select b.id, b.terminated_by, b.termination_received_on, b.last_day, b.shorter_notice, b.termination_determination_id,
  -- Known since its last version was closed.
  (select max(lower(v.recorded)) from bond_version v where v.bond_id = b.id),
  b.principal_organisation_id, b.surety_organisation_id, b.co_surety_organisation_ids
from bond b where b.terminated_by is not null;
alter table bond drop column terminated_by, drop column termination_received_on, drop column last_day, drop column shorter_notice,
  drop column termination_determination_id;
`;

const OWNERS = `
select tenant_table('bond_termination', 'bonds', array['principal_organisation_id', 'surety_organisation_id'], 'owners',
  '(select actor_organisation()) = any (co_surety_organisation_ids)');
`;
