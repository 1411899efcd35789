import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each importer has one security filing of a bill of lading that stands: what another filed neither stops it nor is told to it. */
export class AFilingOfABillForEachImporter1767000630000 implements MigrationInterface {
  readonly name = 'AFilingOfABillForEachImporter1767000630000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index security_filing_of_bill;
create unique index security_filing_of_bill on security_filing (bill_of_lading, importer_id) where withdrawn_at is null;
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
