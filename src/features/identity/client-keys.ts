import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import type { Fault } from '../../kernel/errors.js';

const MAX_KEYS = 5;
const MIN_RSA_BITS = 2048;
const KEY_ID = /^[\w.=+:~-]{1,200}$/;
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** What is wrong with the public keys of a client; nothing if they will serve. */
export function faultsOfKeys(keys: readonly JWK[]): Fault[] {
  if (keys.length === 0 || keys.length > MAX_KEYS)
    return [fault('/keys', 'client.keys_number', `Send 1 to ${String(MAX_KEYS)} keys.`)];
  const faults = keys.flatMap((key, i) => faultsOfKey(key, `/keys/${String(i)}`));
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length)
    faults.push(fault('/keys', 'client.key_id_twice', 'Two keys have the same id.'));
  return faults;
}

function faultsOfKey(key: JWK, pointer: string): Fault[] {
  if (PRIVATE_MEMBERS.some((member) => member in key))
    return [fault(pointer, 'client.key_is_private', 'This is a private key. It is now known to us: make a new one.')];
  if (typeof key.kid !== 'string' || !KEY_ID.test(key.kid))
    return [fault(`${pointer}/kid`, 'client.key_id_missing', 'A key needs an id of letters, digits and -._~:=+.')];
  return strongEnough(key)
    ? []
    : [fault(pointer, 'client.key_not_usable', 'Send a P-256, Ed25519 or RSA (2048 bits or more) public key.')];
}

function strongEnough(key: JWK): boolean {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPublicKey({
      key: key as never,
      format: 'jwk',
    });
    if (type === 'rsa') return (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    return type === 'ed25519' || (type === 'ec' && details?.namedCurve === 'prime256v1');
  } catch {
    return false;
  }
}

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });
