import type { Statement } from '../database/database.js';
import type { Id } from '../../kernel/ids.js';
import type { Json } from '../../kernel/json.js';
import { opens, type SealedEntry } from './commitment.js';
import { LedgerDamaged } from './ledger-damaged.js';

/** The name a receipt is known by from the moment it is stored. */
export type ReceiptId = Id<'rcp'>;

/** A sealed receipt with its name. */
export interface PendingReceipt extends SealedEntry {
  readonly id: ReceiptId;
}

export const ADD_PENDING: Statement = {
  name: 'ledger_pending_add',
  text: `
    insert into ledger_pending (id, kind, recorded_at, salt, receipt, leaf_hash)
    values ($1, $2, $3, $4, $5::jsonb, $6)`,
};

/** The oldest, at most $1. Only whoever holds the ledger's lock may make leaves of them. */
export const READ_PENDING: Statement = {
  name: 'ledger_pending_read',
  text: `select id, kind, recorded_at, salt, receipt, leaf_hash from ledger_pending order by id limit $1`,
};

/** After the leaves are written: the table lets none go that is not in the ledger. */
export const DROP_PENDING: Statement = {
  name: 'ledger_pending_drop',
  text: `delete from ledger_pending where id = any($1::text[])`,
};

/** A receipt by its id, with its place once it has one. */
export const FIND_RECEIPT: Statement = {
  name: 'ledger_receipt_find',
  text: `
    select receipt.id, leaf.index, leaf.kind, leaf.recorded_at, receipt.salt, receipt.receipt, leaf.leaf_hash
      from ledger_receipt receipt join ledger_leaf leaf using (index) where receipt.id = $1
    union all
    select id, null, kind, recorded_at, salt, receipt, leaf_hash from ledger_pending where id = $1`,
};

/** A row of {@link READ_PENDING} or {@link FIND_RECEIPT}. */
export interface ReceiptRow {
  readonly id: ReceiptId;
  readonly kind: string;
  readonly recorded_at: Date;
  readonly salt: Buffer;
  readonly receipt: Json;
  readonly leaf_hash: Buffer;
}

/** The row as it was sealed; one that no longer opens its leaf was altered. */
export function receiptFrom(row: ReceiptRow): PendingReceipt {
  const { id, kind, salt, receipt } = row;
  const sealed = { id, kind, recordedAt: row.recorded_at.toISOString(), receipt, salt, leafHash: row.leaf_hash };
  if (!opens(sealed)) throw new LedgerDamaged(`receipt ${id} is not the one that was sealed`);
  return sealed;
}
