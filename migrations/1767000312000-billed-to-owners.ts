import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bills of actual owners, and bills found by their entry. */
export class BilledToOwners1767000312000 implements MigrationInterface {
  readonly name = 'BilledToOwners1767000312000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWNERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const OWNERS = `
alter table bill add column billed_as text not null default 'importer',
  add constraint bill_billed_as_known check (billed_as in ('importer', 'actual_owner'));
comment on column bill.billed_as is 'Whether it goes to the importer of record, or to the actual owner whose declaration and bond stand in its place.';
create index bill_by_entry on bill (entry_number);
`;
