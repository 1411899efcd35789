import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's seizures of counterfeits are counted by their days, fined or not; what was found of its part in each is kept. */
export class CounterfeitFindings1767000171000 implements MigrationInterface {
  name = 'CounterfeitFindings1767000171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table seizure_fine drop constraint seizure_fine_ordinal_once`);
    await runner.query(`
create table counterfeit_finding (
  id bigint generated always as identity constraint counterfeit_finding_pkey primary key,
  seizure_id text not null constraint counterfeit_finding_of references seizure (id),
  person_key text not null,
  for_sale boolean not null,
  took_part boolean not null,
  undone boolean not null,
  determination_id text not null,
  recorded_at timestamptz not null
)`);
    await runner.query(
      `comment on table counterfeit_finding is 'What was found of a person’s part in a seizure of counterfeits; the last finding counts.'`,
    );
    await runner.query(
      `create index counterfeit_finding_by_seizure on counterfeit_finding (seizure_id, person_key, recorded_at)`,
    );
    await runner.query(`select audit_table('counterfeit_finding')`);
    await runner.query(`select grant_to_service('counterfeit_finding', 'select, insert')`);
    await runner.query(`select tenant_child('counterfeit_finding', 'seizure', 'seizure_id')`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
