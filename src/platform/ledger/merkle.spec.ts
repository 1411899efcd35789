import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT, leafHash, nodeHash } from './merkle.js';
import { MemoryLedger } from './memory-ledger.fixture.js';
import { consistencyProof, inclusionProof, rootAt } from './proofs.js';

// The eight leaves and their roots that implementations of RFC 6962 have been tested with since Certificate Transparency.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(Buffer.from(hex, 'hex')),
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const ledger = new MemoryLedger();
ledger.append(LEAVES);
const hex = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('hex'));

describe('RFC 9162 §2.1.1', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))('root of $size leaves', async ({ size, root }) => {
    expect((await rootAt(size, ledger)).toString('hex')).toBe(root);
  });

  it('the same root comes out of any split into appends', () => {
    for (let first = 0; first <= 8; first += 1) {
      const split = new MemoryLedger();
      split.append(LEAVES.slice(0, first));
      expect(split.append(LEAVES.slice(first)).root.toString('hex')).toBe(ROOTS[8]);
    }
  });

  it('an append of nothing is the empty tree', () => {
    expect(new MemoryLedger().append([])).toEqual({ size: 0, root: EMPTY_ROOT });
  });

  it('a leaf that looks like two hashes is not their node', () => {
    const [left, right] = [LEAVES[0]!, LEAVES[1]!];
    expect(leafHash(Buffer.concat([left, right])).equals(nodeHash(left, right))).toBe(false);
  });
});

describe('RFC 9162 §2.1.3.1 inclusion proofs', () => {
  it.each([
    { index: 0, size: 1, proof: [] },
    {
      index: 0,
      size: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      proof: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        ROOTS[4],
      ],
    },
    { index: 2, size: 3, proof: [ROOTS[2]] },
    {
      index: 1,
      size: 5,
      proof: [
        ROOTS[1],
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('leaf $index of $size', async ({ index, size, proof }) => {
    expect(hex(await inclusionProof(index, size, ledger))).toEqual(proof);
  });

  it.each([
    [0, 0],
    [1, 1],
    [-1, 3],
    [0.5, 3],
    [0, Number.NaN],
  ])('no proof of leaf %d in a tree of %d', (index, size) => {
    expect(() => inclusionProof(index, size, ledger)).toThrow(RangeError);
  });
});

describe('RFC 9162 §2.1.4.1 consistency proofs', () => {
  it.each([
    { from: 1, to: 1, proof: [] },
    {
      from: 6,
      to: 8,
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        ROOTS[4],
      ],
    },
    {
      from: 2,
      to: 5,
      proof: [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('$from to $to leaves', async ({ from, to, proof }) => {
    expect(hex(await consistencyProof(from, to, ledger))).toEqual(proof);
  });

  it.each([
    [0, 4],
    [5, 4],
    [1.5, 4],
  ])('no proof from %d to %d', (from, to) => {
    expect(() => consistencyProof(from, to, ledger)).toThrow(RangeError);
  });
});
