import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of its question a stored answer is of; null where it was kept before its kind was a versioned question. */
export class QuestionVersions1767000110000 implements MigrationInterface {
  readonly name = 'QuestionVersions1767000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// These two have been computed from the record since they were first asked: what is kept of them is of version 1.
const VERSIONS = `
alter table determination add column question_version int;
comment on column determination.question_version is 'Null where it was kept before its kind was a versioned question.';
select set_config('app.actor_id', 'system:migration', true);
update determination set question_version = 1 where question in ('adcvd_rate', 'bond_requirement');
alter table determination add column position bigint generated always as identity;
create index determination_by_question on determination (question, position);
`;
