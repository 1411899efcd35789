import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of the clocks of detentions is of version 1 of its question. */
export class ClockAnswersVersioned1767000112000 implements MigrationInterface {
  readonly name = 'ClockAnswersVersioned1767000112000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Their inputs have always held every fact they were decided from.
const VERSIONED = `
select set_config('app.actor_id', 'system:migration', true);
update determination set question_version = 1 where question = 'detention_clock';
`;
