import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is put into the directory of entries is in the trail of the entry itself, with who put it there and when; a change of it is told as before. */
export class TheDirectoryIsDerived1767000521000 implements MigrationInterface {
  readonly name = 'TheDirectoryIsDerived1767000521000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger audit_insert on entry_directory');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
