import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import type { Fault } from '../../kernel/errors.js';

/** A public key of a client as it is kept; `exp` is when it ends, in seconds, while another takes its place. */
export type ClientKey = JWK & { readonly kid: string; readonly alg: string; readonly exp?: number };

const MAX_KEYS = 5;
const MIN_RSA_BITS = 2048;
// Beyond this a signature costs us more than it gives anyone.
const MAX_RSA_BITS = 4096;
const KEY_ID = /^[\w.=+:~-]{1,150}$/;
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const PUBLIC_MEMBERS = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;

const RELEVANT_MEMBERS = [...PUBLIC_MEMBERS, ...PRIVATE_MEMBERS, 'kid', 'alg', 'use', 'key_ops'] as const;

/** What is wrong with the public keys of a client; nothing if they will serve. */
export function faultsOfKeys(keys: readonly JWK[], pointer = '/keys'): Fault[] {
  if (keys.length === 0 || keys.length > MAX_KEYS)
    return [fault(pointer, 'client.keys_number', `A client has 1 to ${String(MAX_KEYS)} keys.`)];
  const faults = keys.flatMap((key, i) => faultsOfKey(key, `${pointer}/${String(i)}`));
  if (faults.length > 0) return faults;
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length)
    faults.push(fault(pointer, 'client.key_id_twice', 'Two keys have the same id.'));
  if (new Set(keys.map(materialOf)).size < keys.length)
    faults.push(fault(pointer, 'client.key_twice', 'The same key is there under two ids.'));
  return faults;
}

/** What is wrong with one key. */
export function faultsOfKey(key: JWK, pointer: string): Fault[] {
  if (PRIVATE_MEMBERS.some((member) => member in key))
    return [
      {
        ...fault(pointer, 'client.key_is_private', 'This is a private or shared key. It is now known to us.'),
        remedy: 'Make a new pair and send the public half.',
      },
    ];
  const faults: Fault[] = [];
  if (typeof key.kid !== 'string' || !KEY_ID.test(key.kid))
    faults.push(
      fault(`${pointer}/kid`, 'client.key_id_missing', 'A key needs an id of up to 150 letters, digits and -._~:=+.'),
    );
  const algorithm = algorithmOf(key);
  if (algorithm === undefined)
    faults.push({
      ...fault(pointer, 'client.key_not_usable', 'This is no key that a client can sign with here.'),
      remedy: `Send a P-256, Ed25519 or RSA (${String(MIN_RSA_BITS)} to ${String(MAX_RSA_BITS)} bits) public key as a JWK.`,
    });
  else if (key.alg !== undefined && key.alg !== algorithm)
    faults.push(fault(`${pointer}/alg`, 'client.key_algorithm', `Such a key signs with ${algorithm} here.`));
  const operations: unknown = key.key_ops;
  if ((key.use !== undefined && key.use !== 'sig') || (operations !== undefined && !verifies(operations)))
    faults.push(fault(`${pointer}/use`, 'client.key_use', 'This key is not for checking signatures.'));
  return faults;
}

/** The key as it is kept: its public members, its id and its one algorithm, and nothing else that was sent with it. */
export function toClientKey(key: JWK): ClientKey {
  const members = PUBLIC_MEMBERS.flatMap((member) => (key[member] === undefined ? [] : [[member, key[member]]]));
  return { ...Object.fromEntries(members), kid: key.kid ?? '', alg: algorithmOf(key) ?? '', use: 'sig' } as ClientKey;
}

/** What of a key that was sent is worth looking at: its own members, the private ones among them, and what they are for. */
export const membersOf = (key: JWK): JWK =>
  Object.fromEntries(Object.entries(key).filter(([name]) => (RELEVANT_MEMBERS as readonly string[]).includes(name)));

/** Whether a key is good at a moment, in milliseconds. */
export function isLive(key: JWK, now: number): boolean {
  const { exp } = key as { exp?: unknown };
  return typeof exp !== 'number' || exp * 1000 > now;
}

function algorithmOf(key: JWK): 'ES256' | 'EdDSA' | 'PS256' | undefined {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPublicKey({
      key: key as never,
      format: 'jwk',
    });
    if (type === 'ed25519') return 'EdDSA';
    if (type === 'ec') return details?.namedCurve === 'prime256v1' ? 'ES256' : undefined;
    const { modulusLength: bits = 0, publicExponent = 0n } = details ?? {};
    // With an exponent of 1 everybody's signature fits; even ones are no keys at all.
    const sound =
      bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS && publicExponent >= 65_537n && publicExponent % 2n === 1n;
    return type === 'rsa' && sound ? 'PS256' : undefined;
  } catch {
    return undefined;
  }
}

const materialOf = (key: JWK): string => PUBLIC_MEMBERS.map((member) => String(key[member])).join('|');
const verifies = (operations: unknown): boolean => Array.isArray(operations) && operations.includes('verify');
const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });
