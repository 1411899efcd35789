import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A list of entries of an importer, a status, a type or a port is read by an index that has those in the order of the list. Before, it went through all entries of
 * its months until it had found enough, which of what is rare are all of them.
 */
export class RareAmongMany1767000528000 implements MigrationInterface {
  readonly name = 'RareAmongMany1767000528000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, column] of [
      ['entry_by_importer', 'importer_id'],
      ['entry_by_status', 'status'],
      ['entry_by_type', 'entry_type'],
      ['entry_by_port', 'port_code'],
    ] as const)
      await runner.query(`create index ${name} on entry (${column}, filed_month, seq)`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
