import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has not left is kept with the case, so that reading a disclosure asks no law and waits for nobody. */
export class DisclosuresAtRest1767000096000 implements MigrationInterface {
  readonly name = 'DisclosuresAtRest1767000096000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOT_LEFT);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Cases on record are asked about again at their next look; their day is set back for it.
const NOT_LEFT = `
alter table disclosure add column not_left jsonb not null default '[]';
alter table disclosure alter column not_left drop default;
select set_config('app.actor_id', 'system:migration', true);
update disclosure set evaluated_on = evaluated_on - 1;
comment on column disclosure.not_left is 'What has not left by the day the law was last asked, in the words for the outside.';
`;
