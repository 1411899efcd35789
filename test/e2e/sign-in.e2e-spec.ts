import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignJWT, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { ClientsService } from '../../src/features/identity/clients.service.js';
import { scopesOf } from '../../src/platform/access/role-scopes.js';
import { SANDBOX_CLIENTS, sandboxSecretOf } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const ISSUER = 'http://service.test';
const post = (form: Record<string, string>) => t.anonymous().post('/oauth/token').type('form').send(form);
const byRole = (role: string) => SANDBOX_CLIENTS.filter((client) => client.role === role);
const clientCredentials = { grant_type: 'client_credentials' };

describe('a client with a secret (RFC 6749 §4.4; sandbox only)', () => {
  it('gets a signed token of ten minutes by HTTP Basic or in the body', async () => {
    const secret = sandboxSecretOf('sandbox-broker');
    const basic = await post(clientCredentials).auth('sandbox-broker', secret).expect(200);
    expect(basic.headers['cache-control']).toBe('no-store');
    expect(basic.headers['x-request-id']).toBeDefined();
    const body = await post({ ...clientCredentials, client_id: 'sandbox-broker', client_secret: secret }).expect(200);
    for (const { access_token: token, ...rest } of [basic.body, body.body] as { access_token: string }[]) {
      expect(rest).toEqual({ token_type: 'Bearer', expires_in: 600, scope: scopesOf('broker').join(' ') });
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
      expect(decodeJwt(token)).toMatchObject({
        iss: ISSUER,
        aud: 'urn:trade-enforcement:api',
        sub: 'sandbox-broker',
        client_id: 'sandbox-broker',
        role: 'broker',
        organisation_id: byRole('broker')[0]?.organisation.id,
      });
    }
  });

  it('calls the service with it', async () => {
    const broker = await t.as('broker');
    await broker.get('/v1/rules').expect(200);
  });

  it('asks for less than it may have, never for more', async () => {
    const as = (scope: string) =>
      post({ ...clientCredentials, scope }).auth('sandbox-analyst', sandboxSecretOf('sandbox-analyst'));
    expect((await as('determinations:read').expect(200)).body).toMatchObject({ scope: 'determinations:read' });
    for (const scope of ['policies:write', 'no:such', 'determinations:read no:such', 'openid'])
      expect((await as(scope).expect(400)).body).toMatchObject({ error: 'invalid_scope' });
  });

  it('cannot tell an unknown client from a wrong secret', async () => {
    const wrong = await post(clientCredentials).auth('sandbox-broker', 'guess').expect(401);
    const unknown = await post(clientCredentials).auth('sandbox-nobody', 'guess').expect(401);
    expect(wrong.body).toEqual({ error: 'invalid_client', error_description: 'client authentication failed' });
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers['www-authenticate']).toMatch(/^Basic/);
  });

  it.each([
    ['no grant type', {}, 'invalid_request'],
    ['the password grant', { grant_type: 'password', username: 'a', password: 'b' }, 'unsupported_grant_type'],
    ['a code', { grant_type: 'authorization_code', code: 'x' }, 'unsupported_grant_type'],
    ['another service', { ...clientCredentials, resource: 'urn:other' }, 'invalid_target'],
    ['a scope with a NUL', { ...clientCredentials, scope: 'a\u0000b' }, 'invalid_scope'],
  ])('is told in the words of RFC 6749 that %s will not do', async (_, form, error) => {
    const answer = await post(form).auth('sandbox-broker', sandboxSecretOf('sandbox-broker'));
    expect([answer.status, (answer.body as { error: string }).error]).toEqual([400, error]);
  });

  it('is told so too about a body that is no form, empty or too large', async () => {
    const token = () => t.anonymous().post('/oauth/token').auth('sandbox-broker', sandboxSecretOf('sandbox-broker'));
    for (const request of [
      token().send(clientCredentials),
      token(),
      token()
        .type('form')
        .send(`scope=${'x'.repeat(80_000)}`),
    ])
      expect((await request.expect(400)).body).toMatchObject({ error: 'invalid_request' });
  });
});

