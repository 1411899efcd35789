import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Years of entries asked "what if": what was asked, each importer month by month, and what it comes to. */
export class Simulations1767000251000 implements MigrationInterface {
  readonly name = 'Simulations1767000251000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WALLS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = `
create table simulation (
  id text constraint simulation_pkey primary key constraint simulation_by_job references job (id),
  from_on date not null,
  through_on date not null,
  profile_id text constraint simulation_by_profile references targeting_profile (id),
  overrides jsonb not null,
  known_at timestamptz not null,
  asked_by text not null,
  totals jsonb,
  proof jsonb,
  digest text,
  constraint simulation_period check (from_on <= through_on),
  constraint simulation_ended_whole check ((totals is null) = (digest is null) and (totals is null) = (proof is null))
);
comment on table simulation is 'What was asked "what if", and once its job is done what it comes to.';
create index simulation_of_profile on simulation (profile_id);
select put_in_sequence('simulation');
select audit_table('simulation');
select grant_to_service('simulation', 'select, insert, update (totals, proof, digest)');
create table simulation_point (
  simulation_id text not null constraint simulation_point_of references simulation (id),
  importer_id text not null,
  month date not null,
  changed boolean not null,
  point jsonb not null,
  read jsonb not null,
  uncollected numeric(15, 2) not null,
  constraint simulation_point_pkey primary key (simulation_id, importer_id, month)
);
comment on table simulation_point is 'An importer at the last entry it filed in a month, before and after what is other, and what was read for it; append-only.';
create index simulation_point_in_order on simulation_point (simulation_id, month, importer_id);
select grant_to_service('simulation_point', 'select, insert');
`;

// Targeting is customs' to know: no importer's own, and under no grant.
const WALLS = `
do $$ declare target text; begin
  foreach target in array array['simulation', 'simulation_point'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy tenant_read on %I for select using ((select actor_sees_all()))', target);
    execute format('create policy tenant_insert on %I for insert with check ((select actor_sees_all()))', target);
  end loop;
end $$;
create policy tenant_update on simulation for update using ((select actor_sees_all())) with check ((select actor_sees_all()));
`;
