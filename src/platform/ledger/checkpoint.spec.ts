import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.js';
import { EMPTY_ROOT, leafHash } from './merkle.js';
import { noteSigner, parseVerifierKey } from './note-key.js';
import { NoteRefused, openNote, signNote } from './signed-note.js';

// The example of golang.org/x/mod/sumdb/note, the first implementation of signed notes; its seed is published with it.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS_SEED = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PETERS_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETERS_NOTE = `${PETERS_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

// A head of Go's checksum database under its published key.
const GO_SUM = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
const GO_SUM_NOTE = `go.sum database tree
6476701
mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
`;

const ORIGIN = 'trade.example/ledger';
const signer = noteSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
const stranger = noteSigner('witness.example', generateKeyPairSync('ed25519').privateKey);
const head = { size: 12, root: leafHash(Buffer.from('a root')) };
const { note } = signCheckpoint(head, signer);
const signed = (text: string) => signNote(text, signer);
const ROOT = head.root.toString('base64');

function privateKeyFromSeed(seed: Buffer) {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

describe('C2SP signed-note', () => {
  it('signs byte for byte like the first implementation', () => {
    const peter = noteSigner('PeterNeumann', privateKeyFromSeed(Buffer.from(PETERS_SEED, 'base64').subarray(1)));
    expect(peter.verifier.key).toBe(PETER);
    expect(signNote(PETERS_TEXT, peter)).toBe(PETERS_NOTE);
  });

  it('opens notes of the first implementation', () => {
    expect(openNote(PETERS_NOTE, [parseVerifierKey(PETER)])).toBe(PETERS_TEXT);
    const text = openNote(GO_SUM_NOTE, [parseVerifierKey(GO_SUM)]);
    expect(parseCheckpoint(text)).toMatchObject({ origin: 'go.sum database tree', size: 6476701 });
  });

  it('passes over signatures of unknown keys, even under a known name', () => {
    const namesake = noteSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
    const text = `${ORIGIN}\n12\n${ROOT}\n`;
    const both = [stranger, namesake].reduce((all, key) => all + signNote(text, key).slice(text.length + 1), note);
    expect(openNote(both, [signer.verifier])).toBe(text);
  });

  it('is not believed when only unknown keys have signed it, even under a known name', () => {
    const namesake = noteSigner('PeterNeumann', generateKeyPairSync('ed25519').privateKey);
    expect(() => openNote(signNote(PETERS_TEXT, namesake), [parseVerifierKey(PETER)])).toThrow(NoteRefused);
    expect(() => openNote(PETERS_NOTE, [signer.verifier, stranger.verifier])).toThrow(NoteRefused);
    expect(() => openNote(PETERS_NOTE, [])).toThrow(NoteRefused);
  });

  it.each([
    ['changed text', PETERS_NOTE.replace('answer', 'Answer')],
    ['a changed signature', PETERS_NOTE.replace('ZInNI', 'ZInNJ')],
    ['no signature', `${PETERS_TEXT}\n`],
    ['no empty line', PETERS_NOTE.replace('\n\n', '\n')],
    ['no last newline', PETERS_NOTE.slice(0, -1)],
    ['a hyphen for the dash', PETERS_NOTE.replace('—', '-')],
    ['text after the signatures', `${PETERS_NOTE}more\n`],
    ['a carriage return', PETERS_NOTE.replace('\n', '\r\n')],
    ['half a surrogate pair', PETERS_NOTE.replace('think', '\ud800')],
    ['base64 of another spelling', PETERS_NOTE.replace('nAM=', 'nAN=')],
    ['a second, bad signature of the same key', `${PETERS_NOTE}${PETERS_NOTE.slice(-108).replace('ZInNI', 'ZInNJ')}`],
    ['too many signatures', PETERS_NOTE + PETERS_NOTE.slice(-108).repeat(100)],
    ['more than anyone should read', `${'x'.repeat(1_000_000)}${PETERS_NOTE}`],
    ['nothing at all', ''],
    ['a signature alone', `\n${PETERS_NOTE.slice(-108)}`],
  ])('refuses a note with %s', (_, forged) => {
    expect(PETERS_NOTE.slice(-108)).toMatch(/^— PeterNeumann .*\n$/);
    expect(() => openNote(forged, [parseVerifierKey(PETER)])).toThrow(NoteRefused);
  });

  it.each([
    ['another name', PETER.replace('Peter', 'Petra')],
    ['another hash', PETER.replace('c74f', 'c74e')],
    ['another key', PETER.replace('ARpc', 'ARpd')],
    ['another kind of signature', PETER.replace('+ARpc', '+AhpcA')],
    ['a key cut short', PETER.slice(0, -4)],
    ['base64 of another spelling', `${PETER} `],
    ['no name', PETER.replace('PeterNeumann', '')],
    ['a space in the name', PETER.replace('Peter', 'Peter ')],
    ['nothing', ''],
  ])('refuses a verifier key with %s', (_, key) => {
    expect(() => parseVerifierKey(key)).toThrow();
  });

  it.each(['', 'two words', 'a+b', 'next\u0085line', 'a\u00a0b', 'new\nline'])('no key is named %j', (name) => {
    expect(() => noteSigner(name, generateKeyPairSync('ed25519').privateKey)).toThrow();
  });

  it('does not sign what could not be read back', () => {
    expect(() => signed('no newline')).toThrow();
    expect(() => signed('tab\t\n')).toThrow();
    expect(() => noteSigner(ORIGIN, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)).toThrow();
  });
});

describe('C2SP tlog-checkpoint', () => {
  it('is origin, size and root over the signature line', () => {
    expect(note).toMatch(
      /^trade\.example\/ledger\n12\n[A-Za-z0-9+/]{43}=\n\n— trade\.example\/ledger [A-Za-z0-9+/]{91}=\n$/,
    );
    expect(openCheckpoint(note, signer.verifier)).toEqual({ origin: ORIGIN, ...head, note });
  });

  it('of the empty ledger has the empty root', () => {
    const empty = signCheckpoint({ size: 0, root: EMPTY_ROOT }, signer);
    expect(openCheckpoint(empty.note, signer.verifier).size).toBe(0);
    expect(() => signCheckpoint({ size: 0, root: head.root }, signer)).toThrow(RangeError);
  });

  it('may have further lines, which say nothing', () => {
    expect(openCheckpoint(signed(`${ORIGIN}\n12\n${ROOT}\nextension\n`), signer.verifier).size).toBe(12);
  });

  it.each([
    ['another origin', `other.example/ledger\n12\n${ROOT}\n`],
    ['no root', `${ORIGIN}\n12\n`],
    ['a leading zero', `${ORIGIN}\n012\n${ROOT}\n`],
    ['a sign', `${ORIGIN}\n+12\n${ROOT}\n`],
    ['a fraction', `${ORIGIN}\n12.0\n${ROOT}\n`],
    ['a hexadecimal size', `${ORIGIN}\n0x12\n${ROOT}\n`],
    ['a size beyond exact numbers', `${ORIGIN}\n9007199254740992\n${ROOT}\n`],
    ['an empty line', `${ORIGIN}\n12\n${ROOT}\n\nextension\n`],
    ['no origin', `\n12\n${ROOT}\n`],
    ['a short root', `${ORIGIN}\n12\n${head.root.subarray(1).toString('base64')}\n`],
    ['a root in another alphabet', `${ORIGIN}\n12\n${Buffer.alloc(32, 255).toString('base64url')}\n`],
    ['a root with spaces', `${ORIGIN}\n12\n ${ROOT}\n`],
    ['size 0 over a root that is not empty', `${ORIGIN}\n0\n${ROOT}\n`],
  ])('is refused with %s, though well signed', (_, text) => {
    expect(() => openCheckpoint(signed(text), signer.verifier)).toThrow(NoteRefused);
  });

  it('is refused under the key of another ledger, and with size or root changed', () => {
    expect(() => openCheckpoint(note, stranger.verifier)).toThrow(NoteRefused);
    expect(() => openCheckpoint(note.replace('\n12\n', '\n13\n'), signer.verifier)).toThrow(NoteRefused);
    const other = leafHash(Buffer.from('another root')).toString('base64');
    expect(() => openCheckpoint(note.replace(ROOT, other), signer.verifier)).toThrow(NoteRefused);
  });

  it('is refused when the signature was made for a part of the text', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { verifier } = noteSigner(ORIGIN, privateKey);
    const signature = sign(null, Buffer.from(`${ORIGIN}\n12\n`), privateKey);
    const line = Buffer.concat([verifier.keyId, signature]).toString('base64');
    expect(() => openCheckpoint(`${ORIGIN}\n12\n${ROOT}\n\n— ${ORIGIN} ${line}\n`, verifier)).toThrow(NoteRefused);
  });
});
