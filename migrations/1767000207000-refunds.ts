import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refunds, stays of bankruptcy courts, and their transfers in the books. */
export class Refunds1767000207000 implements MigrationInterface {
  readonly name = 'Refunds1767000207000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STAYS, REFUNDS, BOOKS, DECISIONS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STAYS = `
create table collection_stay (
  id text constraint collection_stay_pkey primary key,
  importer_id text not null constraint collection_stay_of_importer references importer (id),
  importer_organisation_id text,
  kind text not null,
  effective_on date not null,
  docket text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint collection_stay_kind_known check (kind in ('begun', 'ended'))
);
comment on table collection_stay is 'That a bankruptcy court stayed the creditors of an importer, or does so no more; append-only.';
create index collection_stay_by_importer on collection_stay (importer_id);
select put_in_sequence('collection_stay');
select audit_table('collection_stay');
select grant_to_service('collection_stay', 'select, insert');
-- It bears on what anybody is told of a refund, whoever may see the stay itself.
create function collection_stayed(importer text, on_day date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select s.kind = 'begun' from collection_stay s where s.importer_id = importer and s.effective_on <= on_day
    order by s.seq desc limit 1), false)
$$;
`;

const REFUNDS = `
create table refund (
  id text constraint refund_pkey primary key,
  kind text not null,
  importer_id text not null constraint refund_of_importer references importer (id),
  importer_organisation_id text,
  surety_organisation_ids text[] not null default '{}',
  entry_number text not null,
  bond_numbers text[] not null default '{}',
  overpaid jsonb not null,
  principal numeric(19, 2) not null,
  settled_on date not null,
  due_on date not null,
  corporation boolean,
  surety_paid numeric(19, 2) not null,
  open boolean not null default true,
  determination_id text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint refund_kind_known check (kind in ('liquidation', 'reliquidation', 'protest')),
  constraint refund_amounts check (principal > 0 and surety_paid >= 0)
);
comment on table refund is 'What was paid too much and is due back. What became of it stands in its events.';
comment on column refund.open is 'Whether anything may still be owed on it, as it stands now.';
create index refund_by_importer on refund (importer_id);
create index refund_by_organisation on refund (importer_organisation_id);
create index refund_by_entry on refund (entry_number);
create index refund_open_by_due_day on refund (due_on) where open;
select put_in_sequence('refund');
select audit_table('refund');
select grant_to_service('refund', 'select, insert, update');
create table refund_event (
  id text constraint refund_event_pkey primary key,
  refund_id text not null constraint refund_event_of_refund references refund (id),
  kind text not null,
  effective_on date not null,
  amount numeric(19, 2),
  payee text,
  method text,
  bill_id text constraint refund_event_of_bill references bill (id),
  corporation boolean,
  claim text,
  determination_id text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint refund_event_kind_known check (kind in ('set_off', 'certified', 'undelivered', 'paid')),
  constraint refund_event_amount check ((kind in ('set_off', 'paid')) = (amount is not null and payee is not null)),
  constraint refund_event_bill check ((kind = 'set_off') = (bill_id is not null))
);
comment on table refund_event is 'What became of a refund, in the order in which it was put on record; append-only.';
create index refund_event_by_refund on refund_event (refund_id);
create index refund_event_by_bill on refund_event (bill_id) where bill_id is not null;
select put_in_sequence('refund_event');
select audit_table('refund_event');
select grant_to_service('refund_event', 'select, insert');
`;

const BOOKS = `
alter table book_transfer drop constraint book_transfer_kind_known, add constraint book_transfer_kind_known check (kind in (
  'bill', 'billed_interest', 'delinquency_interest', 'payment', 'dishonoured', 'write_off', 'recovery', 'cancellation',
  'refund', 'refund_interest', 'refund_paid', 'offset'));
`;

const DECISIONS = `
alter table liquidation_decision drop constraint liquidation_decision_outcome_known, add constraint liquidation_decision_outcome_known
  check (outcome in ('as_asserted', 'bill', 'refund_due', 'bill_reduced'));
alter table liquidation_decision add column refund_id text constraint liquidation_decision_of_refund references refund (id);
create index liquidation_decision_by_refund on liquidation_decision (refund_id) where refund_id is not null;
`;

const WALLS = `
select tenant_table('refund', 'bills', array['importer_organisation_id'], 'staff', '(select actor_organisation()) = any (surety_organisation_ids)');
select tenant_child('refund_event', 'refund', 'refund_id');
select tenant_table('collection_stay', 'bills', array['importer_organisation_id'], 'staff');
`;
