import { constants } from 'node:fs';
import { mkdir, open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpoint, type Checkpoint, type SignedCheckpoint } from './checkpoint.js';

/**
 * The ledger as the world outside the database knows it: `leaves.txt` (one leaf hash a line, by index),
 * `checkpoints.txt` (every checkpoint, oldest first, each followed by an empty line) and `latest.txt`. With these, a
 * change inside the database shows, and the leaf it touched can be named and put back. One writer at a time.
 */
export class PublishedFiles {
  constructor(private readonly folder: string) {}

  /** How many leaves have been published: the index the next one must have. */
  leafCount(): Promise<number> {
    return this.withFile(LEAVES, async (file) => Math.floor((await file.stat()).size / LEAF_LINE_BYTES));
  }

  /** Adds leaf hashes after those published; call before the checkpoint that covers them. */
  appendLeaves(from: number, leafHashes: readonly Buffer[]): Promise<void> {
    return this.withFile(LEAVES, async (file) => {
      const count = Math.floor((await file.stat()).size / LEAF_LINE_BYTES);
      if (from !== count) throw new PublicationRefused(`leaf ${count} is next to be published, not ${from}`);
      const lines = leafHashes.map((hash) => `${hash.toString('hex')}\n`).join('');
      await appendDurably(file, count * LEAF_LINE_BYTES, lines);
    });
  }

  /** The last checkpoint published, or null. Its signature is not checked here. */
  last(): Promise<Checkpoint | null> {
    return this.withFile(CHECKPOINTS, async (file) => (await lastNote(file)).checkpoint);
  }

  /**
   * Publishes a checkpoint; doing so again is harmless. One that goes back or differs from what was published before
   * is refused: the database was restored or altered, and a person must look.
   */
  async publish(checkpoint: SignedCheckpoint): Promise<void> {
    await this.withFile(CHECKPOINTS, async (file) => {
      const { checkpoint: last, end } = await lastNote(file);
      refuseContradiction(last, checkpoint);
      if (last?.size !== checkpoint.size) await appendDurably(file, end, `${checkpoint.note}\n`);
    });
    await this.replaceLatest(checkpoint.note);
  }

  private async replaceLatest(note: string): Promise<void> {
    const draft = join(this.folder, `${LATEST}.draft`);
    const file = await open(draft, 'w');
    try {
      await file.writeFile(note);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.folder, LATEST));
    await this.syncFolder();
  }

  private async withFile<T>(name: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true });
    const file = await open(join(this.folder, name), constants.O_RDWR | constants.O_CREAT, 0o644);
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  }

  /** A new or renamed file survives a crash only once its folder is written too. */
  private async syncFolder(): Promise<void> {
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

/** Why something was not published. */
export class PublicationRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PublicationRefused';
  }
}

const LEAVES = 'leaves.txt';
const CHECKPOINTS = 'checkpoints.txt';
const LATEST = 'latest.txt';
const LEAF_LINE_BYTES = 65;
const TAIL_BYTES = 65_536;

function refuseContradiction(last: Checkpoint | null, next: Checkpoint): void {
  if (!last) return;
  if (next.origin !== last.origin) throw new PublicationRefused(`these are the checkpoints of ${last.origin}`);
  if (next.size < last.size)
    throw new PublicationRefused(`the ledger has ${next.size} leaves, but ${last.size} were published`);
  if (next.size === last.size && !next.root.equals(last.root))
    throw new PublicationRefused(`another root was published for ${last.size} leaves`);
}

/** Writes where the last whole record ends: what a crash left behind it was never acknowledged. */
async function appendDurably(file: FileHandle, end: number, text: string): Promise<void> {
  await file.truncate(end);
  await file.write(text, end);
  await file.sync();
}

/** The last whole note of the file and where it ends. */
async function lastNote(file: FileHandle): Promise<{ checkpoint: Checkpoint | null; end: number }> {
  const { size } = await file.stat();
  const start = Math.max(0, size - TAIL_BYTES);
  const tail = Buffer.alloc(size - start);
  await file.read(tail, 0, tail.length, start);
  // One character a byte, so that places in the text are places in the file.
  const ends = [...tail.toString('latin1').matchAll(WHOLE_NOTE_END)].map((match) => match.index + match[0].length);
  const end = ends.at(-1);
  if (end === undefined) {
    if (start > 0) throw new PublicationRefused(`the end of ${CHECKPOINTS} is no checkpoint`);
    return { checkpoint: null, end: 0 };
  }
  const note = tail.subarray(ends.at(-2) ?? 0, end).toString();
  return { checkpoint: parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1)), end: start + end };
}

/** A signature line (it begins with an em dash, here in its three bytes) and the empty line that ends a record. */
const WHOLE_NOTE_END = /\n\xe2\x80\x94 [^\n]+\n\n/g;
