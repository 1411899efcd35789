import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods that an agency refuses wait for customs, until it refuses them too or demands them back. */
export class GoodsThatAgenciesRefuse1767000590000 implements MigrationInterface {
  readonly name = 'GoodsThatAgenciesRefuse1767000590000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table entry_flag add column recalled_on date,
  add constraint entry_flag_recalled_refused check (recalled_on is null or disposition = 'refused');
comment on column entry_flag.recalled_on is 'When customs demanded goods back that the agency refused after their release; null where it has not.';
create index entry_flag_refused on entry_flag (entry_id, agency) where disposition = 'refused' and recalled_on is null;
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
