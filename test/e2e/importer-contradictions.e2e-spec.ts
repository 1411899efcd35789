import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_CLIENTS } from '../../src/features/identity/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { faultsOf } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const act = (path: string, body: object) => specialist.post(path).set('idempotency-key', randomUUID()).send(body);
const place = () => ({ street: `${randomUUID()} Road`, city: 'Tampa', country: 'US' });
const form = (more: object = {}) => ({ name: randomUUID(), address: place(), from: '2020-01-01', ...more });
const register = async (more: object = {}) => (await act('/v1/importers', form(more)).expect(201)).body;
const evidence = 'Form 5106';
const BROKER = SANDBOX_CLIENTS.find(({ organisation }) => organisation.type === 'broker')!.organisation;
const pointed = ({ body }: { readonly body: unknown }) => faultsOf(body).map((fault) => fault.join(' '));

describe('a form that contradicts', () => {
  const refused = async (more: object, status = 422) => pointed(await act('/v1/importers', form(more)).expect(status));

  it('is refused for what is malformed, all at once', async () => {
    const particulars = {
      mailingAddress: { ...place(), country: 'XX' },
      numberUses: ['importer_of_record', 'importer_of_record'],
      programCodes: ['CTPAT', 'CTPAT'],
    };
    expect(await refused({ address: { ...place(), country: 'SU' }, particulars }, 400)).toEqual([
      '/address/country country.unknown',
      '/particulars/numberUses field.array_unique',
      '/particulars/programCodes field.array_unique',
      '/particulars/mailingAddress/country country.unknown',
    ]);
  });

  it('is refused for what cannot be, all at once', async () => {
    const particulars = {
      expectedEntriesPerYear: 'not_importing',
      numberUses: ['importer_of_record'],
      certification: { name: 'R. Alder', title: 'President', signedOn: '2199-01-01' },
      mailingAddress: { ...place(), postalCode: 'SW1A 1AA' },
      bank: { name: 'First Harbor Bank', routingNumber: '021000012', country: 'CA' },
    };
    const given = {
      address: { ...place(), subdivision: 'ON' },
      organisationId: SANDBOX_IMPORTERS[0]!.organisation_id,
      otherImporterThan: [`imp_${'0'.repeat(26)}`],
      particulars,
    };
    expect(await refused(given)).toEqual([
      '/particulars/certification/signedOn date.in_future',
      '/particulars/numberUses importer.not_importing_but',
      ...['mistyped', 'abroad'].map((why) => `/particulars/bank/routingNumber importer_bank.routing_number_${why}`),
      '/address/subdivision address.no_such_state',
      '/particulars/mailingAddress/postalCode address.no_zip_code',
      '/organisationId importer.organisation_taken',
      '/otherImporterThan/0 importer.unknown',
    ]);
    for (const [organisationId, code] of [
      [BROKER.id, 'importer.organisation_of_another_kind'],
      [`org_${'0'.repeat(26)}`, 'organisation.unknown'],
    ])
      expect(await refused({ organisationId })).toEqual([`/organisationId ${String(code)}`]);
  });

  it('is refused beside the numbers and the persons on record, for the days on which it would hold', async () => {
    const { id, version } = await register({
      numbers: ['900-77-1234'],
      particulars: { entityType: 'sole_proprietor' },
    });
    await act(`/v1/importers/${id}/persons`, { role: 'owner', name: 'R. Alder', evidence, from: '2021-01-01' });
    const amend = (from: string, entityType: string, tag: number = version) =>
      specialist
        .put(`/v1/importers/${id}`)
        .set('if-match', `"${tag}"`)
        .send(form({ from, particulars: { entityType } }));
    expect(pointed(await amend('2024-01-01', 'llc').expect(422))).toEqual([
      '/particulars/entityType importer_number.ssn_of_entity',
    ]);
    expect(pointed(await amend('2024-01-01', 'individual').expect(422))).toEqual([
      '/particulars/entityType importer.person_with_owners',
    ]);
    await act(`/v1/importers/${id}/numbers/removal`, { number: '900-77-1234', on: '2024-01-01' }).expect(200);
    await amend('2024-01-01', 'llc', (version as number) + 1).expect(200);
    const again = { number: '900-77-1234', reason: 'Again.' };
    // As a number has no end, every kind that is filed for its day or later counts.
    for (const from of ['2023-06-01', '2025-01-01'])
      expect(pointed(await act(`/v1/importers/${id}/numbers`, { ...again, from }).expect(422))).toEqual([
        '/number importer_number.ssn_of_entity',
      ]);
  });
});

describe('a name or a place', () => {
  it('that holds already is not written again; one that contradicts the form is refused', async () => {
    const particulars = { alsoKnownAs: [{ kind: 'DIV', name: 'Alder Holdings' }] };
    const { id, name, address, version } = await register({ particulars });
    for (const [of, body] of [
      ['names', { name }],
      ['addresses', { address }],
    ] as const) {
      const same = await act(`/v1/importers/${id}/${of}`, { ...body, from: '2024-01-01' }).expect(201);
      expect([same.body.version, same.body[of].length]).toEqual([version, 1]);
    }
    const own = { name: 'Alder holdings', from: '2024-01-01' };
    expect(pointed(await act(`/v1/importers/${id}/names`, own).expect(422))).toEqual([
      '/name importer.division_of_itself',
    ]);
    const moved = { address: { ...place(), subdivision: 'QC' }, from: '2024-01-01' };
    expect(pointed(await act(`/v1/importers/${id}/addresses`, moved).expect(422))).toEqual([
      '/address/subdivision address.no_such_state',
    ]);
  });
});

describe('a day before anything was on record', () => {
  it('is refused of everything that is recorded of an importer', async () => {
    const [{ id }, { id: other }] = [await register(), await register({ from: '2024-01-01' })];
    const path = `/v1/importers/${id}`;
    const from = '2019-12-31';
    const link = { otherImporterId: other, kind: 'bank', confidence: 'possible', evidence };
    for (const [act_, body] of [
      ['names', { name: 'Earlier', from }],
      ['addresses', { address: place(), from }],
      ['numbers', { number: '12-3456766EV', reason: 'x', from }],
      ['persons', { role: 'officer', name: 'B. Elm', evidence, from }],
      ['assets', { asset: 'inventory', value: '1.00', description: 'Stock', evidence, from }],
      ['program-statuses', { program: 'isa', status: 'accepted', evidence, from }],
      ['affiliations', { ...link, from: '2023-12-31' }],
      ['successions', { predecessorId: other, evidence, reason: 'x', from: '2023-12-31' }],
    ] as const)
      expect([act_, pointed(await act(`${path}/${act_}`, body).expect(422))]).toEqual([
        act_,
        ['/from importer.not_known_then'],
      ]);
    const voiding = { ground: 'in_error', on: from, reason: 'x' };
    expect(pointed(await act(`${path}/voiding`, voiding).expect(422))).toEqual(['/on importer.not_known_then']);
  });
});

it('a number that ends on its first day never was the importer’s, and is free', async () => {
  const [number, on] = ['12-3456744EV', '2020-01-01'];
  const { id } = await register({ numbers: [number] });
  const { body } = await act(`/v1/importers/${id}/numbers/removal`, { number, on }).expect(200);
  expect([body.numbers, (await register({ numbers: [number] })).numbers.length]).toEqual([[], 1]);
});

describe('what is told of an importer twice, or beside what is on record', () => {
  let path: string;
  beforeAll(async () => {
    path = `/v1/importers/${(await register({ numbers: ['12-3456777EV'] })).id}`;
  });
  const person = (more: object) => act(`${path}/persons`, { from: '2021-01-01', evidence, ...more });

  it('persons: once, of one number, and owners of a whole at most on every day', async () => {
    const passport = { kind: 'passport', number: 'C03005988', issuedBy: 'DE' };
    const owner = { role: 'owner', name: 'R. Alder', country: 'US', sharePercent: 60, identifications: [passport] };
    await person(owner).expect(201);
    expect(pointed(await person({ ...owner, name: 'r. ALDER', title: 'President' }).expect(422))).toEqual([
      '/title importer_person.title_of_owner',
      '/name importer_person.given_twice',
      '/sharePercent importer_person.over_the_whole',
    ]);
    const other = { ...passport, number: 'C03-005-988', issuedBy: 'de' };
    expect(
      pointed(await person({ role: 'officer', name: 'B. Elm', sharePercent: 1, identifications: [other] })),
    ).toEqual([
      '/sharePercent importer_person.share_of_officer',
      '/identifications/0/number identification.of_another',
    ]);
    // Another of the same name; what stands behind owners is added up by itself; whoever is an officer may be an owner.
    await person({ ...owner, identifications: [{ ...passport, number: 'C03005989' }], sharePercent: 40 }).expect(201);
    await person({ role: 'beneficial_owner', name: 'R. Alder', sharePercent: 100 }).expect(201);
    const { body } = await person({ role: 'officer', name: 'R. Alder', identifications: [passport] }).expect(201);
    // A share that has ended is free again.
    const [first] = body.persons;
    await act(`${path}/facts/${first.id}/ending`, { on: '2025-01-01' }).expect(200);
    const heir = { role: 'owner', name: 'C. Birch', sharePercent: 60 };
    expect(pointed(await person({ ...heir, from: '2024-12-31' }).expect(422))).toEqual([
      '/sharePercent importer_person.over_the_whole',
    ]);
    await person({ ...heir, from: '2025-01-01' }).expect(201);
    const { id } = await register({ particulars: { entityType: 'individual' } });
    const ofNobody = await act(`/v1/importers/${id}/persons`, { ...heir, evidence, from: '2021-01-01' }).expect(422);
    expect(pointed(ofNobody)).toEqual(['/role importer_person.of_a_person']);
  });

  it('assets and requests for services', async () => {
    const stock = { asset: 'inventory', value: '60000.00', description: 'Stock', evidence, from: '2021-01-01' };
    await act(`${path}/assets`, stock).expect(201);
    const again = await act(`${path}/assets`, { ...stock, description: 'STOCK.', from: '2020-06-01' }).expect(422);
    expect(pointed(again)).toEqual(['/description importer_asset.given_twice']);
    const request = { service: 'Overtime', portCode: '2704', requestedOn: '2026-03-01', evidence };
    await act(`${path}/service-requests`, request).expect(201);
    expect(pointed(await act(`${path}/service-requests`, { ...request, portCode: '0000' }).expect(422))).toEqual([
      '/portCode port.unknown',
    ]);
    expect(pointed(await act(`${path}/service-requests`, request).expect(422))).toEqual([
      '/service importer_service_request.given_twice',
    ]);
    await act(`${path}/service-requests`, { ...request, evidence: 'Another' }).expect(201);
  });

  it('standings in a program, in an order that can be', async () => {
    const standing = (status: string, from: string, more: object = {}) =>
      act(`${path}/program-statuses`, { program: 'ctpat', status, from, evidence, ...more });
    expect(pointed(await standing('suspended', '2022-01-01').expect(422))).toEqual([
      '/status importer_program.out_of_order',
    ]);
    await standing('validated', '2023-01-01', { tier: 2 }).expect(201);
    expect(pointed(await standing('validated', '2024-01-01', { tier: 2 }).expect(422))).toEqual([
      '/status importer_program.stands_so',
    ]);
    await standing('validated', '2024-01-01', { tier: 3 }).expect(201);
    await standing('suspended', '2025-01-01').expect(201);
    expect(pointed(await standing('withdrawn', '2024-06-01').expect(422))).toEqual([
      '/from importer_program.before_what_follows',
    ]);
    const { body } = await standing('certified', '2022-01-01', { tier: 1 }).expect(201);
    expect(body.programs.map(({ status, from, through }: any) => `${status} ${from} ${through}`)).toEqual([
      'certified 2022-01-01 2022-12-31',
      'validated 2023-01-01 2023-12-31',
      'validated 2024-01-01 2024-12-31',
      'suspended 2025-01-01 undefined',
    ]);
  });

  it('links: one of a kind between two, from whichever side it is told', async () => {
    const { id: other } = await register();
    const link = { kind: 'phone', confidence: 'possible', evidence, from: '2021-01-01' };
    const [, , , id] = path.split('/');
    const there = { ...link, otherImporterId: other };
    const back = { ...link, otherImporterId: id };
    await act(`${path}/affiliations`, there).expect(201);
    for (const [at, body] of [
      [path, there],
      [`/v1/importers/${other}`, back],
    ] as const)
      expect(pointed(await act(`${at}/affiliations`, body).expect(422))).toEqual(['/kind importer.affiliated_already']);
    const surer = await act(`/v1/importers/${other}/affiliations`, { ...back, confidence: 'confirmed' }).expect(201);
    expect(surer.body.items).toMatchObject([{ otherImporterId: id, confidence: 'confirmed' }]);
  });
});
