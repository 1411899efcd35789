import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What few entries have, in the order of their list. What is filed as most are is put into none of these. */
export class WhatIsRareAmongEntries1767000524000 implements MigrationInterface {
  readonly name = 'WhatIsRareAmongEntries1767000524000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index entry_in_rare_status on entry (status, filed_month, seq) where status in ('on_hold', 'refused', 'summary_rejected', 'cancelled');
create index entry_of_rare_type on entry (entry_type, filed_month, seq) where entry_type not in ('01', '03', '11');
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
