import type { Statement } from '../database/database.js';

// Each gives `line`s of the NDJSON file of that name that tools/verify-ledger.mjs reads: from $1 on, at most $2. Ask
// again from one past the last `index` until fewer than $2 come.

/** `leaves.ndjson` */
export const EXPORT_LEAVES: Statement = {
  name: 'ledger_export_leaves',
  text: `
    select index, json_build_object('index', index, 'leafHash', encode(leaf_hash, 'hex'))::text as line
      from ledger_leaf where index >= $1 order by index limit $2`,
};

/** `receipts.ndjson`: what is not erased. Not for the public: these are the receipts themselves. */
export const EXPORT_RECEIPTS: Statement = {
  name: 'ledger_export_receipts',
  text: `
    select r.index, json_build_object(
             'index', r.index, 'salt', encode(r.salt, 'hex'), 'kind', l.kind,
             'recordedAt', to_char(l.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'receipt', r.receipt)::text as line
      from ledger_receipt r cross join lateral (select x.kind, x.recorded_at from ledger_leaf x where x.index = r.index offset 0) l
      where r.index >= $1 order by r.index limit $2`,
};

/** `nodes.ndjson`, one level at a time: of level $3. */
export const EXPORT_NODES: Statement = {
  name: 'ledger_export_nodes',
  text: `
    select index, json_build_object('level', level, 'index', index, 'hash', encode(hash, 'hex'))::text as line
      from ledger_node where level = $3 and index >= $1 order by index limit $2`,
};

/** `checkpoints.txt`: notes, each to be followed by an empty line. */
export const EXPORT_CHECKPOINTS: Statement = {
  name: 'ledger_export_checkpoints',
  text: `select size as index, note as line from ledger_checkpoint where size >= $1 order by size limit $2`,
};
