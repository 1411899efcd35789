import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts on their way into the ledger, whose ledger it is, and what was found wrong with it. */
export class LedgerWaitingRoom1767000091000 implements MigrationInterface {
  readonly name = 'LedgerWaitingRoom1767000091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(NOTHING_LOST);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = `
create table ledger_pending (
  id text collate "C" primary key,
  kind text not null check (kind <> ''),
  recorded_at timestamptz(3) not null,
  salt bytea not null unique check (octet_length(salt) = 32),
  receipt jsonb not null,
  leaf_hash bytea not null unique check (octet_length(leaf_hash) = 32)
);
comment on table ledger_pending is 'Receipts stored with the act they tell of, until the appender makes each a leaf. Plumbing: not audited, the ledger is the evidence.';
comment on column ledger_pending.leaf_hash is 'Computed when the receipt was stored: shows a change while it waited.';

alter table ledger_receipt add column id text collate "C" not null unique;
comment on column ledger_receipt.id is 'The id the receipt was given when it was stored, rcp_…';

create table ledger_identity (
  one boolean primary key default true check (one),
  origin text not null,
  epoch text not null,
  verifier_key text not null,
  private_key text,
  began_at timestamptz(3) not null
);
comment on table ledger_identity is 'The name the ledger signs by, for as long as the tree lives. A sandbox begins a new tree, and so a new name, at every reset.';
comment on column ledger_identity.epoch is 'Folder of the published files; empty for the one tree of a production service.';
comment on column ledger_identity.private_key is 'PKCS #8, only where no key file is set.';

create table ledger_damage (
  id bigint generated always as identity primary key,
  found_at timestamptz(3) not null,
  finding text not null,
  settled_at timestamptz(3)
);
comment on table ledger_damage is 'What did not hold together. While one is unsettled nothing is appended or signed; the owner settles it, not the service.';
`;

// A receipt leaves the waiting room only once it is in the ledger, in the same transaction.
const NOTHING_LOST = `
create function ledger_pending_named() returns trigger language plpgsql as $$
begin
  perform audit_actor();
  return null;
end $$;
create trigger ledger_pending_named before insert on ledger_pending
  for each statement execute function ledger_pending_named();

create function ledger_pending_kept() returns trigger language plpgsql as $$
begin
  if exists (select from old_rows where not exists (select from ledger_receipt where ledger_receipt.id = old_rows.id)) then
    raise exception 'a receipt that waits for the ledger would be lost' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger ledger_pending_kept after delete on ledger_pending
  referencing old table as old_rows for each statement execute function ledger_pending_kept();
`;

const GRANTS = `
select grant_to_service('ledger_pending', 'select, insert, delete');
select grant_to_service('ledger_identity', 'select, insert');
select grant_to_service('ledger_damage', 'select, insert');
`;
