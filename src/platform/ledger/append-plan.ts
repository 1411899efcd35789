import { completeSubtrees, joinSubtrees, nodeHash, type NodeKey, type TreeHead } from './merkle.js';

/** All that an append needs to know of the tree so far: its size and its complete subtrees, largest first. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

/** A complete subtree to be stored. */
export interface NewNode extends NodeKey {
  readonly hash: Buffer;
}

/** What an append writes, and the tree after it. */
export interface AppendPlan {
  /** Index of the first new leaf. */
  readonly from: number;
  readonly leafHashes: readonly Buffer[];
  /** The subtrees this append completes, level 1 and up: on average one a leaf. Leaves are level 0 and kept apart. */
  readonly nodes: readonly NewNode[];
  readonly frontier: Frontier;
  readonly head: TreeHead;
}

/** The frontier of a ledger without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** The nodes that make up the frontier at a size, largest first. */
export const frontierKeys = (size: number): NodeKey[] => completeSubtrees(0, size);

/** Plans the append of the leaves, in their order, after those already there. */
export function planAppend(tree: Frontier, leafHashes: readonly Buffer[]): AppendPlan {
  if (tree.hashes.length !== frontierKeys(tree.size).length)
    throw new RangeError(`${tree.hashes.length} subtrees cannot make up a tree of ${tree.size}`);
  const hashes = [...tree.hashes];
  const nodes: NewNode[] = [];
  leafHashes.forEach((leaf, offset) => {
    let hash = leaf;
    let index = tree.size + offset;
    // A leaf on the right completes its parent, which on the right completes the next one up.
    for (let level = 1; index % 2 === 1; level += 1) {
      const left = hashes.pop();
      if (!left) throw new RangeError('the frontier is too short');
      hash = nodeHash(left, hash);
      index = (index - 1) / 2;
      nodes.push({ level, index, hash });
    }
    hashes.push(hash);
  });
  const size = tree.size + leafHashes.length;
  return {
    from: tree.size,
    leafHashes,
    nodes,
    frontier: { size, hashes },
    head: { size, root: joinSubtrees(hashes) },
  };
}
