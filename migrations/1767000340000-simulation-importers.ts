import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A simulation keeps one row for each importer: every entry of the period is decided, and one of them is shown. */
export class SimulationImporters1767000340000 implements MigrationInterface {
  readonly name = 'SimulationImporters1767000340000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const IMPORTERS = `
create table simulation_importer (
  simulation_id text not null constraint simulation_importer_of references simulation (id),
  importer_id text not null,
  entries integer not null,
  changed boolean not null,
  point jsonb not null,
  read jsonb not null,
  decisions text not null,
  uncollected numeric(15, 2) not null,
  constraint simulation_importer_pkey primary key (simulation_id, importer_id),
  constraint simulation_importer_filed check (entries > 0)
);
comment on table simulation_importer is 'An importer over the period of a simulation: its last entry at which it is determined what is asked for, before and after what is other, and what was read for it; append-only.';
select grant_to_service('simulation_importer', 'select, insert');
alter table simulation_importer enable row level security;
create policy tenant_read on simulation_importer for select using ((select actor_sees_all()));
create policy tenant_insert on simulation_importer for insert with check ((select actor_sees_all()));
drop table simulation_point;
`;
