import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Caller, TestApp } from './app.js';

/** A key pair as a client keeps it: the public half is what it shows. */
export interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

export async function keyPair(kid: string, alg = 'ES256', options: object = {}): Promise<KeyPair> {
  const pair = await generateKeyPair(alg, { extractable: true, ...options });
  return { privateKey: pair.privateKey, publicKey: { ...(await exportJWK(pair.publicKey)), kid, alg } };
}

/** Presents a client with an assertion of its own (RFC 7523). */
export async function signIn(t: TestApp, clientId: string, { privateKey, publicKey }: KeyPair, claims: object = {}) {
  const now = Math.floor(Date.now() / 1000);
  const { kid = '', alg = '' } = publicKey;
  const assertion = await new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: t.settings.issuer,
    jti: crypto.randomUUID(),
    iat: now,
    exp: now + 60,
    ...claims,
  })
    .setProtectedHeader({ alg, kid })
    .sign(privateKey);
  return t.anonymous().post('/oauth/token').type('form').send({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
}

/** A token of a client that has keys. */
export async function tokenWithKey(t: TestApp, clientId: string, pair: KeyPair): Promise<string> {
  const { status, body } = await signIn(t, clientId, pair);
  if (status !== 200) throw new Error(`no token: ${JSON.stringify(body)}`);
  return (body as { access_token: string }).access_token;
}

/** Sends an act with a new Idempotency-Key. */
export const post = (caller: Caller, path: string, body: object = {}) =>
  caller.post(path).set('idempotency-key', crypto.randomUUID()).send(body);
