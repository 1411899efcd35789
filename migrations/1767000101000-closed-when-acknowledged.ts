import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An acknowledgement opens only what may leave on its day; for what stays closed the notice can be acknowledged again. */
export class ClosedWhenAcknowledged1767000101000 implements MigrationInterface {
  readonly name = 'ClosedWhenAcknowledged1767000101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT_CLOSED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// What past acknowledgements opened stays open.
const KEPT_CLOSED = `
alter table disclosure_acknowledgement
  add column kept_closed jsonb not null default '[]',
  drop constraint disclosure_acknowledgement_once;
alter table disclosure_acknowledgement alter column kept_closed drop default;
create index disclosure_acknowledgement_by_disclosure on disclosure_acknowledgement (disclosure_id, notice);
comment on column disclosure_acknowledgement.kept_closed is 'What had left and does not open by it, with the reason in the words for the outside.';
`;
