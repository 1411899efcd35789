import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A key of an endpoint as it is kept: sealed, and good until an instant once another has followed it. */
export interface KeptKey {
  readonly sealed: string;
  readonly publicKey?: string;
  readonly goodUntil?: string;
}

/** A key of ours: the private half to be sealed, and the public half for whoever checks. */
export function newKeyPair(): { readonly secret: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'jwk' }).x ?? '';
  return {
    secret: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: `whpk_${Buffer.from(raw, 'base64url').toString('base64')}`,
  };
}

/** The signature of a message by one key, as Standard Webhooks 1.0 writes it: `v1` by a secret, `v1a` by a key pair. */
export function signatureBy(signature: 'hmac' | 'ed25519', secret: string, message: SignedMessage): string {
  const { id, timestamp, body } = message;
  if (signature === 'hmac') return new Webhook(secret).sign(id, new Date(timestamp * 1000), body);
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  return `v1a,${sign(null, Buffer.from(`${id}.${String(timestamp)}.${body}`), key).toString('base64')}`;
}

export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The key that checks, from its public half. */
export const publicKeyOf = (publicKey: string) =>
  createPublicKey({
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64').toString('base64url'),
    },
    format: 'jwk',
  });
