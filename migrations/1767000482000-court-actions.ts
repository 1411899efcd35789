import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Actions in the Court of International Trade about denied protests. */
export class CourtActions1767000482000 implements MigrationInterface {
  readonly name = 'CourtActions1767000482000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IN_COURT);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const IN_COURT = `
alter table protest add column court_action_on date, add column court_number text,
  add constraint protest_in_court_named check ((court_action_on is null) = (court_number is null));
comment on column protest.court_action_on is 'The day on which an action that arises out of it was commenced; null where none is on record. It ends what customs may do about it.';
comment on column protest.court_number is 'The number of that action.';
`;
