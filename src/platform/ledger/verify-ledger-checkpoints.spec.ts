import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeHash } from './merkle.js';
import { consistencyProof, inclusionProof } from './proofs.js';
import {
  checkpointOf,
  entryAt,
  honestScene,
  nodesOf,
  receiptRow,
  signer,
  stranger,
  treeOf,
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

describe('a checkpoint', () => {
  const rewritten = () => checkpointOf([...scene.entries.slice(0, 6), entryAt(90)]);

  it('swapped for one of another history that the key signed is a fork', () => {
    scene.ownCheckpoints = scene.ownCheckpoints.with(1, rewritten());
    expectFindings(verify(), [
      { code: 'fork', sizes: [7] },
      { code: 'fork', sizes: [7, 12] },
    ]);
  });

  it('trusted, and inconsistent with a later one that the leaves bear out, is a fork', () => {
    scene.trusted = scene.trusted.with(1, rewritten());
    scene.ownCheckpoints = [];
    expect(verify().report.findings).toContainEqual(expect.objectContaining({ code: 'fork', sizes: [7, 12] }));
  });

  it.each([
    ['signed by another key', () => checkpointOf(scene.entries.slice(0, 7), stranger)],
    ['of another size', () => scene.trusted[1]!.replace('\n7\n', '\n8\n')],
    ['without a signature', () => scene.trusted[1]!.replace(/— .*/, '')],
    ['cut short', () => scene.trusted[1]!.slice(0, -30)],
  ])('%s is forged', (_, forged) => {
    scene.trusted = scene.trusted.with(1, forged());
    const { status, report } = verify();
    expect(report.findings.map((finding: { code: string }) => finding.code)).toContain('checkpoint_forged');
    expect(status).toBe(1);
  });

  it('of another log under the same key proves nothing here', () => {
    scene.trusted = [signOrigin('other.example/ledger')];
    scene.latest = '';
    expectFindings(verify(), [{ code: 'checkpoint_of_another_log' }, { code: 'no_trusted_checkpoint' }]);
  });

  it('that goes back, or a latest one that does, is found', () => {
    scene.latest = scene.trusted[0]!;
    expectFindings(verify(), [{ code: 'checkpoint_rolled_back' }]);
  });

  it('must be there', () => {
    scene.trusted = [];
    scene.latest = '';
    expectFindings(verify(), [{ code: 'no_trusted_checkpoint' }]);
  });

  function signOrigin(origin: string): string {
    const body = `${origin}\n12\n${treeOf(scene.entries.slice(0, 12)).head.root.toString('base64')}\n`;
    const signature = Buffer.concat([signer.verifier.keyId, signer.sign(body)]).toString('base64');
    return `${body}\n— ${signer.verifier.name} ${signature}\n`;
  }
});

describe('receipts and nodes', () => {
  it('a salt used twice is found', () => {
    scene.entries[9] = entryAt(9, 4);
    scene.leaves[9] = [9, scene.entries[9].leafHash];
    scene.nodes = nodesOf(scene.entries);
    scene.trusted = scene.ownCheckpoints = [checkpointOf(scene.entries.slice(0, 12))];
    scene.latest = scene.trusted[0]!;
    expectFindings(verify(), [{ code: 'salt_reused', indices: [4, 9] }]);
  });

  it.each([
    ['receipt', { receipt: { disclosure: 'dis_none' } }],
    ['kind', { kind: 'publication' }],
    ['time', { recordedAt: '2026-11-20T00:00:00.000Z' }],
    ['salt', { salt: Buffer.alloc(32, 77) }],
  ])('an altered %s is told from an altered leaf', (_, change) => {
    scene.entries[4] = { ...scene.entries[4]!, ...change };
    expectFindings(verify(), [{ code: 'receipt_altered', index: 4 }]);
  });

  it('an altered or missing node is told from an altered leaf', () => {
    const hash = nodeHash(scene.leaves[0]![1], scene.leaves[1]![1]).toString('hex');
    scene.nodes = scene.nodes.map((node) => (node.level === 2 && node.index === 1 ? { ...node, hash } : node)).slice(1);
    expectFindings(verify(), [
      { code: 'node_altered', level: 2, index: 1 },
      { code: 'node_missing', count: 1 },
    ]);
  });
});

describe('a proof handed to a rights holder', () => {
  const bundleOf = async (index: number, size: number) => ({
    checkpoint: checkpointOf(scene.entries.slice(0, size)),
    proof: (await inclusionProof(index, size, treeOf(scene.entries).tree)).map((hash) => hash.toString('hex')),
    ...receiptRow(scene.entries[index]!, index),
  });
  const check = (bundle: object) => verify('--proof', bench.write('proof.json', JSON.stringify(bundle)));

  it('holds by itself', async () => {
    expect(check(await bundleOf(4, 12))).toMatchObject({ status: 0, report: { ok: true, proofs: 1 } });
  });

  it.each([
    ['another receipt', { receipt: {} }],
    ['another place', { index: 5 }],
    ['a place outside', { index: 12 }],
    ['no proof', { proof: [] }],
    ['a proof that is none', { proof: ['00'] }],
    ['no salt', { salt: undefined }],
  ])('is refused with %s', async (_, change) => {
    expectFindings(check({ ...(await bundleOf(4, 12)), ...change }), [{ code: 'proof_refused' }]);
  });

  it('is a fork when its checkpoint is of a history shown to nobody else', async () => {
    scene.entries[4] = entryAt(4, 40);
    const bundle = await bundleOf(4, 12);
    scene.entries[4] = entryAt(4);
    expectFindings(check(bundle), [{ code: 'fork', sizes: [12] }]);
  });

  it.each([4, 5])('of two checkpoints shows that one continues the other (%d to 12 leaves)', async (size) => {
    const hashes = await consistencyProof(size, 12, treeOf(scene.entries).tree);
    const proof = hashes.map((hash) => hash.toString('hex'));
    const [from, to] = [checkpointOf(scene.entries.slice(0, size)), checkpointOf(scene.entries.slice(0, 12))];
    expect(check({ from, to, proof })).toMatchObject({ status: 0 });
    for (const forged of [
      proof.slice(1),
      proof.slice(0, -1),
      [...proof, proof[0]],
      [proof[0], ...proof],
      proof.toReversed(),
      [],
    ]) {
      expectFindings(check({ from, to, proof: forged }), [{ code: 'proof_refused' }]);
    }
    expect(check({ from: to, to: from, proof }).status).toBe(1);
  });
});

describe('what cannot be checked', () => {
  it.each([
    ['no key', ['--key', '']],
    ['a key that is none', ['--key', 'x+00000000+AAAA']],
    ['a path that is not there', ['--trusted', '/nowhere']],
    ['an unknown option', ['--trust-me']],
  ])('%s ends with 2', (_, args) => {
    expect(bench.run(...args).status).toBe(2);
  });

  it('lines that cannot be read are found', () => {
    bench.layOut(scene);
    bench.write('ledger/leaves.ndjson', '{"index":0\nnull\n{"index":-1}\n{"index":0,"leafHash":"00"}\n');
    const { report } = bench.run('--trusted', bench.trusted, '--ledger', join(bench.ledger, 'leaves.ndjson'));
    expect(report.findings.map((finding: { line?: number }) => finding.line)).toEqual([1, 2, 3, 4, undefined]);
  });
});
