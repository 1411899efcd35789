import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Importers, SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const address = { street: '5 Wharf Street', city: 'Tampa', subdivision: 'FL', postalCode: '33602', country: 'us' };
const act = (path: string, body: object, as = specialist) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
const register = async (name: string, more = {}): Promise<string> =>
  (await act('/v1/importers', { name, address, from: '2020-01-01', ...more }).expect(201)).body.id as string;
const [mine, other] = SANDBOX_IMPORTERS;

describe('an importer', () => {
  it('has the name and address of the day that is asked for', async () => {
    const id = await register('Northwind Fasteners');
    await act(`/v1/importers/${id}/names`, { name: 'Northwind Metals', from: '2024-06-01' }).expect(201);
    const moved = { ...address, street: '9 Mill Road' };
    await act(`/v1/importers/${id}/addresses`, { address: moved, from: '2025-01-01' }).expect(201);
    const on = async (asOf: string) => (await specialist.get(`/v1/importers/${id}?asOf=${asOf}`).expect(200)).body;
    expect(await on('2024-05-31')).toMatchObject({
      name: 'Northwind Fasteners',
      address: { street: '5 Wharf Street' },
    });
    expect(await on('2024-06-01')).toMatchObject({ name: 'Northwind Metals', address: { country: 'US' } });
    const now = await on('2026-03-02');
    expect(now.address.street).toBe('9 Mill Road');
    expect(now.names).toMatchObject([
      { name: 'Northwind Fasteners', from: '2020-01-01', through: '2024-05-31' },
      { name: 'Northwind Metals', from: '2024-06-01' },
    ]);
    expect(await on('2019-12-31')).not.toHaveProperty('name');
  });

  it('was known as it was known: a correction does not change what was on record before', async () => {
    const id = await register('Wrongly Spelt');
    const { knownAt } = (await specialist.get(`/v1/importers/${id}`).expect(200)).body;
    await act(`/v1/importers/${id}/names`, { name: 'Rightly Spelt', from: '2020-01-01' }).expect(201);
    const then = await specialist.get(`/v1/importers/${id}`).query({ knownAt }).expect(200);
    const now = await specialist.get(`/v1/importers/${id}`).expect(200);
    expect([then.body.name, now.body.name]).toEqual(['Wrongly Spelt', 'Rightly Spelt']);
    expect(now.body.names).toHaveLength(1);
  });

  it('is not there as known before it was put on record, and on days before its first nothing is known of it', async () => {
    const id = await register('Not Yet Known');
    const ask = (path: string) => specialist.get(`/v1/importers/${id}${path}`);
    for (const part of ['', '/history', '/affiliations', '/profile', '/identity-signals'])
      await ask(`${part}?knownAt=2019-12-31T00:00:00Z`).expect(404);
    const { body } = await ask('/profile?asOf=2019-12-31&include=all').expect(200);
    expect(body).toMatchObject({
      identity: { numbers: [], nonresident: 'undetermined', foreign: { foreign: 'undetermined' } },
      notOnRecord: [{ section: 'identity', reason: 'nothing_on_that_day' }],
    });
    expect((await ask('/profile?asOf=2020-01-01&include=all').expect(200)).body.notOnRecord).toEqual([]);
  });

  it('had the earlier name up to the later one when it is learnt afterwards', async () => {
    const id = await register('First');
    await act(`/v1/importers/${id}/names`, { name: 'Third', from: '2024-01-01' }).expect(201);
    const { body } = await act(`/v1/importers/${id}/names`, { name: 'Second', from: '2022-01-01' }).expect(201);
    expect(body.names).toMatchObject([
      { name: 'First', through: '2021-12-31' },
      { name: 'Second', from: '2022-01-01', through: '2023-12-31' },
      { name: 'Third', from: '2024-01-01' },
    ]);
  });

  it('renamed by two officers at once has one name a day', async () => {
    const id = await register('Contested');
    const names = ['A', 'B', 'C', 'D'];
    await Promise.all(names.map((name) => act(`/v1/importers/${id}/names`, { name, from: '2023-01-01' }).expect(201)));
    const { body } = await specialist.get(`/v1/importers/${id}`).expect(200);
    expect(body.names).toHaveLength(2);
    expect(names).toContain(body.name);
  });

  it('is registered once however often the request is sent', async () => {
    const key = randomUUID();
    const send = () =>
      specialist
        .post('/v1/importers')
        .set('idempotency-key', key)
        .send({ name: 'Sent Twice', address, from: '2020-01-01' })
        .expect(201);
    expect((await send()).body.id).toBe((await send()).body.id);
    expect((await act('/v1/importers/lookup', { name: 'sent twice' }).expect(200)).body.items).toHaveLength(1);
  });
});

