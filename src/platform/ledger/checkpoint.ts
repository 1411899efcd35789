import { EMPTY_ROOT, HASH_BYTES, type TreeHead } from './merkle.js';
import { decodeBase64, type NoteSigner, type NoteVerifier } from './note-key.js';
import { NoteRefused, openNote, signNote } from './signed-note.js';

/** What a ledger vouches for: this many leaves, with this root (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** Which ledger: a schema-less URL, also the name of its key. */
  readonly origin: string;
}

/** A checkpoint with the note that carries its signature. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}

/** Signs the head under the signer's name, which is the ledger's origin. */
export function signCheckpoint(head: TreeHead, signer: NoteSigner): SignedCheckpoint {
  const origin = signer.verifier.name;
  if (!isTreeHead(head)) throw new RangeError(`not a tree that can be signed: ${head.size} leaves`);
  const note = signNote(`${origin}\n${head.size}\n${head.root.toString('base64')}\n`, signer);
  return { origin, size: head.size, root: head.root, note };
}

/**
 * Reads a checkpoint that the trusted key has signed. Whoever reads says which ledger they mean by the key they give:
 * a checkpoint of another origin is refused even under a good signature.
 */
export function openCheckpoint(note: string, trusted: NoteVerifier): SignedCheckpoint {
  const checkpoint = parseCheckpoint(openNote(note, [trusted]));
  if (checkpoint.origin !== trusted.name) throw new NoteRefused(`a checkpoint of ${checkpoint.origin}`);
  return { ...checkpoint, note };
}

/** The three lines of a checkpoint's text. Further lines are allowed and, not being provable, ignored. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  const [origin, count, encoded] = lines;
  const root = decodeBase64(encoded ?? '');
  const size = /^(?:0|[1-9]\d{0,15})$/.test(count ?? '') ? Number(count) : Number.NaN;
  if (lines.pop() !== '' || lines.includes('') || origin === undefined || root === undefined)
    throw new NoteRefused('not a checkpoint');
  if (!isTreeHead({ size, root })) throw new NoteRefused('not the head of a tree');
  return { origin, size, root };
}

const isTreeHead = ({ size, root }: TreeHead) =>
  Number.isSafeInteger(size) && root.length === HASH_BYTES && (size > 0 || (size === 0 && root.equals(EMPTY_ROOT)));
