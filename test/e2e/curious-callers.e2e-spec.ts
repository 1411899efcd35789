import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { act, suspectedCounterfeits } from '../support/detentions.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { codesOf } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';

const FOREIGN = SANDBOX_IMPORTERS[0]!.id;
const MISSING = FOREIGN.replace(/[0-9a-z]{20}$/, 'z'.repeat(20));

let t: TestApp;
let owner: Caller;
let stranger: Caller;
beforeAll(async () => {
  t = await startTestApp();
  [owner, stranger] = [await t.as('importer'), await t.as('importer', 'sandbox-importer-2')];
  const officer = await t.as('port_officer');
  for (let i = 0; i < 3; i++) await act(officer, '', suspectedCounterfeits).expect(201);
});
afterAll(() => t.close());

const same = async (ask: (id: string) => PromiseLike<{ status: number; body: object }>) => {
  const [foreign, nothing] = [await ask(FOREIGN), await ask(MISSING)];
  expect({ ...foreign.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
  expect([foreign.status, nothing.status]).toEqual([404, 404]);
};
const grant = (over: object = {}) => ({
  granteeOrganisationId: organisationOf('sandbox-broker-2'),
  resources: ['merchandise'],
  actions: ['read'],
  validUntil: '2027-12-31',
  reason: 'Files our entries.',
  ...over,
});
const give = (caller: Caller, body: unknown, key: string = randomUUID()) =>
  caller
    .post('/v1/access-grants')
    .set('idempotency-key', key)
    .send(body as object);

describe('a signed-in caller who would know more than is its own', () => {
  it('learns nothing by another method, by a condition, or by asking for a version', async () => {
    await same((id) => stranger.get(`/v1/importers/${id}`));
    await same((id) => stranger.get(`/v1/importers/${id}`).set('if-none-match', '*'));
    await same((id) => stranger.get(`/v1/importers/${id}`).set('if-match', '"1"'));
    for (const id of [FOREIGN, MISSING]) {
      const head = await fetch(`${t.url}/v1/importers/${id}`, {
        method: 'HEAD',
        headers: { authorization: `Bearer ${await t.tokenOf('sandbox-importer-2')}` },
      });
      expect([head.status, head.headers.get('etag')]).toEqual([404, null]);
      for (const method of ['OPTIONS', 'PATCH', 'DELETE']) {
        const { status, headers: told } = await fetch(`${t.url}/v1/importers/${id}`, { method });
        expect([status, told.get('allow')]).toEqual([405, 'GET, HEAD, PUT']);
      }
      expect((await fetch(`${t.url}/v1/importers/${id}`, { method: 'PUT' })).status).toBe(401);
    }
  });

  it('gets its own answer from no cache', async () => {
    const { headers } = await owner.get(`/v1/importers/${FOREIGN}`).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    await owner.get(`/v1/importers/${FOREIGN}`).set('if-none-match', '*').expect(200);
  });

  it('goes nowhere with the cursor of another, or with one of its own making', async () => {
    const { page } = (await owner.get('/v1/detentions?limit=1').expect(200)).body;
    expect(page.next).toBeDefined();
    expect((await owner.get(`/v1/detentions?limit=1&cursor=${page.next}`).expect(200)).body.items).toHaveLength(1);
    for (const [caller, path] of [
      [stranger, '/v1/detentions'],
      [owner, '/v1/access-grants'],
      [owner, '/v1/detentions?status=detained'],
    ] as const) {
      const answer = await caller.get(path).query({ cursor: page.next }).expect(400);
      expect([path, answer.body.code]).toEqual([path, 'cursor.invalid']);
    }
    for (const keys of [
      ['detentions', "' or true --"],
      ['detentions', {}],
      ['detentions'],
      {},
      ['detentions', '\u0000'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { status, body } = await stranger.get(`/v1/detentions?cursor=${cursor}`);
      expect([cursor, status, body.code]).toEqual([cursor, 400, 'cursor.invalid']);
    }
  });

  it('is not given the answer that another got for the same key', async () => {
    const key = randomUUID();
    const first = await give(owner, grant(), key).expect(201);
    const second = await give(stranger, grant(), key).expect(201);
    expect(second.headers['idempotency-replayed']).toBeUndefined();
    expect(second.body.id).not.toBe(first.body.id);
    expect(second.body.grantorOrganisationId).toBe(organisationOf('sandbox-importer-2'));
  });

  it('becomes nobody else by what it sends', async () => {
    const ids = { grantorOrganisationId: organisationOf('sandbox-importer') };
    for (const over of [
      ids,
      { id: 'grt_x' },
      { grantedBy: 'sandbox-administrator' },
      { state: 'in_force' },
      { version: 9 },
    ]) {
      const { body } = await give(stranger, grant({ resources: ['importers'], ...over })).expect(400);
      expect(codesOf(body)).toEqual(['field.unknown']);
    }
    for (const raw of [
      `{"__proto__":{"role":"administrator"}}`,
      `{"constructor":{"prototype":{"role":"administrator"}}}`,
      `[${JSON.stringify(grant())}]`,
      `"text"`,
      `null`,
    ])
      await stranger
        .post('/v1/access-grants')
        .set('idempotency-key', randomUUID())
        .set('content-type', 'application/json')
        .send(raw)
        .expect(400);
    expect(({} as { role?: string }).role).toBeUndefined();
    await give(stranger, grant({ reason: { $ne: null } })).expect(400);
    await give(stranger, grant({ granteeOrganisationId: ['org_x'] })).expect(400);
  });

  it('asks one thing at a time, in names that are names', async () => {
    await stranger.get('/v1/detentions?status=noticed&status=seized').expect(400);
    await stranger.get('/v1/detentions?limit=1&limit=500').expect(400);
    await stranger.get('/v1/detentions?status[$ne]=x').expect(400);
    await stranger.get('/v1/detentions?sort=importerName').expect(400);
    for (const id of [
      FOREIGN.toUpperCase(),
      encodeURIComponent(FOREIGN.replace('imp_', 'ｉｍｐ_')),
      `${FOREIGN}%00`,
      `${FOREIGN}%20`,
      `${MISSING}%2F..%2F${FOREIGN}`,
      `${FOREIGN};x=1`,
    ])
      await stranger.get(`/v1/importers/${id}`).expect(404);
  });

  it('opens no file by a link that was given to another', async () => {
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64');
    const { body: file } = await owner.post('/v1/files').send({ kind: 'document', content: bytes }).expect(201);
    const { body: link } = await owner.post(`/v1/files/${file.id}/links`).expect(201);
    const mine = await stranger.get(link.href as string);
    expect([403, 404]).toContain(mine.status);
    await t
      .anonymous()
      .get(link.href as string)
      .expect(401);
    await stranger.post(`/v1/files/${file.id}/links`).expect(404);
  });
});
