import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_CLIENTS } from '../../src/features/identity/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { heldBehind } from '../support/at-once.js';
import { codesIn } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const act = (path: string, body: object, as = specialist) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
const [mine] = SANDBOX_IMPORTERS;

describe('a look-up', () => {
  it('takes one of name, number and description', async () => {
    for (const body of [{}, { name: 'blue', importerNumber: '00-1204417EV' }])
      expect(codesIn(await specialist.post('/v1/importers/lookup').send(body).expect(400))).toEqual([
        'importer.one_of_three',
      ]);
  });

  it('by a number finds the importer that has or had it, however it is written', async () => {
    for (const importerNumber of ['00-1204417EV', '001204417ev']) {
      const { body } = await specialist.post('/v1/importers/lookup').send({ importerNumber }).expect(200);
      expect(body.items).toMatchObject([{ id: mine!.id, name: 'Blue Spruce Imports' }]);
      expect(body.page).toEqual({ limit: 50, more: false });
    }
    const nobody = await specialist.post('/v1/importers/lookup').send({ importerNumber: '00-1204418EV' }).expect(200);
    expect(nobody.body.items).toEqual([]);
  });
});

describe('looking up from outside customs', () => {
  const look = async (caller: Caller, body: object) =>
    (await caller.post('/v1/importers/lookup').send(body).expect(200)).body.items.map(({ id }: { id: string }) => id);
  const byNumber = { importerNumber: '00-1204417EV' };
  const byName = { name: 'BLUE SPRUCE IMPORTS' };

  it('finds exactly what is one’s own', async () => {
    const importer = await t.as('importer');
    expect([await look(importer, byNumber), await look(importer, byName)]).toEqual([[mine!.id], [mine!.id]]);
    expect(await look(importer, { name: 'blue spruce' })).toEqual([]);
    expect(await look(await t.as('importer', 'sandbox-importer-2'), byNumber)).toEqual([]);
  });

  it('finds whom a power of attorney lets one look up, and nobody by another grant', async () => {
    const broker = await t.as('broker');
    // Its grant lets it read what it knows the id of; it names no power of attorney.
    expect([await look(broker, byNumber), await look(broker, byName)]).toEqual([[], []]);
    await broker.get(`/v1/importers/${mine!.id}`).expect(200);
    const grant = {
      granteeOrganisationId: SANDBOX_CLIENTS.find(({ id }) => id === 'sandbox-counsel-2')!.organisation.id,
      resources: ['importers'],
      actions: ['read'],
      validFrom: '2026-03-02',
      validUntil: '2026-12-31',
      reason: 'Represents us.',
      powerOfAttorney: 'CBP Form 5291 of 2026-03-02',
    };
    const given = await act('/v1/access-grants', grant, await t.as('importer')).expect(201);
    const counsel = await t.as('counsel', 'sandbox-counsel-2');
    expect([await look(counsel, byNumber), await look(counsel, byName)]).toEqual([[mine!.id], [mine!.id]]);
    await (await t.as('importer')).delete(`/v1/access-grants/${given.body.id}`).set('if-match', '"1"').expect(200);
    expect([await look(counsel, byNumber), await look(counsel, byName)]).toEqual([[], []]);
  });

  it('is told nothing of who is only alike', async () => {
    const { body } = await (
      await t.as('broker')
    )
      .post('/v1/importers/lookup')
      .send({ described: { name: 'Blue Spruce Import' } })
      .expect(403);
    expect(body.code).toBe('importer.described_by_customs');
  });
});

