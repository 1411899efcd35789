import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods are found by the number of the entry that they came in on. */
export class GoodsByEntryNumber1767000199000 implements MigrationInterface {
  readonly name = 'GoodsByEntryNumber1767000199000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index merchandise_by_entry_number on merchandise (entry_number) where entry_number is not null',
    );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
