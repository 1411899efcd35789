import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ClientView } from '../../src/features/identity/administration/client.view.js';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { Approval } from '../../src/platform/approvals/approval.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/approvals.js';
import { keyPair, post, signIn, tokenWithKey } from '../support/clients.js';
import type { KeyPair } from '../support/clients.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let first: Caller;
let second: Caller;
let key: KeyPair;
const headquarters = SANDBOX_CLIENTS.find(({ role }) => role === 'administrator')?.organisation.id ?? '';
const SCOPES = ['approvals:decide', 'approvals:read', 'clients:read', 'clients:write'];

beforeAll(async () => {
  t = await startTestApp();
  [first, second] = await Promise.all([t.as('administrator'), t.as('administrator', 'sandbox-administrator-2')]);
  key = await keyPair('first');
});
afterAll(() => t.close());

const appointment = (more: object = {}) => ({
  organisationId: headquarters,
  role: 'administrator',
  scopes: SCOPES,
  keys: [key.publicKey],
  reason: 'Takes over in April.',
  ...more,
});
const proposed = async (path: string, body: object, by = first): Promise<string> =>
  ((await post(by, path, body).expect(201)).body as Approval).id;
const appointed = async (more: object = {}): Promise<string> => {
  const { body } = await act(second, await proposed('/v1/clients/proposals', appointment(more)), 'confirmation').expect(
    200,
  );
  return (body as Approval).result?.id ?? '';
};
const clientOf = async (id: string) => (await first.get(`/v1/clients/${id}`).expect(200)).body as ClientView;

describe('an administrator', () => {
  it('is appointed by two, and then acts', async () => {
    const id = await appointed();
    expect(await clientOf(id)).toMatchObject({ role: 'administrator', scopes: SCOPES, keys: [{ kid: 'first' }] });
    const token = await tokenWithKey(t, id, key);
    await t.anonymous().get('/v1/clients').set('authorization', `Bearer ${token}`).expect(200);
  });

  it('is not there before the second person confirms, and never without one', async () => {
    const before = ((await first.get('/v1/clients?limit=500')).body as { items: unknown[] }).items.length;
    const id = await proposed('/v1/clients/proposals', appointment());
    await act(first, id, 'confirmation').expect(403);
    await act(await t.as('supervisor'), id, 'confirmation').expect(404);
    await act(second, id, 'refusal', { reason: 'Not needed.' }).expect(200);
    expect(((await first.get('/v1/clients?limit=500')).body as { items: unknown[] }).items).toHaveLength(before);
  });

  it('is not proposed with faults: all of them are told', async () => {
    const refused = async (more: object) =>
      codesOf((await post(first, '/v1/clients/proposals', appointment(more)).expect(422)).body);
    expect(await refused({ role: 'analyst', scopes: ['approvals:read'] })).toEqual(['client.needs_no_second_person']);
    expect(await refused({ scopes: ['no:such'], keys: [{ kty: 'oct', k: 'secret', kid: 'x' }] })).toEqual([
      'client.scope_not_of_role',
      'client.key_is_private',
    ]);
    expect(await refused({ organisationId: 'org_none' })).toEqual(['organisation.unknown']);
    await post(first, '/v1/clients/proposals', appointment({ reason: undefined })).expect(400);
  });

  it('gets a key by two persons; the one whose key it is may be the second', async () => {
    const id = await appointed();
    const [mine, next] = [t.anonymous(), await keyPair('next')];
    mine.set('authorization', `Bearer ${await tokenWithKey(t, id, key)}`);
    expect(codesOf((await post(first, `/v1/clients/${id}/keys`, { key: next.publicKey }).expect(422)).body)).toEqual([
      'client.needs_second_person',
    ]);
    const proposal = { key: next.publicKey, overlapHours: 24, reason: 'Yearly change.' };
    const approval = await proposed(`/v1/clients/${id}/keys/proposals`, proposal);
    expect((await signIn(t, id, next)).status).toBe(401);
    await act(mine, approval, 'confirmation').expect(200);
    expect((await signIn(t, id, next)).status).toBe(200);
  });

  it('is revoked by one: what is taken away is taken at once', async () => {
    const id = await appointed();
    const open = await proposed(`/v1/clients/${id}/rights/proposals`, {
      role: 'administrator',
      scopes: ['clients:read'],
      reason: 'Less.',
    });
    await post(first, `/v1/clients/${id}/revocation`, { reason: 'Left.' }).expect(200);
    expect((await act(second, open, 'confirmation').expect(409)).body).toMatchObject({ code: 'approval.overtaken' });
    expect(((await first.get(`/v1/approvals/${open}`)).body as Approval).state).toBe('failed');
  });
});

