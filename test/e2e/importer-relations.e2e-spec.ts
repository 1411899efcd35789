import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Affiliations, SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { heldBehind } from '../support/at-once.js';
import { walked } from '../support/pages.js';
import { codesIn } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const act = (path: string, body: object, as = specialist) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
const register = async (more: object = {}): Promise<string> => {
  const address = { street: `${randomUUID()} Road`, city: 'Tampa', country: 'US' };
  const { body } = await act('/v1/importers', { name: randomUUID(), address, from: '2020-01-01', ...more }).expect(201);
  return body.id as string;
};
const evidence = 'Form 5106';

describe('what is known of an importer for a time', () => {
  it('is its history: officers, owners, programs and assets, each with its days and evidence', async () => {
    const id = await register();
    const path = `/v1/importers/${id}`;
    const owner = { role: 'beneficial_owner', name: 'R. Alder', country: 'us', sharePercent: 60, evidence };
    await act(`${path}/persons`, { ...owner, from: '2021-01-01' }).expect(201);
    await act(`${path}/persons`, { role: 'officer', name: 'B. Elm', title: 'President', evidence, from: '2021-01-01' });
    const certified = { program: 'ctpat', status: 'certified', tier: 1, from: '2022-01-01', evidence };
    await act(`${path}/program-statuses`, certified).expect(201);
    const validated = { ...certified, status: 'validated', tier: 2, from: '2024-06-01' };
    const { body: programs } = await act(`${path}/program-statuses`, validated).expect(201);
    expect(programs.programs).toMatchObject([
      { status: 'certified', tier: 1, from: '2022-01-01', through: '2024-05-31' },
      { status: 'validated', tier: 2, from: '2024-06-01' },
    ]);
    const warehouse = { asset: 'real_property', value: '250000.00', description: 'Warehouse', evidence };
    const { body } = await act(`${path}/assets`, { ...warehouse, from: '2023-01-01' }).expect(201);
    expect(body).toMatchObject({
      persons: [{ name: 'R. Alder', country: 'US', sharePercent: 60 }, { title: 'President' }],
      assets: [{ value: '250000.00', from: '2023-01-01' }],
      filings: [{ from: '2020-01-01' }],
    });
    const ended = await act(`${path}/facts/${body.assets[0].id}/ending`, { on: '2026-01-01' }).expect(200);
    expect(ended.body.assets).toMatchObject([{ through: '2025-12-31' }]);
    await act(`${path}/facts/${body.assets[0].id}/ending`, { on: '2026-01-01' }).expect(409);
    await act(`${path}/facts/imf_nothing/ending`, { on: '2026-01-01' }).expect(404);
    const wrong = { ...validated, tier: 1, from: '2026-03-03' };
    expect(codesIn(await act(`${path}/program-statuses`, wrong).expect(422))).toEqual([
      'date.in_future',
      'importer_program.tier_of_validated',
    ]);
  });

  it('is for customs and itself; who acts for it sees programs, and no owner', async () => {
    const id = SANDBOX_IMPORTERS[0]!.id;
    const owner = { role: 'owner', name: 'Spruce Holdings', sharePercent: 100, evidence, from: '2021-01-01' };
    await act(`/v1/importers/${id}/persons`, owner).expect(201);
    const own = await (await t.as('importer')).get(`/v1/importers/${id}/history`).expect(200);
    expect(own.body.persons).toMatchObject([{ name: 'Spruce Holdings' }]);
    const broker = await (await t.as('broker')).get(`/v1/importers/${id}/history`).expect(200);
    expect([broker.body.persons, broker.body.assets, broker.body.programs]).toEqual([undefined, undefined, []]);
    await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/importers/${id}/history`).expect(404);
  });

  it('is found by its own client without an id', async () => {
    const own = await (await t.as('importer')).get('/v1/importers/me').expect(200);
    expect(own.body.id).toBe(SANDBOX_IMPORTERS[0]!.id);
    await (await t.as('broker')).get('/v1/importers/me').expect(403);
  });
});

describe('importers that belong together', () => {
  it('are told both ways to customs, with evidence and confidence, and to nobody else', async () => {
    const [one, other] = [await register(), await register()];
    const link = { otherImporterId: other, kind: 'common_owner', confidence: 'probable', evidence, from: '2025-01-01' };
    await act(`/v1/importers/${one}/affiliations`, link).expect(201);
    for (const [id, otherImporterId] of [
      [one, other],
      [other, one],
    ]) {
      const { body } = await specialist.get(`/v1/importers/${id}/affiliations`).expect(200);
      expect(body.items).toMatchObject([{ otherImporterId, kind: 'common_owner', confidence: 'probable' }]);
    }
    const before = await specialist.get(`/v1/importers/${one}/affiliations?asOf=2024-12-31`).expect(200);
    expect(before.body.items).toEqual([]);
    await (await t.as('importer')).get(`/v1/importers/${SANDBOX_IMPORTERS[0]!.id}/affiliations`).expect(403);
    expect(
      codesIn(await act(`/v1/importers/${one}/affiliations`, { ...link, otherImporterId: one }).expect(422)),
    ).toEqual(['importer.affiliated_with_itself']);
  });
});

describe('what importers have in common on record', () => {
  const phone = '+1 813 555 0' + String(Math.floor(Math.random() * 900) + 100);
  const place = { street: `${randomUUID()} Quay`, city: 'Tampa', country: 'US' };
  const bank = { name: `Bank ${randomUUID()}`, city: 'Tampa', country: 'US' };
  const named = (name: string) => ({ role: 'officer', name, evidence, from: '2021-01-01' });
  const signals = async (id: string, query = '') =>
    (await specialist.get(`/v1/importers/${id}/identity-signals${query}`).expect(200)).body.items as any[];

  it('is laid side by side with the records it stands on, and is for customs alone', async () => {
    const name = `Harbor ${randomUUID().slice(0, 8)} Trading`;
    const particulars = { phone, bank };
    const one = await register({ name: `${name} Inc.`, address: place, particulars });
    const other = await register({ name: `${name}s LLC`, address: place, particulars, otherImporterThan: [one] });
    const officer = `Q. ${randomUUID().slice(0, 8)}`;
    await act(`/v1/importers/${one}/persons`, named(officer)).expect(201);
    await act(`/v1/importers/${other}/persons`, named(officer.toUpperCase())).expect(201);
    const found = await signals(one);
    expect(found.map(({ kind, otherImporterId }) => [kind, otherImporterId])).toEqual(
      ['same_address', 'same_bank', 'same_person', 'same_phone', 'similar_name'].map((kind) => [kind, other]),
    );
    expect(found.find(({ kind }) => kind === 'same_person')).toMatchObject({
      likeness: null,
      own: { record: 'person', value: { name: officer, evidence }, from: '2021-01-01' },
      other: { record: 'person', value: { name: officer.toUpperCase() } },
    });
    expect(found.find(({ kind }) => kind === 'similar_name').likeness).toBeGreaterThanOrEqual(60);
    expect(await signals(one, '?asOf=2019-12-31')).toEqual([]);
    await specialist.get(`/v1/importers/${one}/identity-signals?knownAt=2026-03-01T00:00:00Z`).expect(404);
    const link = { otherImporterId: other, kind: 'bank', confidence: 'possible', evidence, from: '2025-01-01' };
    await act(`/v1/importers/${one}/affiliations`, link).expect(201);
    expect((await signals(one))[0]).toMatchObject({ kind: 'link', own: null, other: { value: { evidence } } });
    expect(await walked(specialist, `/v1/importers/${one}/identity-signals`)).toBe(6);
    await (await t.as('importer')).get(`/v1/importers/${SANDBOX_IMPORTERS[0]!.id}/identity-signals`).expect(403);
    await specialist.get(`/v1/importers/imp_${'0'.repeat(26)}/identity-signals`).expect(404);
  });
});

describe('a successor', () => {
  const succession = (predecessorId: string) => ({
    predecessorId,
    from: '2026-01-01',
    evidence,
    reason: 'Unpaid bills.',
  });
  const confirm = (approval: string, as: Caller) => act(`/v1/approvals/${approval}/confirmation`, {}, as);
  const lineOf = async (id: string) => (await t.app.get(Affiliations).predecessorsOf([id], '2026-03-02')).get(id) ?? [];

  it('counts once a second person has confirmed it, through any number of successions', async () => {
    const [first, second, third] = [await register(), await register(), await register()];
    const supervisor = await t.as('supervisor');
    for (const [id, predecessor] of [
      [second, first],
      [third, second],
    ] as const) {
      const { body } = await act(`/v1/importers/${id}/successions`, succession(predecessor)).expect(201);
      expect([body.mayConfirm, (await lineOf(id)).includes(predecessor)]).toEqual([['supervisor'], false]);
      await confirm(body.id, specialist).expect(403);
      await confirm(body.id, supervisor).expect(200);
    }
    expect(await lineOf(third)).toEqual([first, second].sort());
    const { body } = await specialist.get(`/v1/importers/${first}/affiliations`).expect(200);
    expect(body.items).toMatchObject([{ otherImporterId: second, kind: 'successor', confidence: 'confirmed' }]);
    expect(await walked(specialist, `/v1/importers/${second}/affiliations`)).toBe(2);
    const back = await act(`/v1/importers/${first}/successions`, succession(third)).expect(422);
    expect(codesIn(back)).toEqual(['importer_successor.other_way_round']);
    await act(`/v1/importers/imp_${'0'.repeat(26)}/successions`, succession(first)).expect(404);
  });

  it('of two proposals confirmed at once one counts and the other is told', async () => {
    const [old, young] = [await register(), await register()];
    const [one, other] = [
      await act(`/v1/importers/${young}/successions`, succession(old)).expect(201),
      await act(`/v1/importers/${young}/successions`, succession(old), await t.as('analyst')).expect(201),
    ];
    const supervisor = await t.as('supervisor');
    const answers = await Promise.all([one, other].map(({ body }) => confirm(body.id, supervisor)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('approval.overtaken');
    expect(await lineOf(young)).toEqual([old]);
  });

  it('of two that would close a circle, confirmed at once, one counts and the other is told', async () => {
    const [a, b, c, d] = [await register(), await register(), await register(), await register()];
    const supervisor = await t.as('supervisor');
    const propose = async (id: string, predecessor: string): Promise<string> =>
      (await act(`/v1/importers/${id}/successions`, succession(predecessor)).expect(201)).body.id as string;
    for (const one of [await propose(b, a), await propose(d, c)]) await confirm(one, supervisor).expect(200);
    const closing = [await propose(c, b), await propose(a, d)];
    const acts = closing.map((one) => async () => (await confirm(one, supervisor)).status);
    expect((await heldBehind(t, 'lock importer_affiliation in share mode', [], acts)).sort()).toEqual([200, 409]);
  });
});

describe('a day that is yet to come', () => {
  it.each([
    ['names', { name: 'Tomorrow Trading' }],
    ['addresses', { address: { street: '1 Later Street', city: 'Tampa', country: 'US' } }],
    ['persons', { role: 'officer', name: 'B. Elm', evidence }],
    ['assets', { asset: 'inventory', value: '75000.50', description: 'Stock', evidence }],
  ])('is refused of %s; the day that is is not', async (what, body) => {
    const path = `/v1/importers/${await register()}/${what}`;
    expect(codesIn(await act(path, { ...body, from: '2026-03-03' }).expect(422))).toEqual(['date.in_future']);
    await act(path, { ...body, from: '2026-03-02' }).expect(201);
  });

  it('is refused of an affiliation with all else that is wrong, and of an end', async () => {
    const id = await register();
    const link = { otherImporterId: id, kind: 'phone', confidence: 'possible', evidence, from: '2026-03-03' };
    expect(codesIn(await act(`/v1/importers/${id}/affiliations`, link).expect(422))).toEqual([
      'date.in_future',
      'importer.affiliated_with_itself',
    ]);
    const officer = { role: 'officer', name: 'B. Elm', evidence, from: '2021-01-01' };
    const { body } = await act(`/v1/importers/${id}/persons`, officer).expect(201);
    const ending = `/v1/importers/${id}/facts/${body.persons[0].id}/ending`;
    expect(codesIn(await act(ending, { on: '2026-03-03' }).expect(422))).toEqual(['date.in_future']);
    await act(ending, { on: '2026-03-02' }).expect(200);
  });
});

describe('what the law says of an importer on record', () => {
  const ask = async (question: string, importerId: string, asOf = '2026-03-02') =>
    (await act('/v1/determinations', { question, inputs: { importerId }, asOf }).expect(201)).body;

  it.each([
    ['a Delaware LLC, whoever owns it', { entityType: 'llc', jurisdictionOfOrganization: 'US-DE' }, 'resident'],
    ['a company of Guam', { entityType: 'corporation', jurisdictionOfOrganization: 'US-GU' }, 'nonresident'],
    ['a citizen of another country', { entityType: 'individual', citizenship: 'CN' }, 'nonresident'],
    ['one of whom nothing was filed', {}, 'not_determinable'],
  ])('nonresident goes by organization (19 USC 4321(e)(2)): %s', async (_, particulars, outcome) => {
    expect((await ask('importer_residence', await register({ particulars }))).outcome).toBe(outcome);
  });

  it('foreign is another fact: told where every limb agrees, and a fact shown, no check', async () => {
    const id = await register({ particulars: { entityType: 'llc', jurisdictionOfOrganization: 'US-DE' } });
    const open = await ask('foreign_importer', id);
    expect(open).toMatchObject({ outcome: 'not_determinable', warnings: [{ code: 'importer.foreign_directed' }] });
    await act(`/v1/importers/${id}/persons`, {
      role: 'owner',
      name: 'R. Alder',
      country: 'US',
      sharePercent: 60,
      evidence,
      from: '2021-01-01',
    });
    const stock = { asset: 'inventory', value: '75000.50', description: 'Stock', evidence, from: '2025-01-01' };
    await act(`/v1/importers/${id}/assets`, stock).expect(201);
    expect((await ask('foreign_importer', id)).outcome).toBe('of_the_united_states');
    expect((await ask('foreign_importer', id, '2024-12-31')).outcome).toBe('not_determinable');
  });
});
