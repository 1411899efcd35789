import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transferees of the right to withdraw goods from warehouse: what they deposited, and what comes back to them. Deposits that bounced. */
export class Transferees1767000313000 implements MigrationInterface {
  readonly name = 'Transferees1767000313000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DEPOSITS, REFUNDS, BOUNCED]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DEPOSITS = `
alter table entry_deposit drop constraint entry_deposit_paid_by_known,
  add constraint entry_deposit_paid_by_known check (paid_by in ('importer', 'broker', 'surety', 'transferee', 'other')),
  add column transferee_id text constraint entry_deposit_of_transferee references importer (id),
  add constraint entry_deposit_transferee_named check ((paid_by = 'transferee') = (transferee_id is not null));
create index entry_deposit_by_transferee on entry_deposit (transferee_id);
comment on column entry_deposit.transferee_id is 'To whom the right to withdraw the goods from warehouse was transferred, and who paid.';
`;

const REFUNDS = `
alter table refund add column transferee_paid numeric(19, 2) not null default 0,
  add column transferee_id text constraint refund_of_transferee references importer (id),
  add constraint refund_transferee_named check ((transferee_paid > 0) = (transferee_id is not null));
create index refund_by_transferee on refund (transferee_id);
comment on column refund.transferee_paid is 'Of what was overpaid, what the transferee of the right to withdraw the goods had paid.';
`;

const BOUNCED = `
create table entry_deposit_dishonour (
  deposit_id text constraint entry_deposit_dishonour_pkey primary key constraint entry_deposit_dishonour_of references entry_deposit (id),
  entry_id text not null constraint entry_deposit_dishonour_of_entry references entry_liquidation (entry_id),
  dishonoured_on date not null,
  reason text not null,
  bill_id text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table entry_deposit_dishonour is 'A deposit that bounced: nothing was paid with it, and where the entry was liquidated already what it had paid is billed; append-only.';
create index entry_deposit_dishonour_by_entry on entry_deposit_dishonour (entry_id);
select audit_table('entry_deposit_dishonour');
select grant_to_service('entry_deposit_dishonour', 'select, insert');
select tenant_child('entry_deposit_dishonour', 'entry_liquidation', 'entry_id', 'staff', 'entry_id');
`;
