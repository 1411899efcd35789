import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A social security number told of goods is kept as that of an importer is: sealed, and shown by its last four digits. */
export class NumbersOfPersonsOnGoods1767000530000 implements MigrationInterface {
  readonly name = 'NumbersOfPersonsOnGoods1767000530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
alter table merchandise add column importer_number_sealed text;
comment on column merchandise.importer_number_sealed is 'A social security number, encrypted, of the goods as they were first recorded.';
update merchandise set importer_number = '***-**-' || right(importer_number, 4) where importer_number ~ '^\\d{3}-\\d{2}-\\d{4}$';
alter table merchandise add constraint merchandise_importer_number_unread check (importer_number !~ '^\\d{3}-?\\d{2}-?\\d{4}$');
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
