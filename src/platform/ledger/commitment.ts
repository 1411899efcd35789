import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '../../kernel/digest.js';
import type { Json } from '../../kernel/json.js';
import { leafHash } from './merkle.js';

/** What the ledger is to hold fast: a receipt, of what kind, recorded when. */
export interface LedgerEntry {
  /** Such as `disclosure`, `requirement`, `publication`. */
  readonly kind: string;
  /** Instant in UTC to the millisecond: `2026-11-21T14:03:00.000Z`. */
  readonly recordedAt: string;
  readonly receipt: Json;
}

/** An entry with the salt that hides it and the leaf that commits to it. */
export interface SealedEntry extends LedgerEntry {
  readonly salt: Buffer;
  readonly leafHash: Buffer;
}

/** The bytes of a salt: as many as the hash, so that it cannot be guessed even where the receipt can. */
export const SALT_BYTES = 32;

/** Seals an entry under a fresh salt. */
export const seal = (entry: LedgerEntry): SealedEntry => sealWith(entry, randomBytes(SALT_BYTES));

/** Seals an entry under the given salt; a salt is used once only. */
export function sealWith({ kind, recordedAt, receipt }: LedgerEntry, salt: Buffer): SealedEntry {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  if (!INSTANT.test(recordedAt)) throw new RangeError(`not an instant in UTC to the millisecond: ${recordedAt}`);
  const commitment = createHash('sha256')
    .update(DOMAIN)
    .update(salt)
    .update(canonical({ kind, receipt, recordedAt }))
    .digest();
  return { kind, recordedAt, receipt, salt, leafHash: leafHash(commitment) };
}

/** Whether the leaf commits to exactly this entry under this salt. */
export const opens = (sealed: SealedEntry): boolean => sealWith(sealed, sealed.salt).leafHash.equals(sealed.leafHash);

// The leaf holds this hash and nothing else. With salt and receipt erased it says nothing about anyone any more, and
// the tree above it stays provable.
const DOMAIN = Buffer.from('trade-ledger/entry/v1\n');

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
