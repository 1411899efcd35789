import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sums over all entries read of an entry, a version and a line stands in their keys' indexes, in the order of importers. The rows lie in the
 * order in which they came, so that each entry of an importer had been a page of each table, documents and all.
 * The importer's organisation is there for row security, which asks it of every row.
 */
export class SumsReadAnIndex1767000470000 implements MigrationInterface {
  readonly name = 'SumsReadAnIndex1767000470000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key, beside] of KEYS)
      await runner.query(
        `alter table ${table} drop constraint ${table}_pkey, add constraint ${table}_pkey primary key (${key}) include (importer_organisation_id, ${beside})`,
      );
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ENTRY = 'filed_month, importer_id, entry_id';
const KEYS = [
  ['entry', ENTRY, 'filed_on, seq, recorded_at'],
  ['entry_version', `${ENTRY}, version`, 'recorded_at, entry_type, port_code, total'],
  ['entry_line', `${ENTRY}, version, line`, 'hts_number, country_of_origin, entered_value, adcvd_cases'],
] as const;
