import { spawnSync } from 'node:child_process';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkpointOf,
  entryAt,
  honestScene,
  nodesOf,
  SIZES,
  stranger,
  VERIFIER,
  VerifierBench,
  type Outcome,
  type Scene,
} from './verify-ledger.fixture.js';

const bench = new VerifierBench();
afterAll(() => bench.remove());

let scene: Scene;
beforeEach(() => {
  scene = honestScene();
});

const verify = (...more: string[]) => bench.verify(scene, ...more);

/** Expects exactly these findings, in their order, by code and what they name. */
function expectFindings({ status, report }: Outcome, expected: readonly object[]) {
  expect(report.findings).toEqual(expected.map((finding) => expect.objectContaining(finding)));
  expect(status).toBe(1);
}

const forgedLeaf = (index: number): [number, Buffer] => [index, entryAt(99).leafHash];

describe('the offline verifier', () => {
  it('finds nothing wrong with an honest ledger and says how far it is proven', () => {
    const { status, report } = verify();
    expect(report).toEqual({
      ok: true,
      log: 'trade.example/ledger',
      checkpoints: 7,
      size: 12,
      leaves: 13,
      proven: 12,
      receipts: 13,
      nodes: 10,
      proofs: 0,
      findings: [],
    });
    expect(status).toBe(0);
  });

  it('still proves the leaves when receipts were erased', () => {
    scene.entries = [];
    expect(verify()).toMatchObject({ status: 0, report: { ok: true, proven: 12, receipts: 0 } });
  });

  it('imports nothing but Node', () => {
    const imports = spawnSync('grep', ['-oE', "(from|import\\() ?'[^']+'", VERIFIER], { encoding: 'utf8' }).stdout;
    expect(
      imports
        .trim()
        .split('\n')
        .every((line) => line.includes("'node:")),
    ).toBe(true);
  });
});

describe('an altered leaf', () => {
  it('is named by its receipt', () => {
    scene.nodes = [];
    scene.leaves[5] = forgedLeaf(5);
    expectFindings(verify(), [
      { code: 'root_mismatch', from: 3, to: 6 },
      { code: 'leaf_altered', index: 5 },
    ]);
  });

  it('is narrowed to two by the stored nodes when its receipt was erased or altered with it', () => {
    scene.entries = [];
    scene.leaves[5] = forgedLeaf(5);
    expectFindings(verify(), [
      { code: 'root_mismatch', from: 3, to: 6 },
      { code: 'leaf_altered', from: 4, to: 5 },
      { code: 'leaf_altered', from: 4, to: 7 },
      { code: 'leaf_altered', from: 0, to: 7 },
    ]);
  });

  it('is named by the published leaves though receipt and nodes were rebuilt over it', () => {
    scene.published = scene.entries.map((entry) => entry.leafHash);
    scene.entries[5] = entryAt(5, 50);
    scene.leaves[5] = [5, scene.entries[5].leafHash];
    scene.nodes = nodesOf(scene.entries);
    expectFindings(verify(), [
      { code: 'root_mismatch', from: 3, to: 6 },
      { code: 'leaf_altered', index: 5 },
    ]);
  });

  it('is found by a single bit, and two leaves that changed places are both named', () => {
    const flipped = Buffer.from(scene.leaves[2]![1]);
    flipped[31]! ^= 1;
    scene.nodes = [];
    scene.leaves[2] = [2, flipped];
    expectFindings(verify(), [
      { code: 'root_mismatch', from: 0, to: 2 },
      { code: 'leaf_altered', index: 2 },
    ]);
    scene.leaves[2] = [2, scene.leaves[9]![1]];
    scene.leaves[9] = [9, scene.entries[2]!.leafHash];
    expectFindings(verify(), [
      { code: 'root_mismatch' },
      { code: 'leaf_altered', index: 2 },
      { code: 'leaf_altered', index: 9 },
    ]);
  });

  it('is found when the attacker signs a new history with a key of the same name', () => {
    scene.entries[5] = entryAt(5, 50);
    scene.leaves[5] = [5, scene.entries[5].leafHash];
    scene.nodes = nodesOf(scene.entries);
    scene.ownCheckpoints = SIZES.map((size) => checkpointOf(scene.entries.slice(0, size), stranger));
    const codes = verify().report.findings.map((finding) => finding.code);
    expect(codes).toEqual([
      ...Array(3).fill('checkpoint_forged'),
      ...Array(3).fill('checkpoint_missing'),
      'root_mismatch',
    ]);
  });
});

describe('missing leaves', () => {
  it('cut off at the end are counted', () => {
    scene.leaves.length = 10;
    scene.entries.length = 10;
    scene.nodes = [];
    expectFindings(verify(), [{ code: 'leaves_missing', from: 10, to: 11 }]);
  });

  it('cut off with their checkpoints and nodes are missed by the trusted checkpoint', () => {
    scene.leaves.length = 7;
    scene.entries.length = 7;
    scene.nodes = nodesOf(scene.entries);
    scene.ownCheckpoints.length = 2;
    scene.trusted = [scene.latest];
    expectFindings(verify(), [
      { code: 'checkpoint_missing', size: 12 },
      { code: 'leaves_missing', from: 7, to: 11 },
    ]);
  });

  it('are named in the middle', () => {
    scene.leaves.splice(5, 1);
    scene.entries = [];
    scene.nodes = [];
    expectFindings(verify(), [
      { code: 'leaf_missing', index: 5 },
      { code: 'leaves_missing', from: 5 },
    ]);
  });

  it('are found when the others moved up to close the gap', () => {
    scene.leaves = scene.leaves.toSpliced(5, 1).map(([, hash], index) => [index, hash]);
    scene.entries = [];
    scene.nodes = [];
    expectFindings(verify(), [{ code: 'root_mismatch', from: 3, to: 6 }]);
  });

  it('are found when all of them are gone', () => {
    scene.leaves = [];
    scene.entries = [];
    scene.nodes = [];
    expectFindings(verify(), [{ code: 'leaves_missing', from: 0, to: 11 }]);
  });

  it('are not made up for by an index far off or a leaf given twice', () => {
    scene.nodes = [];
    scene.leaves = [...scene.leaves, [4, scene.leaves[4]![1]], [2 ** 52, scene.leaves[4]![1]]];
    expectFindings(verify(), [
      { code: 'leaf_repeated', index: 4 },
      { code: 'leaf_missing', index: 13 },
    ]);
  });
});
