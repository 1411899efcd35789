import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bonds and entries that do not name each other, or not rightly: what waits for their sureties. */
export class BondMatches1767000320000 implements MigrationInterface {
  readonly name = 'BondMatches1767000320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MATCHES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// A row comes and goes with what happens to the bond and the entry, which stand for themselves.
const MATCHES = `
create index bond_by_transaction on bond ((transaction ->> 'reference')) where kind = 'single_transaction';
create table bond_match (
  bond_id text not null constraint bond_match_of_bond references bond (id),
  entry_number text not null,
  entry_id text constraint bond_match_of_entry references entry_directory (id),
  faults text[] not null,
  surety_code_named text,
  since date not null,
  seq bigint generated always as identity constraint bond_match_in_sequence unique,
  surety_organisation_id text,
  co_surety_organisation_ids text[] not null default '{}',
  constraint bond_match_pkey primary key (bond_id, entry_number),
  constraint bond_match_faulty check (cardinality(faults) > 0)
);
comment on table bond_match is 'A bond and an entry that do not name each other, or not rightly, and since when; gone when that is set right.';
comment on column bond_match.seq is 'The order in which they came to wait; shown to nobody.';
create index bond_match_by_number on bond_match (entry_number);
create index bond_match_by_entry on bond_match (entry_id);
select grant_to_service('bond_match', 'select, insert, update, delete');
alter table bond_match enable row level security;
create policy tenant_read on bond_match for select using ((select actor_sees_all()) or surety_organisation_id = (select actor_organisation())
  or (select actor_organisation()) = any (co_surety_organisation_ids));
create policy tenant_insert on bond_match for insert with check ((select actor_sees_all()));
create policy tenant_update on bond_match for update using ((select actor_sees_all()));
create policy tenant_delete on bond_match for delete using ((select actor_sees_all()));
`;