describe('rights to confirm for others', () => {
  const rights = (role: string, scopes: string[]) => ({ role, scopes, reason: 'Promoted.' });

  it('are given by two persons, neither of whom gets them', async () => {
    const id = await appointed({
      role: 'supervisor',
      scopes: ['approvals:decide', 'approvals:read', 'approvals:withdraw'],
    });
    const approval = await proposed(`/v1/clients/${id}/rights/proposals`, rights('administrator', SCOPES));
    expect((await act(second, approval, 'confirmation').expect(200)).body).toMatchObject({ result: { id } });
    expect(await clientOf(id)).toMatchObject({ role: 'administrator', scopes: SCOPES });

    const mine = t.anonymous().set('authorization', `Bearer ${await tokenWithKey(t, id, key)}`);
    const more = rights('administrator', [...SCOPES, 'policies:write']);
    expect(codesOf((await post(mine, `/v1/clients/${id}/rights/proposals`, more).expect(422)).body)).toEqual([
      'client.own',
    ]);
    const aboutMe = await proposed(`/v1/clients/${id}/rights/proposals`, more);
    expect((await act(mine, aboutMe, 'confirmation').expect(403)).body).toMatchObject({ code: 'approval.own_matter' });
    await act(second, aboutMe, 'confirmation').expect(200);
  });

  it('do not follow a proposal that others have overtaken', async () => {
    const id = await appointed({ role: 'supervisor', scopes: ['approvals:read'] });
    const open = await Promise.all(
      [['approvals:decide'], ['approvals:withdraw']].map((scopes) =>
        proposed(`/v1/clients/${id}/rights/proposals`, rights('supervisor', scopes)),
      ),
    );
    const answers = await Promise.all(open.map((approval) => act(second, approval, 'confirmation')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await clientOf(id)).scopes).toHaveLength(1);
  });
});

describe('the database itself, asked by the role of the service', () => {
  let service: pg.Client;
  beforeAll(async () => {
    service = new pg.Client({ connectionString: t.database.serviceUrl });
    await service.connect();
  });
  afterAll(() => service.end());
  const write = async (actor: string, sql: string): Promise<string> => {
    await service.query(`begin; select set_config('app.actor_id', '${actor}', true)`);
    try {
      await service.query(sql);
      return 'written';
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? 'unknown';
    } finally {
      await service.query('rollback');
    }
  };
  const insert = (role: string) =>
    `insert into client (id, organisation_id, role, scopes, status, jwks, created_at)
     values ('client_x', '${headquarters}', '${role}', '{}', 'active', '{"keys": []}', now())`;
  const A = 'sandbox-administrator';

  it('lets one person make a client that confirms nothing, and no other', async () => {
    expect(await write(A, insert('analyst'))).toBe('written');
    for (const role of ['administrator', 'supervisor'])
      expect(await write(A, insert(role))).toBe('client_appointed_by_two');
  });

  it.each([
    ['raise another to administrator', `role = 'administrator' where id = 'sandbox-analyst'`, 'client_rights_by_two'],
    ['widen a supervisor', `scopes = '{clients:write}' where id = 'sandbox-supervisor'`, 'client_rights_by_two'],
    ['raise oneself', `scopes = '{}' where id = '${A}'`, 'client_not_by_itself'],
    ['put a secret under a supervisor', `secret_hash = 'x' where id = 'sandbox-supervisor'`, 'client_key_by_two'],
    [
      'move a client',
      `organisation_id = (select min(id) from organisation) where id = 'sandbox-analyst'`,
      'client_is_final',
    ],
  ])('does not let one %s', async (_, change, refusedBy) => {
    expect(await write(A, `update client set ${change}`)).toBe(refusedBy);
  });

  it('brings no revoked client back', async () => {
    const id = await appointed();
    await post(first, `/v1/clients/${id}/revocation`, { reason: 'Left.' }).expect(200);
    const back = `update client set status = 'active', revoked_at = null, revocation_reason = null where id = '${id}'`;
    expect(await write(A, back)).toBe('client_is_final');
    expect(await write(A, `delete from client where id = '${id}'`)).toBe('42501');
  });
});

describe('the last administrator', () => {
  it('stays', async () => {
    const { items } = (await first.get('/v1/clients?role=administrator&status=active&limit=500').expect(200)).body as {
      items: ClientView[];
    };
    for (const { id } of items.filter((client) => client.id !== 'sandbox-administrator'))
      await post(first, `/v1/clients/${id}/revocation`, { reason: 'Trying.' }).expect(200);
    const { body } = await post(first, '/v1/clients/sandbox-administrator/revocation', { reason: 'Me too.' }).expect(
      422,
    );
    expect(codesOf(body)).toEqual(['client.last_administrator']);
  });
});
