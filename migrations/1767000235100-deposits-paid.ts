import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was paid of estimated duties and fees of an entry is on record, and in the books until it is liquidated. */
export class DepositsPaid1767000235100 implements MigrationInterface {
  readonly name = 'DepositsPaid1767000235100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DEPOSITS, BOOKS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DEPOSITS = `
create table entry_deposit (
  id text constraint entry_deposit_pkey primary key,
  entry_id text not null constraint entry_deposit_of_entry references entry_liquidation (entry_id),
  part text not null,
  class_code text not null,
  amount numeric(19, 2) not null,
  paid_on date not null,
  paid_by text not null,
  statement_number text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint entry_deposit_part_known check (part in ('duties', 'adcvd', 'fees')),
  constraint entry_deposit_of_something check (amount > 0),
  constraint entry_deposit_paid_by_known check (paid_by in ('importer', 'broker', 'surety', 'other'))
);
comment on table entry_deposit is 'A payment of estimated duties or fees of an entry, as it reached customs; append-only.';
create index entry_deposit_by_entry on entry_deposit (entry_id);
select put_in_sequence('entry_deposit');
select audit_table('entry_deposit');
select grant_to_service('entry_deposit', 'select, insert');
`;

const BOOKS = `
alter table book_transfer drop constraint book_transfer_kind_known, add constraint book_transfer_kind_known check (kind in (
  'bill', 'billed_interest', 'delinquency_interest', 'payment', 'dishonoured', 'write_off', 'recovery', 'cancellation',
  'refund', 'refund_interest', 'refund_paid', 'offset', 'deposit', 'deposit_liquidated'));
`;

const WALLS = `select tenant_child('entry_deposit', 'entry_liquidation', 'entry_id', 'staff', 'entry_id')`;
