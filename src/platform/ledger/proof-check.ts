import { HASH_BYTES, nodeHash, type TreeHead } from './merkle.js';

/**
 * Whether the proof shows the leaf at `index` in the tree (RFC 9162 §2.1.3.2). Take the head from a checkpoint whose
 * signature you have checked: a size from elsewhere proves nothing.
 */
export function provesInclusion(head: TreeHead, index: number, leaf: Buffer, proof: readonly Buffer[]): boolean {
  if (!isHead(head) || !Number.isSafeInteger(index) || index < 0 || index >= head.size) return false;
  if (![leaf, ...proof].every(isHash)) return false;
  let position = index;
  let last = head.size - 1;
  let root = leaf;
  for (const hash of proof) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      root = nodeHash(hash, root);
      while (!isOdd(position) && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      root = nodeHash(root, hash);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && root.equals(head.root);
}

/**
 * Whether the proof shows that the newer tree only adds to the older (RFC 9162 §2.1.4.2). An empty older tree proves
 * nothing and is refused.
 */
export function provesConsistency(older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean {
  if (!isHead(older) || !isHead(newer) || older.size > newer.size || !proof.every(isHash)) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  const [first, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let position = older.size - 1;
  let last = newer.size - 1;
  while (isOdd(position)) [position, last] = [half(position), half(last)];
  let olderRoot = first;
  let newerRoot = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      olderRoot = nodeHash(hash, olderRoot);
      newerRoot = nodeHash(hash, newerRoot);
      while (!isOdd(position) && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      newerRoot = nodeHash(newerRoot, hash);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && olderRoot.equals(older.root) && newerRoot.equals(newer.root);
}

// Plain arithmetic: the bit operators of the language stop at 32 bits.
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);
const isHash = (hash: Buffer) => hash.length === HASH_BYTES;
const isHead = (head: TreeHead) => Number.isSafeInteger(head.size) && head.size >= 1 && isHash(head.root);

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}
