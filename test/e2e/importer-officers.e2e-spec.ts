import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { codesIn, faultsOf } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const address = { street: '5 Wharf Street', city: 'Tampa', country: 'US' };
const act = (path: string, body: object) => specialist.post(path).set('idempotency-key', randomUUID()).send(body);
const form = (more: object = {}) => ({ name: randomUUID(), address, from: '2020-01-01', ...more });
const register = async (more: object = {}) => (await act('/v1/importers', form(more)).expect(201)).body;

describe('the numbers of officers', () => {
  const officer = { role: 'officer', name: 'B. Elm', title: 'President', from: '2026-01-01', evidence: 'Form 5106' };
  const named = async (identifications: object[], id?: string) =>
    act(`/v1/importers/${id ?? (await register()).id}/persons`, { ...officer, identifications });

  it('are shown by their last digits, and at rest a text that opens for its own row alone', async () => {
    const { id } = await register();
    const given = [
      { kind: 'passport', number: 'c03-777-421', issuedBy: 'de', expiresOn: '2031-05-14' },
      { kind: 'ssn', number: '900-33-4455' },
    ];
    const { body } = await named(given, id);
    expect(body.persons).toMatchObject([
      {
        name: 'B. Elm',
        identifications: [
          { kind: 'passport', number: '******421', issuedBy: 'DE', expiresOn: '2031-05-14' },
          { kind: 'ssn', number: '***-**-4455' },
        ],
      },
    ]);
    const key = body.persons[0].id as string;
    const plain = 'C03777421|c03-777-421|900-?33-?4455';
    const { rows, held, everywhere } = await asOwner(t, async (client) => ({
      held: (await client.query('select * from importer_fact where fact_key = $1', [key])).rows[0],
      everywhere: (
        await client.query(
          `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
        )
      ).rows.map(({ name }) => name as string),
      rows: (await client.query(`select count(*)::int as n from audit where row_to_json(audit)::text ~ $1`, [plain]))
        .rows,
    }));
    expect([rows[0].n, JSON.stringify(held).match(new RegExp(plain))]).toEqual([0, null]);
    const kept = await asOwner(t, async (client) => {
      const found: string[] = [];
      for (const table of everywhere) {
        const { rows: one } = await client.query(`select 1 from "${table}" x where x::text ~ $1 limit 1`, [plain]);
        if (one.length > 0) found.push(table);
      }
      return found;
    });
    expect(kept).toEqual([]);
    const personal = t.app.get(PersonalData);
    expect(await personal.open(held.sealed[0], `${key} passport`)).toBe('C03777421');
    expect(await personal.open(held.sealed[1], `${key} ssn`)).toBe('900334455');
    await expect(personal.open(held.sealed[1], `${key} passport`)).rejects.toThrow();
    // What ended stays sealed as it was.
    const ended = await act(`/v1/importers/${id}/facts/${key}/ending`, { on: '2026-02-01' }).expect(200);
    expect(ended.body.persons).toMatchObject([
      { through: '2026-01-31', identifications: [{ number: '******421' }, {}] },
    ]);
    const { body: before } = await specialist.get(`/v1/importers/${id}/history`).expect(200);
    expect(JSON.stringify(before)).not.toMatch(/sealed/);
  });

  it('are refused with every fault, none of which tells them', async () => {
    const wrong = [
      { kind: 'ssn', number: '90033445' },
      { kind: 'passport', number: 'X99887766', expiresOn: '2025-01-01' },
    ];
    const refused = await named(wrong);
    expect([refused.status, codesIn(refused)]).toEqual([
      422,
      ['identification.ssn_malformed', 'identification.no_country', 'identification.expired'],
    ]);
    expect(JSON.stringify(refused.body.errors)).not.toMatch(/90033445|X99887766/);
  });
});

describe('the kinds of addresses', () => {
  it('are told of each, and what cannot be is refused', async () => {
    const box = { street: 'PO Box 12', city: 'Tampa', country: 'US' };
    const kinds = { addressKind: 'other', addressKindExplained: 'A pier', mailingAddressKind: 'post_office_box' };
    const { particulars } = await register({ particulars: { ...kinds, mailingAddress: box } });
    expect(particulars).toMatchObject(kinds);
    const wrong = { addressKind: 'post_office_box', mailingAddressKind: 'residence' };
    expect(codesIn(await act('/v1/importers', form({ particulars: wrong })).expect(422))).toEqual([
      'importer_address.post_office_box',
      'importer_address.no_mailing_address',
    ]);
  });
});

describe('a number that customs assigns (Form 5106, block 1E)', () => {
  const pointed = ({ body }: { readonly body: unknown }) => faultsOf(body).map((fault) => fault.join(' '));

  it('is asked for with every reason, none of which contradicts what is on record', async () => {
    const assign = { portCode: '2704', reasons: ['prefers_assigned_number'] };
    const particulars = { entityType: 'llc' };
    expect(
      pointed(await act('/v1/importers', form({ numbers: ['12-3456788EV'], assignNumber: assign, particulars }))),
    ).toEqual([
      '/assignNumber/reasons importer_number.has_employer_number',
      '/assignNumber/reasons importer_number.prefers_but_no_person',
      '/assignNumber/reasons importer_number.social_security_number_not_told',
    ]);
    const { id } = await register({ numbers: ['900-55-6677'], particulars: { entityType: 'individual' } });
    const more = { from: '2026-03-02', reason: 'Not to show the other.' };
    const reasons = ['no_social_security_number'];
    expect(
      pointed(await act(`/v1/importers/${id}/numbers`, { ...more, assign: { ...assign, reasons } }).expect(422)),
    ).toEqual([
      '/assign/reasons importer_number.has_social_security_number',
      '/assign/reasons importer_number.reasons_against_record',
    ]);
    const { body } = await act(`/v1/importers/${id}/numbers`, { ...more, assign }).expect(201);
    expect(body.numbers.map(({ kind }: any) => kind).sort()).toEqual(['cbp_assigned', 'ssn']);
    // Form 5106 (06/25), block 3J: who would rather not show it tells it all the same.
    const owner = (await register({ particulars: { entityType: 'sole_proprietor' } })).id;
    const untold = await act(`/v1/importers/${owner}/numbers`, { ...more, assign }).expect(422);
    expect(pointed(untold)).toEqual(['/assign/reasons importer_number.social_security_number_not_told']);
    const identifications = [{ kind: 'ssn', number: '900-55-6688' }];
    const proprietor = {
      role: 'officer',
      name: 'P. Larch',
      title: 'Proprietor',
      evidence: 'Form 5106',
      from: '2026-01-05',
    };
    await act(`/v1/importers/${owner}/persons`, { ...proprietor, identifications }).expect(201);
    await act(`/v1/importers/${owner}/numbers`, { ...more, assign }).expect(201);
    for (const wrong of [[], ['not_resident', 'not_resident'], ['employer_number_applied_for']])
      await act('/v1/importers', form({ assignNumber: { ...assign, reasons: wrong } })).expect(400);
  });
});

describe('whether an importer exists (19 USC 4320)', () => {
  it('is told by businesses that it has or had, whose numbers are kept as those of importers', async () => {
    const { id: former } = await register({ numbers: ['12-3456799EV'] });
    const { id } = await register({ numbers: ['12-3456798EV'] });
    const related = (more: object) =>
      act(`/v1/importers/${id}/related-businesses`, {
        relation: 'previous',
        from: '2021-01-01',
        evidence: 'Form 5106',
        ...more,
      });
    await related({ name: 'Spruce Hardware', number: '123456799EV' }).expect(201);
    const { body } = await related({ relation: 'current', name: 'R. Alder', number: '900-66-7788' }).expect(201);
    expect(body.relatedBusinesses).toMatchObject([
      { relation: 'previous', name: 'Spruce Hardware', number: '12-3456799EV', importerId: former },
      { relation: 'current', name: 'R. Alder', number: '***-**-7788', from: '2021-01-01' },
    ]);
    const kept = await asOwner(t, (client) => client.query('select * from importer_fact where importer_id = $1', [id]));
    expect(JSON.stringify(kept.rows)).not.toMatch(/900-?66-?7788/);
    const refused = async (more: object) => codesIn(await related(more).expect(422));
    expect(await refused({ name: 'Alder, formerly', number: '900667788' })).toEqual(['importer_business.given_twice']);
    expect(await refused({ name: 'SPRUCE HARDWARE' })).toEqual(['importer_business.given_twice']);
    expect(await refused({ name: 'Itself', number: '12-3456798EV' })).toEqual(['importer_business.itself']);
    expect(await refused({ name: 'Wrong', number: '12-3456798ZZ', from: '2026-03-03' })).toEqual([
      'date.in_future',
      'importer_number.suffix_letter',
    ]);
    // Another business of that name is told apart by its number; what has ended may be told anew.
    await related({ name: 'Spruce Hardware', number: '12-3456797EV' }).expect(201);
    const profile = await specialist.get(`/v1/importers/${id}/profile`).expect(200);
    expect(profile.body.relatedBusinesses).toHaveLength(3);
  });

  it('is verified of it and of its places, until something else is found or the place is another; customs’ own', async () => {
    const mine = SANDBOX_IMPORTERS[1]!.id;
    const path = `/v1/importers/${mine}`;
    const verify = (more: object) =>
      act(`${path}/verifications`, {
        of: 'place_of_business',
        by: 'visit',
        evidence: 'Report 118',
        on: '2025-06-01',
        ...more,
      });
    await verify({ found: 'exists' }).expect(201);
    await verify({ of: 'importer', found: 'exists', by: 'public_register' }).expect(201);
    expect(codesIn(await verify({ found: 'exists' }).expect(422))).toEqual(['importer_verification.given_twice']);
    expect(codesIn(await verify({ of: 'mailing_address', found: 'exists', on: '2026-03-03' }).expect(422))).toEqual([
      'date.in_future',
      'importer_verification.no_such_place',
    ]);
    await verify({ found: 'not_found', on: '2025-09-01' }).expect(201);
    const on = async (asOf: string) => {
      const { body } = await specialist.get(`${path}/profile?asOf=${asOf}`).expect(200);
      return body.verifications.map(({ of, found, place }: any) => [of, found, place?.street].join(' ')).sort();
    };
    const street = '88 Container Lane';
    expect(await on('2025-05-31')).toEqual([]);
    expect(await on('2025-08-31')).toEqual(['importer exists ', `place_of_business exists ${street}`]);
    expect(await on('2025-09-01')).toEqual(['importer exists ', `place_of_business not_found ${street}`]);
    await act(`${path}/addresses`, { address, from: '2026-01-01' }).expect(201);
    expect(await on('2025-12-31')).toEqual(['importer exists ', `place_of_business not_found ${street}`]);
    expect(await on('2026-01-01')).toEqual(['importer exists ']);
    // Filed again at another place, or without the mailing address, it is the same.
    const again = (more: object, version: number) =>
      specialist
        .put(path)
        .set('if-match', `"${version}"`)
        .send({ ...form({ from: '2026-02-01' }), ...more });
    const { version } = (await specialist.get(path).expect(200)).body;
    const mailingAddress = { street: 'PO Box 12', city: 'Tampa', country: 'US' };
    await again({ particulars: { mailingAddress } }, version).expect(200);
    for (const what of ['place_of_business', 'mailing_address'])
      await verify({ of: what, found: 'exists', on: '2026-02-02' }).expect(201);
    expect(await on('2026-02-28')).toHaveLength(3);
    const moved = { address: { ...address, street: '6 Wharf Street' }, particulars: {}, from: '2026-03-01' };
    await again(moved, (version as number) + 1).expect(200);
    expect(await on('2026-03-01')).toEqual(['importer exists ']);
    const own = await (await t.as('importer', 'sandbox-importer-2')).get(`${path}/history`).expect(200);
    expect([own.body.verifications, own.body.relatedBusinesses]).toEqual([undefined, []]);
  });
});
