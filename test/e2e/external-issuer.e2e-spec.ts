import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../../src/features/identity/client.entity.js';
import { Organisation } from '../../src/features/identity/organisation.entity.js';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { Authenticator } from '../../src/platform/auth/authenticator.js';
import { hashOfSecret } from '../../src/platform/auth/client-directory.js';
import { Database } from '../../src/platform/database/database.js';
import { AgencyIssuer } from '../support/agency-issuer.js';
import { startTestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import type { TestApp } from '../support/app.js';

const organisationId = SANDBOX_CLIENTS[0]?.organisation.id ?? '';

describe('tokens of an issuer the operator names', () => {
  const issuer = new AgencyIssuer();
  let t: TestApp;
  beforeAll(async () => {
    await issuer.start();
    t = await startTestApp({ ISSUER_URL: issuer.url });
  });
  afterAll(async () => {
    await t.close();
    await issuer.stop();
  });
  const actorOf = (token: string) =>
    t.app.get(Authenticator).authenticate({ headers: { authorization: `Bearer ${token}` } } as never);
  const refused = { code: 'token.refused' };

  it('sign in by their claims, whatever accepted algorithm they use', async () => {
    expect(await actorOf(await issuer.token())).toEqual({
      id: 'service-account-7',
      role: 'broker',
      organisationId,
      scopes: ['determinations:read', 'other:scope'],
    });
    await issuer.newKey('two', 'PS256'); // unknown so far: the keys are asked for again
  });

  it('may give a list of roles, of which one is ours', async () => {
    expect(await actorOf(await issuer.token({ role: ['offline_access', 'broker'] }))).toMatchObject({ role: 'broker' });
  });

  it('name the person: two people in one program are two, and a revoked one is refused', async () => {
    const [one, two] = [await issuer.token({ sub: 'ann' }), await issuer.token({ sub: 'ben' })];
    expect([(await actorOf(one)).id, (await actorOf(two)).id]).toEqual(['ann', 'ben']);
    const db = t.app.get(Database);
    await db.transaction('system:test', async () => {
      const rest = { role: 'broker', scopes: [], createdAt: new Date(), secretHash: 'x' } as const;
      const gone = { status: 'revoked', revokedAt: new Date() } as const;
      await db.repo(Client).insert({ id: 'cat', organisationId, ...rest, scopes: [], ...gone });
    });
    await expect(issuer.token({ sub: 'cat' }).then(actorOf)).rejects.toMatchObject(refused);
    await expect(issuer.token({ azp: 'cat' }).then(actorOf)).rejects.toMatchObject(refused);
  });

  it('need a role that signs in and an organisation on record', async () => {
    for (const change of [
      { role: 'system' },
      { role: 'public' },
      { role: 'king' },
      { role: undefined },
      { organisation_id: 'org_unknown' },
      { organisation_id: undefined },
      { role: 'administrator' }, // of a broker's organisation
      { role: ['broker', 'importer'] },
      { role: ['other'] },
      { iat: Math.floor(Date.now() / 1000) + 60 },
      { exp: Math.floor(Date.now() / 1000) + 25 * 3600 },
      { azp: undefined },
      { iss: 'http://evil.test' },
    ])
      await expect(issuer.token(change).then(actorOf)).rejects.toMatchObject(refused);
  });

  it('let one person act for two organisations, and never give the answer of one to the other', async () => {
    const importers = ['sandbox-importer', 'sandbox-importer-2'].map(organisationOf);
    const [key, ids] = [crypto.randomUUID(), [] as string[]];
    for (const organisation of [...importers, importers[0]]) {
      const claims = { sub: 'dan', role: 'importer', organisation_id: organisation, scope: 'access-grants:write' };
      const answer = await t
        .anonymous()
        .post('/v1/access-grants')
        .set('authorization', `Bearer ${await issuer.token(claims)}`)
        .set('idempotency-key', key)
        .send({
          granteeOrganisationId: organisationOf('sandbox-broker-2'),
          resources: ['merchandise'],
          actions: ['read'],
          validUntil: '2027-12-31',
          reason: 'Files our entries.',
        })
        .expect(201);
      expect(answer.body).toHaveProperty('grantorOrganisationId', organisation);
      ids.push(answer.body.id as string);
    }
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([false, true]);
  });

  it('are checked against keys that are fetched once', async () => {
    for (let i = 0; i < 20; i++) await actorOf(await issuer.token());
    expect(issuer.asked.filter((path) => path === '/keys')).toHaveLength(1);
    // A made-up key id within the cooling time does not send us there again.
    await expect(issuer.token({}, 'two', 'PS256').then(actorOf)).rejects.toMatchObject(refused);
    expect(issuer.asked.filter((path) => path === '/keys')).toHaveLength(1);
  });

  it('leave no authorization server of our own', async () => {
    for (const path of ['/.well-known/oauth-authorization-server', '/oauth/jwks'])
      await t.anonymous().get(path).expect(404);
    await t.anonymous().post('/oauth/token').type('form').send({ grant_type: 'client_credentials' }).expect(404);
  });
});

describe('an issuer with names of its own for role and organisation', () => {
  it('is understood by the settings', async () => {
    const issuer = new AgencyIssuer();
    await issuer.start();
    const t = await startTestApp({
      ISSUER_URL: issuer.url,
      CLAIM_ROLE: 'realm_access.roles',
      CLAIM_ORGANISATION: 'https://agency.test/organisation',
    });
    const actorOf = async (change: object) => {
      const authorization = `Bearer ${await issuer.token({ ...change })}`;
      return t.app.get(Authenticator).authenticate({ headers: { authorization } } as never);
    };
    const claims = { 'https://agency.test/organisation': organisationId, realm_access: { roles: ['user', 'broker'] } };
    expect(await actorOf(claims)).toMatchObject({ role: 'broker', organisationId });
    for (const change of [
      { realm_access: 'broker' },
      { realm_access: null },
      { realm_access: { roles: { 0: 'broker' } } },
    ])
      await expect(actorOf({ ...claims, ...change })).rejects.toMatchObject({ code: 'token.refused' });
    await t.close();
    await issuer.stop();
  });
});

describe('an issuer that cannot be trusted or reached', () => {
  it('is 503, not 401: the caller may try again', async () => {
    const issuer = new AgencyIssuer();
    await issuer.start();
    issuer.says = { issuer: 'http://evil.test' };
    const t = await startTestApp({ ISSUER_URL: issuer.url });
    const call = async () =>
      t
        .anonymous()
        .get('/v1/rules')
        .set('authorization', `Bearer ${await issuer.token()}`);
    const another = await call();
    expect([another.status, (another.body as { code: string }).code]).toEqual([503, 'sign_in.unavailable']);
    await issuer.stop();
    expect((await call()).status).toBe(503);
    await t.close();
  });
});

describe('production', () => {
  const PRODUCTION = {
    MODE: 'production',
    PUBLIC_URL: 'https://api.test',
    DATABASE_URL: 'postgres://unused@127.0.0.1/x',
    DATABASE_ADMIN_URL: 'postgres://unused@127.0.0.1/x',
  };

  it('mounts nothing of the sandbox', async () => {
    const t = await startTestApp({ ...PRODUCTION, ISSUER_URL: 'https://issuer.test' });
    await t.anonymous().get('/v1/sandbox/clients').expect(404);
    expect((await t.anonymous().get('/health/live').expect(200)).headers['x-environment']).toBeUndefined();
    const { text } = await t.anonymous().get('/docs').expect(200);
    expect(text).toContain('with a token of your own');
    expect(text).not.toMatch(/Guides|signed in as a client of the sandbox/);
    await t.close();
  });

  it('as its own issuer knows no shared secrets, not even one on record', async () => {
    const t = await startTestApp({ ...PRODUCTION, ISSUER_URL: PRODUCTION.PUBLIC_URL });
    const { body } = await t.anonymous().get('/.well-known/oauth-authorization-server').expect(200);
    expect(body).toMatchObject({
      issuer: 'https://api.test',
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
    const db = t.app.get(Database);
    await db.transaction('test', async () => {
      await db.repo(Organisation).insert({ id: 'org_x', name: 'X', type: 'broker', createdAt: new Date() });
      await db.repo(Client).insert({
        id: 'left-over',
        organisationId: 'org_x',
        role: 'broker',
        scopes: [],
        status: 'active',
        secretHash: hashOfSecret('known'),
        createdAt: new Date(),
      });
    });
    const token = t.anonymous().post('/oauth/token').auth('left-over', 'known').type('form');
    expect((await token.send({ grant_type: 'client_credentials' }).expect(401)).body).toMatchObject({
      error: 'invalid_client',
    });
    await t.close();
  });
});