describe('before another importer is put on record', () => {
  const place = { street: '77 Cannery Row', city: 'Monterey', country: 'US' };
  const given = { name: 'Sardine Packers, Inc.', address: place, from: '2020-01-01', numbers: ['12-7700001EV'] };
  const look = async (described: object) =>
    (await specialist.post('/v1/importers/lookup').send({ described }).expect(200)).body.items;

  it('whom it may be is told with the reasons, and is told apart by name', async () => {
    const { id } = (await act('/v1/importers', given).expect(201)).body;
    const alike = {
      name: 'SARDINE PACKER L.L.C.',
      address: { ...place, street: '77 Cannery row' },
      from: '2026-01-01',
    };
    const refused = await act('/v1/importers', alike).expect(422);
    expect(refused.body.errors).toMatchObject([
      {
        pointer: '/name',
        code: 'importer.may_be_on_record',
        message: `${id}, Sardine Packers, Inc., may be this importer: similar name, same address.`,
      },
    ]);
    expect(await look({ name: 'Another Name', numbers: ['12-7700001AB'] })).toMatchObject([
      { id, match: { strength: 'strong', reasons: ['same_employer_number'] } },
    ]);
    await act('/v1/importers', { ...alike, otherImporterThan: [id] }).expect(201);
  });

  it('by every number that is told of it, of each kind, and by what is known now alone', async () => {
    const shore = { ...place, street: '3 Shore Road' };
    const person = { entityType: 'sole_proprietor', citizenship: 'US' };
    const numbers = ['12-7700111EV', '12-7700112EV', '905-11-2233'];
    const cod = { name: 'Cod Liver Works', address: shore, from: '2020-01-01', numbers, particulars: person };
    const { id } = (await act('/v1/importers', cod).expect(201)).body;
    const other = { name: 'Quite Another', numbers: ['12-7700999AB', '12-7700112AB'] };
    expect(await look(other)).toMatchObject([{ id, match: { strength: 'strong', reasons: ['same_employer_number'] } }]);
    expect(await look({ name: 'Quite Another', numbers: ['905112233'] })).toMatchObject([
      { id, match: { strength: 'strong', reasons: ['same_number'] } },
    ]);
    const refused = await act('/v1/importers', { ...cod, ...other, address: place, particulars: {} }).expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'importer.may_be_on_record', pointer: '/name' }]);
    const told = { described: { name: 'Cod Liver' }, asOf: '2019-01-01', knownAt: '2019-01-01T00:00:00Z', cursor: 'x' };
    const asked = await specialist.post('/v1/importers/lookup').send(told).expect(400);
    expect(asked.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)).toEqual(
      ['/asOf', '/knownAt', '/cursor'].map((member) => `${member} importer.described_as_known_now`),
    );
  });

  it('another suffix of an employer number that is somebody’s is told when it is added, once', async () => {
    const made = async (name: string, street: string, numbers: string[]): Promise<string> =>
      (await act('/v1/importers', { name, address: { ...place, street }, from: '2020-01-01', numbers }).expect(201))
        .body.id;
    const holder = await made('Turbot Holdings', '5 Shore Road', ['12-7700221EV']);
    const id = await made('Halibut Freight', '6 Shore Road', []);
    const add = (number: string, more = {}) =>
      act(`/v1/importers/${id}/numbers`, { number, from: '2026-01-05', reason: 'A division.', ...more });
    const refused = await add('12-7700221AA').expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/number', code: 'importer.may_be_on_record' }]);
    expect(refused.body.errors[0].message).toContain(
      `${holder}, Turbot Holdings, may be this importer: same employer number`,
    );
    expect(codesIn(await add('12-7700221EV').expect(409))).toEqual(['importer_number.taken']);
    expect(codesIn(await add('12-7700221AA', { otherImporterThan: [`imp_${'0'.repeat(26)}`] }).expect(422))).toEqual([
      'importer.unknown',
    ]);
    await add('12-7700221AA', { otherImporterThan: [holder] }).expect(201);
    await add('12-7700221AB').expect(201);
  });

  it('it is looked for by the trigrams of names and places, by index', async () => {
    const scans = await asOwner(t, async (client) => {
      await client.query(
        `begin; set local enable_seqscan = off; set local enable_indexscan = off; set local app.role = 'system'`,
      );
      await client.query(
        `select importers_alike('sardine packer', '77 cannery row monterey us', null, null, null, null)`,
      );
      const { rows } = await client.query<{ n: string }>(
        `select pg_stat_get_xact_numscans(i::regclass) as n from unnest('{importer_name_alike,importer_address_alike}'::text[]) i`,
      );
      await client.query('rollback');
      return rows.map(({ n }) => Number(n));
    });
    expect(scans).toEqual([1, 1]);
  });

  it('a name it had before finds it too', async () => {
    const anchovy = { ...given, name: 'Anchovy Works', numbers: [], address: { ...place, street: '1 Old Pier' } };
    const { id } = (await act('/v1/importers', anchovy).expect(201)).body;
    await act(`/v1/importers/${id}/names`, { name: 'Quite Different', from: '2025-01-01' }).expect(201);
    expect(await look({ name: 'Anchovy Works Ltd' })).toMatchObject([
      { id, name: 'Quite Different', match: { strength: 'weak', reasons: ['former_name'] } },
    ]);
  });

  it('of two who put one on record at once the second is told of the first', async () => {
    const twin = { name: 'Herring Brothers', address: { ...place, street: '9 Wharf' }, from: '2020-01-01' };
    const answers = await Promise.all([1, 2].map(() => act('/v1/importers', twin)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('of two at one place who are alike by degrees the second is told of the first as well', async () => {
    const at = (name: string) => ({ name, address: { ...place, street: '11 Wharf' }, from: '2020-01-01' });
    // Each is held where it has looked for the other already, or is about to.
    const acts = ['Mackerel Canning Company of Monterey', 'Mackerel Canning of Monterey Bay'].map(
      (name) => () => Promise.resolve(act('/v1/importers', at(name))),
    );
    const answers = await heldBehind(t, 'lock table importer in access exclusive mode', [], acts);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422)!;
    const made = answers.find(({ status }) => status === 201)!;
    expect(refused.body.errors).toMatchObject([{ code: 'importer.may_be_on_record' }]);
    expect(refused.body.errors[0].message).toMatch(
      new RegExp(`^${String(made.body.id)}, .*similar name, same address`),
    );
  });
});

describe('before an importer becomes like another', () => {
  const at = (street: string) => ({ street, city: 'Monterey', country: 'US' });
  const made = async (name: string, street: string): Promise<string> =>
    (await act('/v1/importers', { name, address: at(street), from: '2020-01-01' }).expect(201)).body.id;
  const mayBe = ['importer.may_be_on_record'];

  it('by name, place or form, whom it may be is told, and is told apart by name; nobody is told again', async () => {
    const other = await made('Pilchard Smokers', '21 Ocean View');
    const id = await made('Cannery Supplies', '21 Ocean View');
    const names = `/v1/importers/${id}/names`;
    const renamed = { name: 'PILCHARD SMOKER Ltd', from: '2026-01-05' };
    const refused = await act(names, renamed).expect(422);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/name', code: mayBe[0] });
    expect(refused.body.errors[0].message).toContain(`${other}, Pilchard Smokers, may be this importer`);
    const nobody = { ...renamed, otherImporterThan: [`imp_${'0'.repeat(26)}`] };
    expect(codesIn(await act(names, nobody).expect(422))).toEqual(['importer.unknown']);
    const form = { ...renamed, address: at('21 Ocean View') };
    const amend = async (body: object, version: string) =>
      specialist.put(`/v1/importers/${id}`).set('if-match', version).send(body);
    expect(codesIn(await amend(form, '"1"'))).toEqual(mayBe);
    await act(names, { ...renamed, otherImporterThan: [other] }).expect(201);
    // It was like that one before: only whom it becomes like is asked about.
    await amend({ ...form, particulars: { phone: '+1 831 555 0100' }, from: '2026-01-06' }, '"2"').then(({ status }) =>
      expect(status).toBe(200),
    );
    const far = await made('Pilchard Smokers', '4 Desert Road');
    expect(
      codesIn(await act(`/v1/importers/${far}/addresses`, { address: at('21 Ocean view'), from: '2026-01-07' })),
    ).toEqual([mayBe[0], mayBe[0]]);
  });

  it('of two that become one at once the second is told of the first', async () => {
    const [one, two] = [await made('Barnacle Trading', '30 Ocean View'), await made('Whelk Exports', '30 Ocean View')];
    const acts = [one, two].map((id) => async () => {
      const { status } = await act(`/v1/importers/${id}/names`, { name: 'Limpet Partners', from: '2026-01-05' });
      return status;
    });
    expect((await heldBehind(t, 'lock table importer_name in share mode', [], acts)).sort()).toEqual([201, 422]);
  });
});
