import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions are listed latest first; what is kept of recordations is of version 1 of its questions. */
export class DeterminationsListed1767000111000 implements MigrationInterface {
  readonly name = 'DeterminationsListed1767000111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LISTED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Their inputs have always held every fact they were decided from.
const LISTED = `
create unique index determination_position on determination (position);
create index determination_of_subject on determination (subject_type, subject_id, position);
drop index determination_subject;
select set_config('app.actor_id', 'system:migration', true);
update determination set question_version = 1
where question in ('recordation_application', 'recordation_term', 'recordation_renewal', 'recordation_transfer');
`;