describe('who sees an importer', () => {
  it('itself and CBP; nobody else can tell that it exists', async () => {
    const own = await (await t.as('importer')).get(`/v1/importers/${mine!.id}`).expect(200);
    expect(own.body).toMatchObject({ id: mine!.id, name: 'Blue Spruce Imports' });
    const nothing = await (await t.as('importer')).get('/v1/importers/imp_00000000000000000000000000').expect(404);
    for (const caller of [await t.as('importer'), await t.as('broker'), await t.as('counsel')]) {
      const { body } = await caller.get(`/v1/importers/${other!.id}`).expect(404);
      expect({ ...body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
    }
    await (await t.as('rights_holder')).get(`/v1/importers/${mine!.id}`).expect(403);
    await t.anonymous().get(`/v1/importers/${mine!.id}`).expect(401);
  });

  it('only CBP changes what is on record', async () => {
    const importer = await t.as('importer');
    await act('/v1/importers', { name: 'X', address, from: '2020-01-01' }, importer).expect(403);
    await act(`/v1/importers/${mine!.id}/names`, { name: 'X', from: '2020-01-01' }, importer).expect(403);
    await act('/v1/importers/imp_00000000000000000000000000/names', { name: 'X', from: '2020-01-01' }).expect(404);
  });
});

describe('looking up by name', () => {
  it('finds present and former names, page by page, whatever their spelling', async () => {
    const id = await register('Zephyr Tools, Inc.');
    await register('Zephyr Trading');
    await act(`/v1/importers/${id}/names`, { name: 'Zéphyr–Works', from: '2025-01-01' }).expect(201);
    const look = async (body: object) => (await specialist.post('/v1/importers/lookup').send(body).expect(200)).body;
    const first = await look({ name: 'ZEPHYR', limit: 2 });
    const second = await look({ name: 'ZEPHYR', limit: 2, cursor: first.page.next });
    expect([...first.items, ...second.items].map(({ name }: { name: string }) => name)).toEqual([
      'Zephyr Tools, Inc.',
      'Zephyr Trading',
      'Zéphyr–Works',
    ]);
    expect((await look({ name: 'zephyr tools', asOf: '2026-01-01' })).items).toEqual([]);
    expect((await look({ name: '%%%' })).items).toEqual([]);
  });

  it('names every fault of a request', async () => {
    const { body } = await act('/v1/importers', {
      name: '',
      from: '2020-02-30',
      address: { ...address, country: 'USA' },
    });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/name',
      '/address/country',
      '/from',
    ]);
    const unknown = await act('/v1/importers', {
      name: 'X',
      from: '2020-01-01',
      address: { ...address, country: 'XX' },
    });
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'country.unknown']);
  });
});

describe('the front door', () => {
  it('gives the names of a set of importers in one question', async () => {
    const names = await t.app.get(Importers).namesOf([mine!.id, other!.id, 'imp_nobody'], '2026-03-02');
    expect([...names.values()].sort()).toEqual(['Blue Spruce Imports', 'Copperleaf Trading']);
    const organisations = await t.app.get(Importers).organisationsOf([mine!.id]);
    expect(organisations.get(mine!.id)).toBe(mine!.organisation_id);
  });
});
