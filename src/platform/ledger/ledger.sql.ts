import type { AppendPlan, Frontier } from './append-plan.js';
import { advisoryLock, holdForSession } from '../database/advisory-lock.js';
import type { Statement } from '../database/database.js';
import { LedgerDamaged } from './ledger-damaged.js';
import type { NodeKey } from './merkle.js';
import type { PendingReceipt } from './pending.sql.js';

/**
 * Lets one append at a time read the size and write behind it, until its transaction ends. Take it as the last lock of
 * the transaction, at READ COMMITTED: an older snapshot would not see the leaves written while waiting.
 */
export const APPENDING = advisoryLock('ledger-append');

/** One process at a time signs and publishes. */
export const PUBLISHING = advisoryLock('ledger-publish');

/** For a session that is about to empty the tables: waits until nobody appends or signs, and keeps it so until it ends. */
export const HOLD_LEDGER_STILL = holdForSession(PUBLISHING, APPENDING);

/** The size and the frontier, largest subtree first; {@link frontierFrom} reads the rows. */
export const READ_FRONTIER: Statement = {
  name: 'ledger_frontier',
  text: `
    with head as (select coalesce(max(index) + 1, 0) as size from ledger_leaf)
    select head.size, part.level, coalesce(node.hash, leaf.leaf_hash) as hash
      from head
      left join lateral (
        select level, (head.size >> level) - 1 as index
          from generate_series(0, 52) as level
         where (head.size >> level) & 1 = 1
      ) part on true
      left join ledger_node node on node.level = part.level and node.index = part.index
      left join ledger_leaf leaf on part.level = 0 and leaf.index = part.index
     order by part.level desc`,
};

/** Leaves, receipts and completed subtrees of one append; {@link appendValues} gives the values. */
export const APPEND: Statement = {
  name: 'ledger_append',
  text: `
    with leaf as (
      insert into ledger_leaf (index, leaf_hash, kind, recorded_at)
      select * from unnest($1::bigint[], $2::bytea[], $3::text[], $4::timestamptz[])
    ), receipt as (
      insert into ledger_receipt (index, salt, receipt, id)
      select index, salt, receipt::jsonb, id
        from unnest($1::bigint[], $5::bytea[], $6::text[], $7::text[]) as t (index, salt, receipt, id)
    )
    insert into ledger_node (level, index, hash)
    select * from unnest($8::smallint[], $9::bigint[], $10::bytea[])`,
};

/** The leaf hashes from $1 on, at most $2. */
export const READ_LEAVES: Statement = {
  name: 'ledger_leaves',
  text: `select index, leaf_hash from ledger_leaf where index >= $1 order by index limit $2`,
};

/** The hashes of the keys in their order, all of a proof at once; {@link nodeKeyValues} and {@link hashesFrom}. */
export const READ_NODES: Statement = {
  name: 'ledger_nodes',
  text: `
    select case key.level when 0 then leaf.leaf_hash else node.hash end as hash
      from unnest($1::smallint[], $2::bigint[]) with ordinality as key (level, index, place)
      left join ledger_node node on node.level = key.level and node.index = key.index
      left join ledger_leaf leaf on key.level = 0 and leaf.index = key.index
     order by key.place`,
};

export const FIND_LEAF: Statement = {
  name: 'ledger_leaf_by_hash',
  text: `select index, kind, recorded_at from ledger_leaf where leaf_hash = $1`,
};

export const ADD_CHECKPOINT: Statement = {
  name: 'ledger_checkpoint_add',
  text: `insert into ledger_checkpoint (size, root, note, signed_at) values ($1, $2, $3, $4)`,
};

export const LATEST_CHECKPOINT: Statement = {
  name: 'ledger_checkpoint_latest',
  text: `select size, root, note, signed_at from ledger_checkpoint order by size desc limit 1`,
};

/** Those from size $1 on, smallest first, at most $2. */
export const LIST_CHECKPOINTS: Statement = {
  name: 'ledger_checkpoint_list',
  text: `select size, root, note, signed_at from ledger_checkpoint where size >= $1 order by size limit $2`,
};

export const CHECKPOINT_AT: Statement = {
  name: 'ledger_checkpoint_at',
  text: `select size, root, note, signed_at from ledger_checkpoint where size = $1`,
};

/** The values of {@link APPEND}; the entries are those whose leaves were planned, in the same order. */
export function appendValues(plan: AppendPlan, entries: readonly PendingReceipt[]): unknown[] {
  if (entries.length !== plan.leafHashes.length) throw new RangeError('an entry for each leaf');
  return [
    entries.map((_, offset) => plan.from + offset),
    plan.leafHashes,
    entries.map((entry) => entry.kind),
    entries.map((entry) => entry.recordedAt),
    entries.map((entry) => entry.salt),
    entries.map((entry) => JSON.stringify(entry.receipt)),
    entries.map((entry) => entry.id),
    ...nodeKeyValues(plan.nodes),
    plan.nodes.map((node) => node.hash),
  ];
}

/** The values of {@link READ_NODES}. */
export const nodeKeyValues = (keys: readonly NodeKey[]): unknown[] => [
  keys.map((key) => key.level),
  keys.map((key) => key.index),
];

/** The rows of {@link READ_NODES} as hashes; a node that should be there and is not is damage, never a default. */
export function hashesFrom(keys: readonly NodeKey[], rows: readonly { hash: Buffer | null }[]): Buffer[] {
  return keys.map(({ level, index }, place) => {
    const hash = rows[place]?.hash;
    if (!hash) throw new LedgerDamaged(`node ${index} of level ${level} is missing`);
    return hash;
  });
}

/** The rows of {@link READ_FRONTIER} as the frontier. */
export function frontierFrom(rows: readonly { size: string; level: number | null; hash: Buffer | null }[]): Frontier {
  const parts = rows.filter((row) => row.level !== null);
  const hashes = parts.map(({ level, hash }) => {
    if (!hash) throw new LedgerDamaged(`the frontier's subtree of level ${level} is missing`);
    return hash;
  });
  return { size: Number(rows[0]?.size ?? 0), hashes };
}