describe('a client with its own key (RFC 7523)', () => {
  let key: CryptoKey;
  let publicKey: JWK;
  let clientId: string;
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    key = pair.privateKey;
    publicKey = { ...(await exportJWK(pair.publicKey)), kid: 'first', alg: 'ES256' };
    clientId = (await register([publicKey])).id;
  });

  const register = (keys: JWK[]) =>
    t.app.get(ClientsService).register(
      {
        organisationId: byRole('surety')[0]?.organisation.id ?? '',
        role: 'surety',
        scopes: ['determinations:read'],
        keys,
      },
      'test',
    );
  const assertion = (change: Record<string, unknown> = {}, by = key, header: Record<string, unknown> = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: clientId, sub: clientId, aud: ISSUER, jti: crypto.randomUUID(), iat: now, exp: now + 60 };
    return new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg: 'ES256', kid: 'first', ...header }).sign(by);
  };
  const present = (signed: string) =>
    post({
      ...clientCredentials,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: signed,
    });

  it('gets a token for an assertion, once', async () => {
    const signed = await assertion();
    const { body } = await present(signed).expect(200);
    await t
      .anonymous()
      .get('/v1/rules')
      .set('authorization', `Bearer ${(body as { access_token: string }).access_token}`)
      .expect(200);
    expect((await present(signed).expect(401)).body).toMatchObject({ error: 'invalid_client' });
  });

  it('gets one token for one assertion sent many times at once', async () => {
    const signed = await assertion();
    const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await present(signed)).status));
    expect(statuses.sort()).toEqual([200, 401, 401, 401, 401, 401]);
  });

  it('is refused with an assertion for another place, for too long, without an id, or of another client', async () => {
    const now = Math.floor(Date.now() / 1000);
    const stranger = (await generateKeyPair('ES256')).privateKey;
    for (const bad of [
      assertion({ aud: `${ISSUER}/oauth/token` }),
      assertion({ aud: [ISSUER, 'https://elsewhere.test'] }),
      assertion({ exp: now + 3600 }),
      assertion({ exp: now - 60 }),
      assertion({ nbf: now + 60 }),
      assertion({ iat: now + 61 }),
      assertion({ jti: undefined }),
      assertion({ iss: 'sandbox-broker', sub: 'sandbox-broker' }),
      assertion({ sub: 'sandbox-broker' }),
      assertion({}, stranger),
      assertion({}, stranger, { jwk: publicKey }),
    ])
      expect((await present(await bad).expect(401)).body).toMatchObject({ error: 'invalid_client' });
  });

  it('cannot choose the audience by the Host header', async () => {
    const signed = await assertion({ aud: 'http://evil.test/oauth/token' });
    await present(signed).set('host', 'evil.test').set('x-forwarded-host', 'evil.test').expect(401);
  });

  it('changes its key with an overlap', async () => {
    const next = await generateKeyPair('ES256', { extractable: true });
    const clients = t.app.get(ClientsService);
    await clients.addKey(clientId, { ...(await exportJWK(next.publicKey)), kid: 'next' }, 1, 'test');
    await present(await assertion()).expect(200);
    await present(await assertion({}, next.privateKey, { kid: 'next' })).expect(200);
    const hourLater = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    await present(await assertion()).expect(401);
    await present(await assertion({}, next.privateKey, { kid: 'next' })).expect(200);
    hourLater.mockRestore();
    await clients.endKey(clientId, 'next', 'test');
    await present(await assertion({}, next.privateKey, { kid: 'next' })).expect(401);
    await present(await assertion()).expect(200);
  });

  it('is refused a broken key, and keeps the one it has', async () => {
    const clients = t.app.get(ClientsService);
    const secret = await exportJWK(key);
    for (const bad of [
      { ...secret, kid: 'x' },
      { kty: 'EC', crv: 'P-256', x: 'no', y: 'no', kid: 'x' },
      { kty: 'oct', k: 'x' },
      {} as JWK,
    ])
      await expect(clients.addKey(clientId, bad, 0, 'test')).rejects.toMatchObject({ code: 'request.unlawful' });
    await present(await assertion()).expect(200);
  });

  it('ends at once when it is revoked', async () => {
    const token = ((await present(await assertion()).expect(200)).body as { access_token: string }).access_token;
    const call = () => t.anonymous().get('/v1/rules').set('authorization', `Bearer ${token}`);
    await call().expect(200);
    await t.app.get(ClientsService).revoke(clientId, 'lost', 'test');
    expect((await call().expect(401)).body).toMatchObject({ code: 'token.refused' });
    expect((await present(await assertion()).expect(401)).body).toMatchObject({ error: 'invalid_client' });
  });
});
