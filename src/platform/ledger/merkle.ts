import { createHash } from 'node:crypto';

/** A tree at one moment. Size and root belong together: a proof is checked against both or against neither. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** A complete subtree: the 2^level leaves from index · 2^level on. Its hash never changes once it is complete. */
export interface NodeKey {
  readonly level: number;
  readonly index: number;
}

/** The root of the empty tree (RFC 9162 §2.1.1). */
export const EMPTY_ROOT = createHash('sha256').digest();

/** The bytes of every hash in the tree. */
export const HASH_BYTES = 32;

/** RFC 9162 §2.1.1: leaves and inner nodes are hashed apart, so that neither passes for the other. */
export const leafHash = (leaf: Buffer): Buffer => createHash('sha256').update(LEAF).update(leaf).digest();
export const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/**
 * The complete subtrees that cover leaves `from` to `to` (exclusive), largest first. The range must be one that the
 * tree itself forms; every range in a proof is.
 */
export function completeSubtrees(from: number, to: number): NodeKey[] {
  const keys: NodeKey[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    let width = 1;
    while (start % (width * 2) === 0 && start + width * 2 <= to) {
      level += 1;
      width *= 2;
    }
    keys.push({ level, index: start / width });
    start += width;
  }
  return keys;
}

/** The hash over adjoining complete subtrees, given largest first. */
export function joinSubtrees(hashes: readonly Buffer[]): Buffer {
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The largest power of two below `size`: where the tree divides. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
