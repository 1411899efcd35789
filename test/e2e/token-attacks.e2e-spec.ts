import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { Authenticator } from '../../src/platform/auth/authenticator.js';
import { SigningKeys } from '../../src/platform/auth/signing-keys.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
let real: { key: CryptoKey; kid: string; jwk: JWK };
let attacker: { key: CryptoKey; jwk: JWK };

beforeAll(async () => {
  t = await startTestApp();
  const { jwk, kid } = await t.app.get(SigningKeys).signing();
  real = { key: (await importJWK(jwk, 'ES256')) as CryptoKey, kid, jwk };
  const pair = await generateKeyPair('ES256', { extractable: true });
  attacker = { key: pair.privateKey, jwk: await exportJWK(pair.publicKey) };
});
afterAll(() => t.close());

type Members = Record<string, unknown>;
const now = () => Math.floor(Date.now() / 1000);
const claims = (change: Members = {}): Members => ({
  iss: 'http://service.test',
  aud: 'urn:trade-enforcement:api',
  sub: 'sandbox-broker',
  client_id: 'sandbox-broker',
  role: 'broker',
  epoch: 1,
  scope: 'determinations:read',
  jti: crypto.randomUUID(),
  iat: now(),
  exp: now() + 300,
  ...change,
});
const signed = (change: Members = {}, header: Members = {}, key = real.key): Promise<string> =>
  new SignJWT(claims(change)).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: real.kid, ...header }).sign(key);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const hmacSigned = (secret: string | Buffer): string => {
  const text = `${part({ alg: 'HS256', typ: 'at+jwt', kid: real.kid })}.${part(claims())}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const publicPem = () =>
  createPublicKey({ key: real.jwk as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
const call = (token: string) => t.anonymous().get('/v1/rules').set('authorization', `Bearer ${token}`);

const ATTACKS: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['no algorithm', () => `${part({ alg: 'none', typ: 'at+jwt', kid: real.kid })}.${part(claims())}.`],
  ['None in another case', () => `${part({ alg: 'nOnE', typ: 'at+jwt', kid: real.kid })}.${part(claims())}.`],
  ['HS256 with the public key as PEM', () => hmacSigned(publicPem())],
  ['HS256 with the public key as JWK', () => hmacSigned(JSON.stringify({ ...real.jwk, d: undefined }))],
  ['HS256 with nothing', () => hmacSigned('')],
  ['another audience', () => signed({ aud: 'urn:other' })],
  ['no audience', () => signed({ aud: undefined })],
  ['another issuer', () => signed({ iss: 'http://evil.test' })],
  ['the issuer with a slash', () => signed({ iss: 'http://service.test/' })],
  ['an ID token', () => signed({}, { typ: 'JWT' })],
  ['no type', () => signed({}, { typ: undefined })],
  ['not yet valid', () => signed({ nbf: now() + 60 })],
  ['issued in the future', () => signed({ iat: now() + 60 })],
  ['a life of a year', () => signed({ exp: now() + 365 * 86_400 })],
  ['no expiry', () => signed({ exp: undefined })],
  ['an expiry in words', () => signed({ exp: 'never' })],
  ['no instant of issue', () => signed({ iat: undefined })],
  ['no id', () => signed({ jti: undefined })],
  ['an unknown key id', () => signed({}, { kid: 'unknown' })],
  ['a key id that is a path', () => signed({}, { kid: '../../../../dev/null' })],
  ['a key id that is an absolute path', () => signed({}, { kid: '/etc/passwd' })],
  ['a key id that is SQL', () => signed({}, { kid: "x' union select 'y" })],
  ['no key id', () => signed({}, { kid: undefined })],
  ['its own key inside', () => signed({}, { jwk: attacker.jwk }, attacker.key)],
  ['its own key inside, under the real id', () => signed({}, { kid: real.kid, jwk: attacker.jwk }, attacker.key)],
  ['a key elsewhere', () => signed({}, { jku: 'http://evil.test/jwks' })],
  ['a certificate elsewhere', () => signed({}, { x5u: 'http://evil.test/cert' })],
  ['a certificate inside', () => signed({}, { x5c: ['AAAA'] })],
  ['an unknown critical header', () => signed({}, { 'https://x.test/': 1 }).then((jwt) => critical(jwt))],
  ["another's signature", () => signed({}, {}, attacker.key)],
  ['the signature stripped', async () => (await signed()).replace(/[^.]*$/, '')],
  ['two parts only', async () => (await signed()).replace(/\.[^.]*$/, '')],
  [
    'a changed payload',
    async () => (await signed()).replace(/\.[^.]*\./, `.${part(claims({ role: 'administrator' }))}.`),
  ],
  ["another client's subject", () => signed({ sub: 'sandbox-administrator' })],
  ["another client's id", () => signed({ client_id: 'sandbox-administrator' })],
  ['no subject', () => signed({ sub: undefined })],
  ['a null subject', () => signed({ sub: null })],
  ['a client that does not exist', () => signed({ sub: 'nobody', client_id: 'nobody' })],
  ['rights of before a change', () => signed({ epoch: 0 })],
  ['no epoch', () => signed({ epoch: undefined })],
  ['a token bound to a key', () => signed({ cnf: { jkt: 'x' } })],
  ['an object for a scope', () => signed({ scope: { $ne: null } })],
  ['nine kilobytes', () => signed({ padding: 'x'.repeat(9000) })],
  ['nonsense', () => 'a.b.c'],
  ['half a token', () => 'x'],
];

const critical = (jwt: string): string => {
  const [, body, signature] = jwt.split('.');
  return `${part({ alg: 'ES256', typ: 'at+jwt', kid: real.kid, crit: ['x'], x: 1 })}.${body ?? ''}.${signature ?? ''}`;
};

describe('a token that was not given out as it is presented', () => {
  it('is told from one that was: this one passes', async () => {
    await call(await signed()).expect(200);
    await call(await signed({}, { typ: 'application/at+jwt' })).expect(200);
    await call(await signed({ nbf: now() + 5, exp: now() - 5 })).expect(200); // clocks may differ by ten seconds
  });

  it.each(ATTACKS)('%s: 401, and no word of why', async (_, forge) => {
    const answer = await call(await forge()).expect(401);
    expect(answer.body).toEqual({
      type: '/v1/problems/token.refused',
      title: 'This token is not accepted.',
      status: 401,
      detail: 'This token is not accepted.',
      code: 'token.refused',
      requestId: expect.any(String),
    });
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="trade-enforcement", error="invalid_token"');
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('has expired: that may be said', async () => {
    const { body } = await call(await signed({ exp: now() - 11 })).expect(401);
    expect(body).toMatchObject({ code: 'token.expired' });
  });

  it('is no token: another scheme, no scheme, two', async () => {
    const good = await signed();
    for (const header of ['Basic eDp5', good, 'Bearer', `Bearer ${good} ${good}`, `Bearer ${good}, Bearer ${good}`])
      await t.anonymous().get('/v1/rules').set('authorization', header).expect(401);
  });

  it('is nowhere but in the header', async () => {
    await t
      .anonymous()
      .get(`/v1/rules/BOND-01?access_token=${await signed()}`)
      .expect(400);
  });

  it('cannot raise a role: what is on record counts', async () => {
    const token = await signed({ role: 'administrator', organisation_id: 'org_other' });
    const actor = await t.app
      .get(Authenticator)
      .authenticate({ headers: { authorization: `Bearer ${token}` } } as never);
    expect(actor).toMatchObject({ id: 'sandbox-broker', role: 'broker' });
    expect(actor.organisationId).not.toBe('org_other');
  });

  it('is missing: the challenge says only that one is needed', async () => {
    const { headers } = await t.anonymous().get('/v1/rules').expect(200);
    expect(headers['www-authenticate']).toBeUndefined();
  });

  it('is dead within a minute of the key that signed it being taken back, wherever it was accepted before', async () => {
    const elsewhere = await startTestApp({}, {}, t.database);
    const token = await signed();
    await call(token).expect(200);
    await elsewhere.app.get(SigningKeys).replace();
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    try {
      await call(token).expect(401);
      await call(await t.tokenOf('sandbox-broker')).expect(200);
    } finally {
      later.mockRestore();
      await elsewhere.close();
    }
  });
});
