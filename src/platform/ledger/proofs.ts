import { completeSubtrees, joinSubtrees, splitOf, type NodeKey } from './merkle.js';

/** Where the hashes of complete subtrees are kept. */
export interface NodeReader {
  /** The hashes in the order of the keys, by one query; throws when one is missing. Level 0 is the leaves. */
  nodes(keys: readonly NodeKey[]): Promise<readonly Buffer[]> | readonly Buffer[];
}

/** The root as it was when the tree had `size` leaves. */
export async function rootAt(size: number, reader: NodeReader): Promise<Buffer> {
  return joinSubtrees(await reader.nodes(completeSubtrees(0, size)));
}

/** RFC 9162 §2.1.3.1: that leaf `index` is in the tree of `size` leaves. */
export function inclusionProof(index: number, size: number, reader: NodeReader): Promise<Buffer[]> {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return hashesOf(path(index, 0, size), reader);
}

/** RFC 9162 §2.1.4.1: that the tree of `newSize` leaves begins with the tree of `oldSize` leaves. */
export function consistencyProof(oldSize: number, newSize: number, reader: NodeReader): Promise<Buffer[]> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize < 1 || oldSize > newSize)
    throw new RangeError(`a tree of ${newSize} cannot continue one of ${oldSize}`);
  return hashesOf(subproof(oldSize, 0, newSize, true), reader);
}

type Range = readonly [from: number, to: number];

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

function path(index: number, from: number, to: number): Range[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle ? [...path(index, from, middle), [middle, to]] : [...path(index, middle, to), [from, middle]];
}

/** `whole`: the old tree is the left edge so far, so its root is known to whoever checks and is left out. */
function subproof(oldEnd: number, from: number, to: number, whole: boolean): Range[] {
  if (oldEnd === to) return whole ? [] : [[from, to]];
  const middle = from + splitOf(to - from);
  return oldEnd <= middle
    ? [...subproof(oldEnd, from, middle, whole), [middle, to]]
    : [...subproof(oldEnd, middle, to, false), [from, middle]];
}

/** One read for the whole proof, however many subtrees it stands on. */
async function hashesOf(ranges: readonly Range[], reader: NodeReader): Promise<Buffer[]> {
  const parts = ranges.map(([from, to]) => completeSubtrees(from, to));
  const hashes = await reader.nodes(parts.flat());
  let next = 0;
  return parts.map((keys) => joinSubtrees(hashes.slice(next, (next += keys.length))));
}
