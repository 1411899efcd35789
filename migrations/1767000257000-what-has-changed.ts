import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what has happened since an instant, for lists of what has changed. */
export class WhatHasChanged1767000257000 implements MigrationInterface {
  readonly name = 'WhatHasChanged1767000257000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ABOUT_WHAT);
    await runner.query('create index outbox_occurred on outbox_message (occurred_at) include (stream, type)');
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Events from before they said what they are about, of the things whose lists can be narrowed to what has changed.
const ABOUT_WHAT = `
update outbox_message set stream = coalesce(payload ->> 'seizureId', payload ->> 'abandonmentId', payload ->> 'disclosureId',
  payload ->> 'detentionId', payload ->> 'billId', payload ->> 'entryId', payload ->> 'bondId')
where stream is null and done_at is not null and type not like 'bond_claim.%'
`;
