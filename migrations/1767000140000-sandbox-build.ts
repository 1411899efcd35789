import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which build a sandbox was filled by, so that another one does not go on with what it does not know. */
export class SandboxBuild1767000140000 implements MigrationInterface {
  readonly name = 'SandboxBuild1767000140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table sandbox_build (
  one boolean default true constraint sandbox_build_pkey primary key constraint sandbox_build_one check (one),
  version text not null,
  digest text not null,
  filled_at timestamptz not null default clock_timestamp()
);
comment on table sandbox_build is 'What filled this sandbox: a digest of migrations, seeds and rules. In production it is empty.';
select grant_to_service('sandbox_build', 'select, insert');
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
