import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only ledger: leaves, what opens them, the tree over them, and the signed heads. */
export class CreateLedger1767000090000 implements MigrationInterface {
  readonly name = 'CreateLedger1767000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(NO_GAPS);
    await runner.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = `
create table ledger_leaf (
  index bigint primary key check (index >= 0),
  leaf_hash bytea not null unique check (octet_length(leaf_hash) = 32),
  kind text not null check (kind <> ''),
  recorded_at timestamptz(3) not null
);
comment on table ledger_leaf is 'A line of the ledger. Holds no personal data and is never changed or deleted.';
comment on column ledger_leaf.index is 'Place in the ledger, from 0 without gaps.';
comment on column ledger_leaf.leaf_hash is 'RFC 9162 leaf hash over the salted commitment to kind, recorded_at and receipt.';

create table ledger_receipt (
  index bigint primary key references ledger_leaf (index),
  salt bytea not null unique check (octet_length(salt) = 32),
  receipt jsonb not null
);
comment on table ledger_receipt is 'What opens a leaf. Erasable by the owner: without it the leaf tells nothing and the proofs still hold.';
comment on column ledger_receipt.salt is '32 random bytes, used once.';

create table ledger_node (
  level smallint not null check (level between 1 and 52),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);
comment on table ledger_node is 'Hashes of complete subtrees of 2^level leaves from index * 2^level on. Level 0 is ledger_leaf.';

create table ledger_checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  signed_at timestamptz(3) not null
);
comment on table ledger_checkpoint is 'Signed heads of the tree, also published outside the database. One root for each size, for ever.';
comment on column ledger_checkpoint.note is 'C2SP tlog-checkpoint note with its Ed25519 signature.';
`;

// The ledger is evidence by itself, so no audit rows: those of ledger_receipt would outlive an erasure. But no leaf is
// written without an actor either.
const NO_GAPS = `
create function ledger_leaf_follows() returns trigger language plpgsql as $$
declare
  first bigint;
  last bigint;
  added bigint;
begin
  select min(index), max(index), count(*) into first, last, added from new_rows;
  if added = 0 then return null; end if;
  perform audit_actor();
  if last - first + 1 <> added or (first > 0 and not exists (select from ledger_leaf where index = first - 1)) then
    raise exception 'leaves % to % would leave a gap in the ledger', first, last
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger ledger_leaf_follows after insert on ledger_leaf
  referencing new table as new_rows for each statement execute function ledger_leaf_follows();
`;

// To add and to read; nothing written here is changed or taken away by the service, erasure included.
const GRANTS = `
select grant_to_service('ledger_leaf', 'select, insert');
select grant_to_service('ledger_receipt', 'select, insert');
select grant_to_service('ledger_node', 'select, insert');
select grant_to_service('ledger_checkpoint', 'select, insert');
`;
