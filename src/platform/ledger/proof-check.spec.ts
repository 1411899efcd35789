import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MemoryLedger } from './memory-ledger.fixture.js';
import { EMPTY_ROOT, leafHash, nodeHash, type TreeHead } from './merkle.js';
import { provesConsistency, provesInclusion } from './proof-check.js';
import { consistencyProof, inclusionProof, rootAt } from './proofs.js';

const MOST = 200;
const leaves = Array.from({ length: MOST + 1 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
const ledger = new MemoryLedger();
ledger.append(leaves);

/** The definition itself, RFC 9162 §2.1.1, with nothing stored. */
function rootByDefinition(part: readonly Buffer[]): Buffer {
  if (part.length < 2) return part[0] ?? EMPTY_ROOT;
  let split = 1;
  while (split * 2 < part.length) split *= 2;
  return nodeHash(rootByDefinition(part.slice(0, split)), rootByDefinition(part.slice(split)));
}

const heads: TreeHead[] = leaves.map((_, size) => ({ size, root: rootByDefinition(leaves.slice(0, size)) }));
const head = (size: number): TreeHead => heads[size]!;

const aLeafInATree = fc
  .integer({ min: 1, max: MOST })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));
const twoTrees = fc
  .integer({ min: 2, max: MOST })
  .chain((size) => fc.record({ newer: fc.constant(size), older: fc.integer({ min: 1, max: size - 1 }) }));

function flip(hash: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(hash);
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
}

/** Every way to spoil a list of hashes by one node. */
const spoiled = (proof: readonly Buffer[], bit: number): Buffer[][] => [
  ...proof.map((hash, place) => proof.with(place, flip(hash, bit))),
  ...proof.map((hash, place) => proof.with(place, hash.subarray(1))),
  ...proof.map((_, place) => proof.toSpliced(place, 1)),
  ...[...proof, null].map((_, place) => proof.toSpliced(place, 0, leaves[place]!)),
];

describe('stored subtrees', () => {
  it('give the root of the definition at every size from 0 to 200', async () => {
    for (const { size, root } of heads) expect(await rootAt(size, ledger)).toEqual(root);
  });
});

describe('an inclusion proof', () => {
  it('holds for every leaf of every tree from 1 to 200, by one read', async () => {
    const refused: string[] = [];
    ledger.reads = 0;
    for (let size = 1; size <= MOST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof(index, size, ledger);
        if (!provesInclusion(head(size), index, leaves[index]!, proof)) refused.push(`${index} of ${size}`);
      }
    }
    expect(refused).toEqual([]);
    expect(ledger.reads).toBe((MOST * (MOST + 1)) / 2);
  });

  it('is refused for another leaf, index, size or root, and with a node changed, cut short, missing or too many', async () => {
    await fc.assert(
      fc.asyncProperty(aLeafInATree, fc.nat(255), async ({ size, index }, bit) => {
        const proof = await inclusionProof(index, size, ledger);
        const [leaf, ours] = [leaves[index]!, head(size)];
        const indices = [-1, index + 0.5, size, ...Array(size).keys()].filter((other) => other !== index);
        const sizes = [0, -size, size + 0.5, Number.NaN, Number.POSITIVE_INFINITY];
        const otherHeads = [
          ...heads.filter((other) => other.size !== size),
          ...sizes.map((other) => ({ ...ours, size: other })),
          { size, root: flip(ours.root, bit) },
          { size, root: EMPTY_ROOT },
        ];
        expect(provesInclusion(ours, index, leaf, proof)).toBe(true);
        expect(indices.filter((other) => provesInclusion(ours, other, leaf, proof))).toEqual([]);
        expect(otherHeads.filter((other) => provesInclusion(other, index, leaf, proof))).toEqual([]);
        expect(provesInclusion(ours, index, flip(leaf, bit), proof)).toBe(false);
        expect(spoiled(proof, bit).filter((forged) => provesInclusion(ours, index, leaf, forged))).toEqual([]);
      }),
    );
  });

  it('does not take an inner node for a leaf', async () => {
    const [, ...proof] = await inclusionProof(0, 8, ledger);
    const inner = nodeHash(leaves[0]!, leaves[1]!);
    expect(provesInclusion(head(8), 0, inner, proof)).toBe(false);
  });

  it('works beyond 32 bits', () => {
    const size = 2 ** 40 + 1;
    const [left, leaf] = [leaves[0]!, leaves[1]!];
    expect(provesInclusion({ size, root: nodeHash(left, leaf) }, size - 1, leaf, [left])).toBe(true);
    expect(provesInclusion({ size, root: nodeHash(left, leaf) }, 0, leaf, [left])).toBe(false);
  });
});

describe('a consistency proof', () => {
  it('holds between all trees from 1 to 200, by one read', async () => {
    const refused: string[] = [];
    ledger.reads = 0;
    for (let newer = 1; newer <= MOST; newer += 1) {
      for (let older = 1; older <= newer; older += 1) {
        const proof = await consistencyProof(older, newer, ledger);
        if (!provesConsistency(head(older), head(newer), proof)) refused.push(`${older} to ${newer}`);
      }
    }
    expect(refused).toEqual([]);
    expect(ledger.reads).toBe((MOST * (MOST + 1)) / 2);
  });

  it('is refused for other sizes or roots, turned round, and with a node changed, cut short, missing or too many', async () => {
    await fc.assert(
      fc.asyncProperty(twoTrees, fc.nat(255), async ({ older, newer }, bit) => {
        const proof = await consistencyProof(older, newer, ledger);
        const [from, to] = [head(older), head(newer)];
        const otherOlder = [
          ...heads.filter((other) => other.size !== older),
          ...[0, -1, older + 0.5, Number.NaN].map((size) => ({ ...from, size })),
          { ...from, root: flip(from.root, bit) },
        ];
        const otherNewer = [
          ...heads.filter((other) => other.size !== newer),
          ...[0, newer + 0.5, Number.NaN].map((size) => ({ ...to, size })),
          { ...to, root: flip(to.root, bit) },
        ];
        expect(provesConsistency(from, to, proof)).toBe(true);
        expect(otherOlder.filter((other) => provesConsistency(other, to, proof))).toEqual([]);
        expect(otherNewer.filter((other) => provesConsistency(from, other, proof))).toEqual([]);
        expect(provesConsistency(to, from, proof)).toBe(false);
        expect(spoiled(proof, bit).filter((forged) => provesConsistency(from, to, forged))).toEqual([]);
        expect(provesConsistency(from, to, [])).toBe(false);
      }),
    );
  });

  it('of a tree with itself is empty, and then the roots must be the same', () => {
    expect(provesConsistency(head(7), head(7), [])).toBe(true);
    expect(provesConsistency(head(7), { size: 7, root: head(6).root }, [])).toBe(false);
    expect(provesConsistency(head(7), head(7), [leaves[0]!])).toBe(false);
  });

  it('from the empty tree proves nothing', () => {
    expect(provesConsistency(head(0), head(3), [])).toBe(false);
    expect(provesConsistency(head(0), head(0), [])).toBe(false);
  });

  it('a history with one leaf changed is not consistent with the old head', async () => {
    const fork = new MemoryLedger();
    const forkHead = fork.append(leaves.slice(0, 20).with(3, leaves[100]!));
    const proof = await consistencyProof(12, 20, fork);
    expect(provesConsistency(head(12), forkHead, proof)).toBe(false);
  });
});
