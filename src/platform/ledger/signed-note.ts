import { decodeBase64, isKeyName, type NoteSigner, type NoteVerifier } from './note-key.js';

/** Signs a text that ends in a newline, as a note of C2SP signed-note. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || !isPlainText(text)) throw new Error('not a text that can be signed as a note');
  const { name, keyId } = signer.verifier;
  return `${text}\n— ${name} ${Buffer.concat([keyId, signer.sign(text)]).toString('base64')}\n`;
}

/**
 * The text of a note, once a trusted key is found to have signed it. Signatures of unknown keys are passed over; a bad
 * one of a trusted key spoils the note.
 */
export function openNote(note: string, trusted: readonly NoteVerifier[]): string {
  const { text, signatures } = splitNote(note);
  let signed = false;
  for (const { name, keyId, signature } of signatures) {
    const verifier = trusted.find((key) => key.name === name && key.keyId.equals(keyId));
    if (!verifier) continue;
    if (!verifier.verify(text, signature)) throw new NoteRefused(`the signature of ${name} is not on this text`);
    signed = true;
  }
  if (!signed) throw new NoteRefused('no trusted key has signed this note');
  return text;
}

/** Why a note is not believed. */
export class NoteRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoteRefused';
  }
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

// Beyond any witness's needs, and little enough to read.
const MAX_NOTE_CHARACTERS = 1_000_000;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^— (\S+) (\S+)$/u;

function splitNote(note: string): { text: string; signatures: NoteSignature[] } {
  if (note.length > MAX_NOTE_CHARACTERS) throw new NoteRefused('the note is too long');
  if (!isPlainText(note)) throw new NoteRefused('the note holds control characters or is not Unicode');
  // The text may hold empty lines itself: the last one divides.
  const divide = note.lastIndexOf('\n\n');
  if (divide < 0 || !note.endsWith('\n') || note.length < divide + 3)
    throw new NoteRefused('the note has no signatures');
  const lines = note.slice(divide + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new NoteRefused('the note has too many signatures');
  return { text: note.slice(0, divide + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length < 5) throw new NoteRefused('a signature line is malformed');
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** No control character but the newline, and no half of a surrogate pair, which would not survive as UTF-8. */
function isPlainText(text: string): boolean {
  const bytes = Buffer.from(text);
  return bytes.every((byte) => byte >= 0x20 || byte === 0x0a) && bytes.toString() === text;
}
