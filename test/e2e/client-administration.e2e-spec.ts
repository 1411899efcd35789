import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { ClientView } from '../../src/features/identity/administration/client.view.js';
import { SandboxSeeds } from '../../src/platform/sandbox/sandbox-seeds.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { keyPair, post, signIn, tokenWithKey } from '../support/clients.js';
import type { KeyPair } from '../support/clients.js';
import { codesOf } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';

let t: TestApp;
let admin: Caller;
let key: KeyPair;
const aBroker = (more: object = {}) => ({
  organisationId: organisationOf('sandbox-broker'),
  role: 'broker',
  scopes: ['determinations:read', 'clients:read'],
  name: 'Night batch',
  keys: [key.publicKey],
  ...more,
});
const registered = async (more: object = {}): Promise<ClientView> =>
  (await post(admin, '/v1/clients', aBroker(more)).expect(201)).body as ClientView;

beforeAll(async () => {
  t = await startTestApp();
  [admin, key] = [await t.as('administrator'), await keyPair('first')];
});
afterAll(() => t.close());

describe('organisations', () => {
  it('are put on record by an administrator, of a known type', async () => {
    const { body } = await post(admin, '/v1/organisations', { name: 'New Broker', type: 'broker' }).expect(201);
    expect((await admin.get(`/v1/organisations/${(body as { id: string }).id}`).expect(200)).body).toEqual(body);
    for (const bad of [
      { name: 'x', type: 'smuggler' },
      { name: '', type: 'broker' },
      { type: 'broker' },
      { name: 'x', type: 'broker', id: 'org_mine' },
    ])
      await post(admin, '/v1/organisations', bad).expect(400);
    await post(await t.as('supervisor'), '/v1/organisations', { name: 'x', type: 'broker' }).expect(403);
  });

  it('are all there for CBP, and for others only their own', async () => {
    const all = await (await t.as('analyst')).get('/v1/organisations?type=broker&limit=500').expect(200);
    expect((all.body as { items: unknown[] }).items.length).toBeGreaterThanOrEqual(2);
    const surety = await t.as('surety');
    const own = await surety.get('/v1/organisations').expect(200);
    expect((own.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([
      organisationOf('sandbox-surety'),
    ]);
    await surety.get(`/v1/organisations/${organisationOf('sandbox-broker')}`).expect(404);
    await surety.get('/v1/organisations/org_none').expect(404);
  });
});

describe('a client', () => {
  it('is registered with its keys, signs in, and sees itself', async () => {
    const client = await registered();
    expect(client).toMatchObject({ status: 'active', signsInWith: 'private_key_jwt', version: 1, name: 'Night batch' });
    expect(client.keys).toEqual([{ kid: 'first', algorithm: 'ES256' }]);
    const token = await tokenWithKey(t, client.id, key);
    const as = (path: string) => t.anonymous().get(path).set('authorization', `Bearer ${token}`);
    const me = await as('/v1/clients/me').expect(200);
    expect(me.body).toMatchObject({ id: client.id, role: 'broker', lastUsedAt: expect.any(String) });
    expect(me.headers['etag']).toBe('"1"');
    expect(((await as('/v1/clients').expect(200)).body as { items: unknown[] }).items).toHaveLength(1);
    await as('/v1/clients/sandbox-administrator').expect(404);
    await as('/v1/clients/nobody').expect(404);
  });

  it('is found by administrators and auditors, by organisation, role and status', async () => {
    const { id } = await registered();
    for (const who of [admin, await t.as('auditor')]) {
      await who.get(`/v1/clients/${id}`).expect(200);
      const path = `/v1/clients?organisationId=${organisationOf('sandbox-broker')}&role=broker&status=active&limit=500`;
      const { items } = (await who.get(path).expect(200)).body as { items: ClientView[] };
      expect(items.map((client) => client.id)).toContain(id);
    }
    const { items } = (await (await t.as('supervisor')).get('/v1/clients').expect(200)).body as { items: ClientView[] };
    expect(items.map((client) => client.id)).toEqual(['sandbox-supervisor']);
  });

  it('is not registered with rights beyond its organisation or role, in an organisation that is none, or by others', async () => {
    const refused = async (more: object) => codesOf((await post(admin, '/v1/clients', aBroker(more)).expect(422)).body);
    expect(await refused({ role: 'importer' })).toContain('client.role_not_of_organisation');
    expect(await refused({ role: 'analyst', scopes: ['no:such', 'policies:write'] })).toEqual([
      'client.role_not_of_organisation',
      'client.scope_not_of_role',
      'client.scope_not_of_role',
    ]);
    expect(await refused({ organisationId: 'org_none' })).toEqual(['organisation.unknown']);
    for (const bad of [
      { role: 'system' },
      { role: 'public' },
      { scopes: [] },
      { scopes: ['a', 'b'] },
      { keys: [] },
      { keys: [1] },
      { secretHash: 'x' },
      { epoch: 7 },
    ])
      await post(admin, '/v1/clients', aBroker(bad)).expect(400);
    await post(await t.as('supervisor'), '/v1/clients', aBroker()).expect(403);
  });

  it('that would confirm for others is not registered by one person', async () => {
    for (const role of ['supervisor', 'administrator']) {
      const asked = aBroker({
        organisationId: organisationOf('sandbox-administrator'),
        role,
        scopes: ['approvals:decide'],
      });
      expect(codesOf((await post(admin, '/v1/clients', asked).expect(422)).body)).toEqual([
        'client.needs_second_person',
      ]);
    }
  });

  it('gets other rights by whoever has read what it has; its tokens end', async () => {
    const { id } = await registered();
    const token = await tokenWithKey(t, id, key);
    const me = () => t.anonymous().get('/v1/clients/me').set('authorization', `Bearer ${token}`);
    await me().expect(200);
    const put = (version: string | undefined, body: object = { role: 'broker', scopes: ['clients:read'] }) => {
      const request = admin.put(`/v1/clients/${id}/rights`);
      return version === undefined ? request.send(body) : request.set('if-match', version).send(body);
    };
    await put(undefined).expect(428);
    await put('3').expect(412);
    await put('"7"').expect(412);
    expect((await put('"1"').expect(200)).headers['etag']).toBe('"2"');
    await put('"1"').expect(412);
    await me().expect(401);
    expect(codesOf((await put('"2"', { role: 'importer', scopes: ['clients:read'] }).expect(422)).body)).toEqual([
      'client.role_not_of_organisation',
    ]);
    expect(codesOf((await put('"2"', { role: 'administrator', scopes: ['clients:write'] }).expect(422)).body)).toEqual([
      'client.needs_second_person',
    ]);
  });

  it('does not change its own rights or keys', async () => {
    const rights = { role: 'administrator', scopes: ['clients:write'] };
    const own = '/v1/clients/sandbox-administrator';
    expect((await admin.put(`${own}/rights`).set('if-match', '"1"').send(rights).expect(403)).body).toMatchObject({
      code: 'client.own',
    });
    await post(admin, `${own}/keys`, { key: key.publicKey }).expect(403);
  });

  it('is revoked: its tokens are refused in another process within a minute, and it gets no other', async () => {
    const { id } = await registered();
    const token = await tokenWithKey(t, id, key);
    const other = await startTestApp({}, {}, t.database);
    const there = () => other.anonymous().get('/v1/clients/me').set('authorization', `Bearer ${token}`);
    try {
      await there().expect(200);
      const { body } = await post(admin, `/v1/clients/${id}/revocation`, { reason: 'The laptop was lost.' }).expect(
        200,
      );
      expect(body).toMatchObject({ status: 'revoked', revocationReason: 'The laptop was lost.' });
      await t.anonymous().get('/v1/clients/me').set('authorization', `Bearer ${token}`).expect(401);
      const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 59_000);
      expect((await there().expect(401)).body).toMatchObject({ code: 'token.refused' });
      later.mockRestore();
      expect((await signIn(t, id, key)).body).toMatchObject({ error: 'invalid_client' });
      expect((await signIn(other, id, key)).body).toMatchObject({ error: 'invalid_client' });
      await post(admin, `/v1/clients/${id}/revocation`, { reason: 'Again.' }).expect(409);
      await post(admin, `/v1/clients/${id}/keys`, { key: (await keyPair('next')).publicKey }).expect(409);
    } finally {
      await other.close();
    }
  });
});

describe('a published client of the sandbox', () => {
  it('is good again after a restart, whatever was done to it', async () => {
    await post(admin, '/v1/clients/sandbox-surety-2/revocation', { reason: 'Trying.' }).expect(200);
    await expect(t.tokenOf('sandbox-surety-2')).rejects.toThrow();
    await t.app.get(SandboxSeeds).run();
    await t.tokenOf('sandbox-surety-2');
    expect((await admin.get('/v1/clients/sandbox-surety-2').expect(200)).body).toMatchObject({ status: 'active' });
  });

  it('has another of its kind where two persons are needed', () => {
    for (const role of ['administrator', 'supervisor'])
      expect(SANDBOX_CLIENTS.filter((client) => client.role === role).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a client with a secret of its own, in the sandbox', () => {
  it('is shown its secret once', async () => {
    const { keys: _, ...asked } = aBroker();
    const { body } = await admin.post('/v1/sandbox/clients').send(asked).expect(201);
    const { clientId, clientSecret } = body as { clientId: string; clientSecret: string };
    const form = { grant_type: 'client_credentials' };
    await t.anonymous().post('/oauth/token').auth(clientId, clientSecret).type('form').send(form).expect(200);
    const shown = await admin.get(`/v1/clients/${clientId}`).expect(200);
    expect(shown.body).toMatchObject({ signsInWith: 'client_secret', keys: [] });
    expect(JSON.stringify(shown.body)).not.toContain(clientSecret);
    expect(
      codesOf((await post(admin, `/v1/clients/${clientId}/keys`, { key: key.publicKey }).expect(422)).body),
    ).toEqual(['client.has_secret']);
    const confirming = {
      ...asked,
      organisationId: organisationOf('sandbox-supervisor'),
      role: 'supervisor',
      scopes: ['approvals:read'],
    };
    await admin.post('/v1/sandbox/clients').send(confirming).expect(422);
    await t.anonymous().post('/v1/sandbox/clients').send(asked).expect(401);
  });
});
