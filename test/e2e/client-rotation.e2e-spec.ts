import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { exportJWK } from 'jose';
import type { JWK } from 'jose';
import type { ClientView } from '../../src/features/identity/administration/client.view.js';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { keyPair, post, signIn, tokenWithKey } from '../support/clients.js';
import type { KeyPair } from '../support/clients.js';

let t: TestApp;
let admin: Caller;
let first: KeyPair;
let id: string;
const HOUR = 3_600_000;

beforeAll(async () => {
  t = await startTestApp();
  [admin, first] = [await t.as('administrator'), await keyPair('first')];
  const organisationId = SANDBOX_CLIENTS.find(({ role }) => role === 'surety')?.organisation.id;
  const asked = { organisationId, role: 'surety', scopes: ['clients:read'], keys: [first.publicKey] };
  id = ((await post(admin, '/v1/clients', asked).expect(201)).body as ClientView).id;
});
afterAll(() => t.close());

const add = (key: JWK, more: object = {}) => post(admin, `/v1/clients/${id}/keys`, { key, ...more });
const end = (kid: string) => post(admin, `/v1/clients/${id}/keys/${kid}/end`);
const keys = async (): Promise<string[]> =>
  ((await admin.get(`/v1/clients/${id}`).expect(200)).body as ClientView).keys.map(({ kid }) => kid);
const statusOf = async (pair: KeyPair) => (await signIn(t, id, pair)).status;

describe('keys of a client', () => {
  it('change over with an overlap, after which the old one is no good', async () => {
    const next = await keyPair('next', 'EdDSA');
    const token = await tokenWithKey(t, id, first);
    const { body } = await add(next.publicKey, { overlapHours: 48 }).expect(201);
    expect((body as ClientView).keys).toEqual([
      { kid: 'first', algorithm: 'ES256', endsAt: expect.any(String) },
      { kid: 'next', algorithm: 'EdDSA' },
    ]);
    expect([await statusOf(first), await statusOf(next)]).toEqual([200, 200]);
    await t.anonymous().get('/v1/clients/me').set('authorization', `Bearer ${token}`).expect(200);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 48 * HOUR);
    expect([await statusOf(first), await statusOf(next)]).toEqual([401, 200]);
    later.mockRestore();
  });

  it('end at once, and the tokens with them; the last one stays', async () => {
    const lost = await keyPair('lost', 'PS256');
    await add(lost.publicKey).expect(201);
    const token = await tokenWithKey(t, id, lost);
    await end('lost').expect(200);
    expect(await statusOf(lost)).toBe(401);
    await t.anonymous().get('/v1/clients/me').set('authorization', `Bearer ${token}`).expect(401);
    await end('lost').expect(404);
    for (const kid of await keys()) if (kid !== 'next') await end(kid).expect(200);
    expect((await end('next').expect(422)).body).toMatchObject({ errors: [{ code: 'client.last_key' }] });
    expect(await keys()).toEqual(['next']);
  });

  it('are at most five, each once', async () => {
    const [present] = await keys();
    const pairs = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((kid) => keyPair(kid)));
    for (const { publicKey } of pairs.slice(0, 4)) await add(publicKey).expect(201);
    const refused = async (key: JWK) =>
      ((await add(key).expect(422)).body as { errors: { code: string }[] }).errors[0]?.code;
    expect(await refused(pairs[4]?.publicKey as JWK)).toBe('client.keys_number');
    await end('a').expect(200);
    expect(await refused({ ...(pairs[4]?.publicKey as JWK), kid: 'b' })).toBe('client.key_id_twice');
    expect(await refused({ ...(pairs[1]?.publicKey as JWK), kid: 'other' })).toBe('client.key_twice');
    expect(await keys()).toEqual([present, 'b', 'c', 'd']);
  });

  it('that are broken, weak or private are refused, and nothing is half done', async () => {
    const before = (await admin.get(`/v1/clients/${id}`).expect(200)).body as ClientView;
    const good = (await keyPair('x')).publicKey;
    const rsa = (await keyPair('x', 'PS256')).publicKey;
    const bad: readonly (readonly [string, JWK | object])[] = [
      ['client.key_is_private', { ...(await exportJWK(first.privateKey)), kid: 'x' }],
      ['client.key_is_private', { kty: 'oct', k: createHmac('sha256', 'x').digest('base64url'), kid: 'x' }],
      ['client.key_id_missing', { ...good, kid: undefined }],
      ['client.key_id_missing', { ...good, kid: '../../etc/passwd' }],
      ['client.key_id_missing', { ...good, kid: 7 }],
      ['client.key_not_usable', { kty: 'oct', kid: 'x' }],
      ['client.key_not_usable', { ...good, x: 'AAAA' }],
      ['client.key_not_usable', { ...good, y: good.x }],
      ['client.key_not_usable', { ...good, kty: 'EC2' }],
      ['client.key_not_usable', { ...(await keyPair('x', 'ES384')).publicKey, alg: undefined }],
      ['client.key_not_usable', { ...rsa, e: 'AQ' }],
      ['client.key_not_usable', { ...rsa, e: 'Aw' }],
      ['client.key_not_usable', { ...rsa, n: (rsa.n ?? '').slice(0, 170) }],
      ['client.key_not_usable', { ...rsa, n: 'x'.repeat(100_000) }],
      ['client.key_not_usable', { kid: 'x' }],
      ['client.key_algorithm', { ...good, alg: 'HS256' }],
      ['client.key_algorithm', { ...good, alg: 'none' }],
      ['client.key_algorithm', { ...rsa, alg: 'RS256' }],
      ['client.key_use', { ...good, use: 'enc' }],
      ['client.key_use', { ...good, key_ops: ['encrypt'] }],
    ];
    for (const [code, key] of bad) {
      const { body } = await add(key as JWK, { overlapHours: 0 }).expect(422);
      expect([key, (body as { errors: { code: string }[] }).errors[0]?.code]).toEqual([key, code]);
    }
    for (const shape of [
      { key: [good] },
      { key: 'x' },
      { key: null },
      {},
      { key: good, overlapHours: -1 },
      { key: good, overlapHours: 1.5 },
    ])
      await post(admin, `/v1/clients/${id}/keys`, shape).expect(400);
    expect((await admin.get(`/v1/clients/${id}`).expect(200)).body).toEqual(before);
  });

  it('are kept without anything else that was sent along', async () => {
    await end('b').expect(200);
    const more = { ...(await keyPair('extra')).publicKey, x5c: ['AAAA'], note: 'x'.repeat(1000) };
    await add(more).expect(201);
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: t.database.serviceUrl });
    await client.connect();
    const { rows } = await client.query<{ jwks: string }>('select jwks::text from client where id = $1', [id]);
    await client.end();
    expect(rows[0]?.jwks).toContain('extra');
    expect(rows[0]?.jwks).not.toMatch(/x5c|note/);
  });
});
