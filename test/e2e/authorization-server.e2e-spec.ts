import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';
import type { JWK } from 'jose';
import { CBP_ROLES, OUTSIDE_ROLES } from '../../src/kernel/actor.js';
import { SigningKeys } from '../../src/platform/auth/signing-keys.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const ISSUER = 'http://service.test';
const clientCredentials = { grant_type: 'client_credentials' };
const post = (form: Record<string, string>) => t.anonymous().post('/oauth/token').type('form').send(form);

describe('what anyone may know of the authorization server', () => {
  it('the metadata name this service, whatever Host is asked', async () => {
    for (const path of ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration']) {
      const { body } = await t.anonymous().get(path).set('host', 'evil.test').expect(200);
      expect(body).toMatchObject({
        issuer: ISSUER,
        token_endpoint: `${ISSUER}/oauth/token`,
        response_types_supported: [],
      });
      expect(JSON.stringify(body)).not.toMatch(/evil|authorization_endpoint/);
    }
  });

  it('the keys are public halves, and a new key is published before it signs', async () => {
    const keys = async () => ((await t.anonymous().get('/oauth/jwks').expect(200)).body as { keys: JWK[] }).keys;
    const [before] = await keys();
    const token = await t.tokenOf('sandbox-auditor');
    await t.app.get(SigningKeys).rotate();
    const after = await keys();
    expect(after).toHaveLength(2);
    expect(after.some((key) => 'd' in key)).toBe(false);
    expect(decodeProtectedHeader(await t.tokenOf('sandbox-auditor')).kid).toBe(before?.kid);
    await t.anonymous().get('/v1/rules').set('authorization', `Bearer ${token}`).expect(200);
  });

  it('the sandbox publishes a client for each role, two organisations for each kind outside', async () => {
    const { body } = await t.anonymous().get('/v1/sandbox/clients?limit=500').expect(200);
    const { items } = body as {
      items: { role: string; clientId: string; clientSecret: string; curl: string; organisation: { id: string } }[];
    };
    for (const role of CBP_ROLES) expect(items.filter((item) => item.role === role).length).toBeGreaterThan(0);
    for (const role of OUTSIDE_ROLES)
      expect(new Set(items.filter((item) => item.role === role).map(({ organisation }) => organisation.id)).size).toBe(
        2,
      );
    for (const { clientId, clientSecret } of items)
      await post(clientCredentials).auth(clientId, clientSecret).expect(200);
    expect(items[0]?.curl).toContain('/oauth/token');
  });

  it.each([
    '/oauth/authorize',
    '/auth',
    '/token',
    '/jwks',
    '/me',
    '/reg',
    '/request',
    '/device',
    '/session/end',
    '/session/end/confirm',
    '/oauth/token/',
    '/oauth/token/x',
    '/oauth/introspect',
    '/oauth/revoke',
    '/interaction/x',
  ])('GET %s leads nowhere', async (path) => {
    const { body } = await t.anonymous().get(path).expect(404);
    expect(body).toMatchObject({ code: 'resource.not_found' });
  });

  it.each(['/token', '/auth', '/session/end/confirm', '/oauth/token/', '/request'])(
    'POST %s leads nowhere',
    async (path) => {
      await t.anonymous().post(path).type('form').send(clientCredentials).expect(404);
    },
  );

  it('is told apart from an address asked by a method it does not take', async () => {
    const { headers } = await t.anonymous().get('/oauth/token').expect(405);
    expect(headers['allow']).toBe('POST');
    await t.anonymous().post('/oauth/jwks').type('form').send(clientCredentials).expect(405);
  });

  it('the token address spelled otherwise is the same address', async () => {
    await t.anonymous().post('/oauth/%74oken?grant_type=client_credentials').type('form').send({}).expect(400);
  });
});
