import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books, in double entry, and the bills that stand in them. */
export class Revenue1767000195000 implements MigrationInterface {
  readonly name = 'Revenue1767000195000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [BOOKS, POSTING, BILLS, WALLS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Accounts of the house take part in every transfer: nobody locks them, their balance is the sum of their postings.
const BOOKS = `
create table book_account (
  id text constraint book_account_pkey primary key,
  balance numeric(19, 2) not null default 0,
  version bigint not null default 0
);
comment on table book_account is 'What stands on an account of one bill or entry: debits less credits.';
select grant_to_service('book_account', 'select, insert, update');
create table book_transfer (
  id text constraint book_transfer_pkey primary key,
  seq bigint generated always as identity constraint book_transfer_in_sequence unique,
  kind text not null,
  subject text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint book_transfer_kind_known check (kind in (
    'bill', 'billed_interest', 'delinquency_interest', 'payment', 'dishonoured', 'write_off', 'recovery', 'cancellation'))
);
comment on table book_transfer is 'An amount that went from one account to another: the day it counts from, and when we put it on record; append-only.';
create index book_transfer_of_subject on book_transfer (subject, seq);
create index book_transfer_by_record on book_transfer (recorded_at);
select grant_to_service('book_transfer', 'select, insert');
create table book_posting (
  transfer_id text not null constraint book_posting_of_transfer references book_transfer (id),
  side text not null,
  account text not null,
  amount numeric(19, 2) not null,
  balance_before numeric(19, 2),
  balance_after numeric(19, 2),
  constraint book_posting_pkey primary key (transfer_id, side),
  constraint book_posting_side_known check (side in ('debit', 'credit')),
  constraint book_posting_amount check (amount > 0),
  constraint book_posting_adds_up check (balance_after = balance_before + case side when 'debit' then amount else -amount end)
);
comment on table book_posting is 'One side of a transfer, with what stood on the account before and after; nothing of it changes.';
create index book_posting_of_account on book_posting (account);
select grant_to_service('book_posting', 'select, insert');
`;

const POSTING = `
create function book_transfer_balances() returns trigger language plpgsql as $$
begin
  if (select count(*) filter (where side = 'debit') <> 1 or count(*) filter (where side = 'credit') <> 1
        or coalesce(sum(case side when 'debit' then amount else -amount end), 1) <> 0
      from book_posting where transfer_id = coalesce(new.transfer_id, old.transfer_id)) then
    raise exception 'transfer % does not balance', coalesce(new.transfer_id, old.transfer_id) using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger book_transfer_balances after insert or update or delete on book_posting
  deferrable initially deferred for each row execute function book_transfer_balances();

create function post_transfer(transfer text, what text, about text, counts_from date, put_on_record timestamptz, by_whom text,
  debited text, credited text, sum numeric) returns void language plpgsql as $$
begin
  insert into book_transfer (id, kind, subject, effective_on, recorded_at, recorded_by)
    values (transfer, what, about, counts_from, put_on_record, by_whom);
  -- In one order, so that two transfers never wait for each other.
  if debited <= credited then
    perform post_side(transfer, 'debit', debited, sum);
    perform post_side(transfer, 'credit', credited, sum);
  else
    perform post_side(transfer, 'credit', credited, sum);
    perform post_side(transfer, 'debit', debited, sum);
  end if;
end $$;
comment on function post_transfer is 'The one way into the books: an amount from one account to another, both sides at once.';

create function post_side(transfer text, which text, onto text, sum numeric) returns void language plpgsql as $$
declare stood numeric; signed numeric := case which when 'debit' then sum else -sum end;
begin
  if onto not like 'house:%' then
    insert into book_account as a (id, balance, version) values (onto, signed, 1)
      on conflict (id) do update set balance = a.balance + signed, version = a.version + 1
      returning a.balance - signed into stood;
  end if;
  insert into book_posting (transfer_id, side, account, amount, balance_before, balance_after)
    values (transfer, which, onto, sum, stood, stood + signed);
end $$;
`;

const BILLS = `
create table bill (
  id text constraint bill_pkey primary key,
  seq bigint generated always as identity constraint bill_in_sequence unique,
  number text not null constraint bill_number_once unique,
  reason text not null,
  importer_id text not null constraint bill_of_importer references importer (id),
  importer_organisation_id text,
  surety_organisation_ids text[] not null default '{}',
  bond_numbers text[] not null default '{}',
  entry_number text,
  case_numbers text[] not null default '{}',
  principal numeric(15, 2) not null,
  adcvd_principal numeric(15, 2) not null,
  interest numeric(15, 2) not null,
  issued_on date not null,
  liquidated_on date,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  open boolean not null default true,
  delinquency_told_on date,
  determination_id text not null,
  constraint bill_reason_known check (reason in (
    'supplemental_duties', 'reliquidation', 'estimated_duties_short', 'liquidated_damages', 'dishonoured_payment')),
  constraint bill_amounts check (principal > 0 and interest >= 0 and adcvd_principal between 0 and principal)
);
comment on table bill is 'What customs asked somebody to pay. What became of it stands in its events.';
comment on column bill.open is 'Whether anything may still be owed on it, as it stands now.';
comment on column bill.seq is 'The order in which they were put on record; shown to nobody.';
create index bill_by_importer on bill (importer_id, seq);
create index bill_by_organisation on bill (importer_organisation_id, seq);
create index bill_by_surety on bill using gin (surety_organisation_ids);
create index bill_open_by_due_day on bill (due_on, seq) where open and delinquency_told_on is null;
select audit_table('bill');
select grant_to_service('bill', 'select, insert, update');
create table bill_event (
  id text constraint bill_event_pkey primary key,
  bill_id text not null constraint bill_event_of_bill references bill (id),
  seq bigint generated always as identity constraint bill_event_in_sequence unique,
  kind text not null,
  effective_on date not null,
  payment_id text,
  amount numeric(15, 2),
  paid_by text,
  method text,
  reason text,
  determination_id text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  importer_organisation_id text,
  surety_organisation_ids text[] not null default '{}',
  constraint bill_event_kind_known check (kind in (
    'paid', 'dishonoured', 'written_off', 'cancelled', 'protested', 'protest_closed')),
  constraint bill_event_payment_whole check ((kind = 'paid') = (amount is not null and paid_by is not null and method is not null)),
  constraint bill_event_of_payment check ((kind in ('paid', 'dishonoured')) = (payment_id is not null))
);
comment on table bill_event is 'What became of a bill, in the order in which it was put on record; append-only.';
create index bill_event_of_bill_in_order on bill_event (bill_id, seq);
create unique index bill_event_dishonoured_once on bill_event (payment_id) where kind = 'dishonoured';
select grant_to_service('bill_event', 'select, insert');
`;

const WALLS = `
select tenant_table(target::regclass, 'bills', array['importer_organisation_id'], 'staff',
  '(select actor_organisation()) = any (surety_organisation_ids)')
from unnest(array['bill', 'bill_event']) target;
`;
