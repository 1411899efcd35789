import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** The public half of a key that signs notes, under the name it signs by. */
export interface NoteVerifier {
  readonly name: string;
  /** Four bytes that pick out the key among those of its name; no security rests on them. */
  readonly keyId: Buffer;
  /** `name+hash+key`, as others are told to trust it. */
  readonly key: string;
  verify(text: string, signature: Buffer): boolean;
}

/** The private half. */
export interface NoteSigner {
  readonly verifier: NoteVerifier;
  sign(text: string): Buffer;
}

/** A signer from an Ed25519 private key; the name should be the ledger's origin. */
export function noteSigner(name: string, privateKey: KeyObject): NoteSigner {
  return {
    verifier: verifierOf(name, createPublicKey(privateKey)),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** Reads `<name>+<8 hex digits>+<base64(0x01 ‖ public key)>`; throws on anything else, or when the hash is not the key's. */
export function parseVerifierKey(text: string): NoteVerifier {
  const [, name, id, encoded] = VERIFIER_KEY.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  if (name === undefined || bytes?.length !== 1 + KEY_BYTES || bytes[0] !== ED25519)
    throw new Error('not an Ed25519 verifier key');
  const x = bytes.subarray(1).toString('base64url');
  const verifier = verifierOf(name, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
  if (verifier.keyId.toString('hex') !== id) throw new Error('the hash in the verifier key is not that of the key');
  return verifier;
}

/** Standard base64 in its one canonical spelling, or undefined. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** A key name is not empty and has neither spaces nor a plus (C2SP signed-note). */
export const isKeyName = (name: string): boolean => KEY_NAME.test(name);

// C2SP signed-note: the type byte of Ed25519, part of the key id and of the verifier key.
const ED25519 = 1;
const KEY_BYTES = 32;
// Cc has U+0085, a space to Unicode though not to \s.
const KEY_NAME = /^[^\s+\p{Cc}]+$/u;
const VERIFIER_KEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/;

function verifierOf(name: string, publicKey: KeyObject): NoteVerifier {
  if (!isKeyName(name)) throw new Error(`not a key name: ${JSON.stringify(name)}`);
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('notes are signed with Ed25519');
  const typed = Buffer.concat([
    Buffer.of(ED25519),
    Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
  ]);
  const keyId = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  return {
    name,
    keyId,
    key: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`,
    verify: (text, signature) => signature.length === 64 && verify(null, Buffer.from(text), publicKey, signature),
  };
}
