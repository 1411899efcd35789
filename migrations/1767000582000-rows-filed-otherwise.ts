import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row whose number was filed before may say something else than what was filed: that is told. */
export class RowsFiledOtherwise1767000582000 implements MigrationInterface {
  readonly name = 'RowsFiledOtherwise1767000582000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table bulk_row drop constraint bulk_row_refused_with_faults;
alter table bulk_row add constraint bulk_row_refused_with_faults
  check (case outcome when 'refused' then faults <> '[]' when 'filed' then faults = '[]' else true end);
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
