import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCheckpoint } from './checkpoint.js';
import { sealWith, type SealedEntry } from './commitment.js';
import { MemoryLedger } from './memory-ledger.fixture.js';
import { noteSigner } from './note-key.js';

/** What an attacker may lay hands on: the ledger's rows are the database, the trusted files lie outside it. */
export interface Scene {
  entries: SealedEntry[];
  leaves: (readonly [index: number, hash: Buffer])[];
  nodes: { level: number; index: number; hash: string }[];
  ownCheckpoints: string[];
  trusted: string[];
  latest: string;
  published: Buffer[];
}

interface Finding {
  code: string;
  line?: number;
}

export interface Outcome {
  status: number | null;
  report: { findings: Finding[] } & Record<string, unknown>;
}

// Found from where the tests are started: this file itself runs from its source or as it was built.
export const VERIFIER = join(process.cwd(), 'tools/verify-ledger.mjs');
export const signer = noteSigner('trade.example/ledger', generateKeyPairSync('ed25519').privateKey);
/** Someone else with a key of the same name. */
export const stranger = noteSigner('trade.example/ledger', generateKeyPairSync('ed25519').privateKey);
export const SIZES = [3, 7, 12];

/** An honest ledger of 13 leaves with checkpoints at 3, 7 and 12, and no leaves published. */
export function honestScene(): Scene {
  const entries = Array.from({ length: 13 }, (_, index) => entryAt(index));
  const checkpoints = SIZES.map((size) => checkpointOf(entries.slice(0, size)));
  return {
    entries,
    leaves: entries.map((entry, index) => [index, entry.leafHash]),
    nodes: nodesOf(entries),
    ownCheckpoints: checkpoints,
    trusted: checkpoints,
    latest: checkpoints.at(-1) ?? '',
    published: [],
  };
}

export const entryAt = (index: number, salt = index): SealedEntry =>
  sealWith(
    {
      kind: 'disclosure',
      recordedAt: `2026-11-21T14:03:00.${String(index).padStart(3, '0')}Z`,
      receipt: { disclosure: `dis_${index}`, 'fields é': ['port', 1.5, null, true] },
    },
    Buffer.alloc(32, salt + 1),
  );

export function treeOf(entries: readonly SealedEntry[]) {
  const tree = new MemoryLedger();
  return { tree, head: tree.append(entries.map((entry) => entry.leafHash)) };
}

export const checkpointOf = (entries: readonly SealedEntry[], by = signer): string =>
  signCheckpoint(treeOf(entries).head, by).note;

export function nodesOf(entries: readonly SealedEntry[]): Scene['nodes'] {
  const { tree } = treeOf(entries);
  const keys = [1, 2, 3].flatMap((level) =>
    Array.from({ length: Math.floor(entries.length / 2 ** level) }, (_, index) => ({ level, index })),
  );
  const hashes = tree.nodes(keys);
  return keys.map((key, place) => ({ ...key, hash: hashes[place]?.toString('hex') ?? '' }));
}

export const receiptRow = ({ salt, kind, recordedAt, receipt }: SealedEntry, index: number) => ({
  index,
  salt: salt.toString('hex'),
  kind,
  recordedAt,
  receipt,
});

/** A place on disk where scenes are laid out and the verifier is run, as anyone would, in a process of its own. */
export class VerifierBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'verify-'));
  readonly trusted = join(this.folder, 'trusted');
  readonly ledger = join(this.folder, 'ledger');

  verify(scene: Scene, ...more: string[]): Outcome {
    this.layOut(scene);
    return this.run('--trusted', this.trusted, '--ledger', this.ledger, ...more);
  }

  layOut(scene: Scene): void {
    for (const folder of [this.ledger, this.trusted]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    }
    const leaves = scene.leaves.map(([index, hash]) => ({ index, leafHash: hash.toString('hex') }));
    this.write('ledger/leaves.ndjson', ndjson(leaves));
    this.write('ledger/receipts.ndjson', ndjson(scene.entries.map(receiptRow)));
    if (scene.nodes.length > 0) this.write('ledger/nodes.ndjson', ndjson(scene.nodes));
    this.write('ledger/checkpoints.txt', scene.ownCheckpoints.map((note) => `${note}\n`).join(''));
    this.write('trusted/checkpoints.txt', scene.trusted.map((note) => `${note}\n`).join(''));
    this.write('trusted/latest.txt', scene.latest);
    this.write('trusted/leaves.txt', scene.published.map((hash) => `${hash.toString('hex')}\n`).join(''));
  }

  write(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return join(this.folder, name);
  }

  run(...args: string[]): Outcome {
    const { status, stdout } = spawnSync(
      process.execPath,
      [VERIFIER, '--key', signer.verifier.key, '--json', ...args],
      { encoding: 'utf8', cwd: tmpdir() },
    );
    return { status, report: JSON.parse(stdout.startsWith('{') ? stdout : '{"findings":[]}') as Outcome['report'] };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

const ndjson = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
