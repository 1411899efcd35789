import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Debtors are told again of what they owe, and dunned. */
export class Dunning1767000219000 implements MigrationInterface {
  readonly name = 'Dunning1767000219000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const NOTICES = `
alter table bill_event drop constraint bill_event_kind_known, add constraint bill_event_kind_known check (kind in (
  'paid', 'dishonoured', 'written_off', 'cancelled', 'protested', 'protest_closed', 'demanded', 'noticed', 'dunned'));
create unique index bill_event_dunned_once on bill_event (bill_id) where kind = 'dunned';
create index bill_open_by_due on bill (due_on, seq) where open;
create index bill_open_by_issue on bill (issued_on, seq) where open;
`;
