import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ImporterStandings, Importers } from '../../src/features/importers/index.js';
import { Database } from '../../src/platform/database/database.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { codesIn } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const address = { street: '5 Wharf Street', city: 'Tampa', subdivision: 'FL', postalCode: '33602', country: 'us' };
const act = (path: string, body: object, as = specialist) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
let named = 0;
// Names that are nothing like each other, so that nobody is asked whether they are one.
const form = (more: object = {}) => ({ name: `${randomUUID()} ${++named}`, address, from: '2020-01-01', ...more });
interface Registered {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly knownAt: string;
  readonly numbers: any;
  readonly particulars: any;
}
const register = async (more: object = {}): Promise<Registered> =>
  (await act('/v1/importers', form(more)).expect(201)).body as Registered;

describe('the numbers of an importer (19 CFR 24.5)', () => {
  it.each([
    ['an employer number with its suffix', '12345678900', 'irs', '12-345678900'],
    ['a number that customs assigned', '252704-00123', 'cbp_assigned', '252704-00123'],
    ['a social security number, by its last four digits', '900123456', 'ssn', '***-**-3456'],
  ])('are of three kinds: %s', async (_, given, kind, number) => {
    const particulars = kind === 'ssn' ? { entityType: 'individual' } : {};
    const body = await register({ numbers: [given], particulars });
    expect(body.numbers).toMatchObject([{ kind, number, from: '2020-01-01' }]);
  });

  it('are told with every fault at once', async () => {
    const numbers = ['12-3456789ZZ', '12-3456711EV', '123456711EV', '900-12-9999'];
    const refused = await act('/v1/importers', form({ numbers, particulars: { entityType: 'llc' } })).expect(422);
    expect(codesIn(refused)).toEqual([
      'importer_number.suffix_letter',
      'importer_number.given_twice',
      'importer_number.ssn_of_entity',
    ]);
    // Of the faults alone: the id of a request may hold these digits by chance.
    expect(JSON.stringify(refused.body.errors)).not.toContain('900');
    const { body } = await act('/v1/importers', form({ numbers: ['1234', '12-3456711EV', 'x'] })).expect(400);
    const code = 'importer_number.malformed';
    expect(body.errors).toMatchObject([0, 2].map((item) => ({ code, pointer: `/numbers/${String(item)}` })));
  });

  it('are assigned by a port in the order of asking (YYDDPP-NNNNN)', async () => {
    const assignNumber = { portCode: '2704', reasons: ['no_employer_number', 'not_resident'] };
    const [first, second] = [await register({ assignNumber }), await register({ assignNumber })];
    expect([first.numbers[0].number, second.numbers[0].number]).toEqual(['262704-00001', '262704-00002']);
    const nowhere = form({ assignNumber: { ...assignNumber, portCode: '0000' } });
    expect(codesIn(await act('/v1/importers', nowhere).expect(422))).toEqual(['port.unknown']);
  });

  it('are one importer’s: of two who file one at once, one is told whose it is', async () => {
    const twice = [1, 2].map(() => act('/v1/importers', form({ numbers: ['12-3456722EV'] })));
    const answers = await Promise.all(twice);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [made, told] = [answers.find(({ status }) => status === 201)!, answers.find(({ status }) => status === 409)!];
    expect(told.body).toMatchObject({
      code: 'importer_number.taken',
      errors: [{ pointer: '/numbers/0', message: `12-3456722EV is the number of ${made.body.id}.` }],
    });
  });

  it('stay its own when their use has ended, and come back to it alone', async () => {
    const { id } = await register({ numbers: ['12-3456733EV'] });
    const ended = { number: '123456733EV', on: '2026-01-01' };
    const { body } = await act(`/v1/importers/${id}/numbers/removal`, ended).expect(200);
    expect(body.numbers).toMatchObject([{ number: '12-3456733EV', through: '2025-12-31' }]);
    await act(`/v1/importers/${id}/numbers/removal`, ended).expect(409);
    await act('/v1/importers', form({ numbers: ['12-3456733EV'] })).expect(409);
    const again = { number: '12-3456733EV', from: '2026-02-01', reason: 'A new form was filed.' };
    const back = await act(`/v1/importers/${id}/numbers`, again).expect(201);
    expect(back.body.numbers).toMatchObject([{ through: '2025-12-31' }, { from: '2026-02-01' }]);
    expect((await act(`/v1/importers/${id}/numbers`, again).expect(409)).body.code).toBe('importer_number.in_use');
    const on = async (day: '2025-12-31' | '2026-01-15' | '2026-03-02') =>
      (await t.app.get(Importers).findByNumber('12-3456733EV', day))?.usable;
    expect([await on('2025-12-31'), await on('2026-01-15'), await on('2026-03-02')]).toEqual([true, false, true]);
  });

  it('are given or asked for, not both, and not for days to come', async () => {
    const { id } = await register();
    const assign = { portCode: '2704', reasons: ['not_resident'] };
    const both = { number: '12-3456744EV', assign, from: '2026-03-02', reason: 'x' };
    expect(codesIn(await act(`/v1/importers/${id}/numbers`, both).expect(400))).toEqual(['importer_number.one_of_two']);
    const later = { number: '12-3456744EV', from: '2026-03-03', reason: 'x' };
    expect(codesIn(await act(`/v1/importers/${id}/numbers`, later).expect(422))).toEqual(['date.in_future']);
  });
});

describe('a social security number', () => {
  it('is at rest a fingerprint and a text that opens for its own row alone', async () => {
    const { id } = await register({ numbers: ['900-11-2233'], particulars: { entityType: 'individual' } });
    const [row] = await asOwner(t, async (client) => {
      const { rows } = await client.query('select * from importer_number where importer_id = $1', [id]);
      const { rows: audited } = await client.query(
        `select count(*)::int as n from audit where row_to_json(audit)::text ~ '900-?11-?2233'`,
      );
      return [{ ...rows[0], audited: audited[0].n }];
    });
    expect(JSON.stringify(row)).not.toMatch(/900-?11-?2233/);
    const personal = t.app.get(PersonalData);
    expect(await personal.open(row.sealed, id)).toBe('900-11-2233');
    await expect(personal.open(row.sealed, 'imp_another')).rejects.toThrow();
    expect((await t.app.get(Importers).findByNumber('900112233', '2026-03-02'))?.importerId).toBe(id);
  });
});

describe('CBP Form 5106', () => {
  const particulars = {
    entityType: 'corporation',
    jurisdictionOfOrganization: 'us-de',
    alsoKnownAs: [{ kind: 'DIV', name: 'Blue Spruce Holdings' }],
    expectedEntriesPerYear: 'over_25',
    yearEstablished: 2011,
    bank: { name: 'First Harbor Bank', country: 'us' },
  };

  it('April 2026, question 25: a division is DIV with the name of its parent', async () => {
    const body = await register({ name: 'Spruce East', particulars });
    expect(body.particulars).toMatchObject({
      alsoKnownAs: [{ kind: 'DIV', name: 'Blue Spruce Holdings' }],
      jurisdictionOfOrganization: 'US-DE',
      bank: { country: 'US' },
    });
    const ofItself = { alsoKnownAs: [{ kind: 'DIV', name: 'Spruce WEST' }] };
    const refused = await act('/v1/importers', form({ name: 'Spruce West', particulars: ofItself })).expect(422);
    expect(codesIn(refused)).toEqual(['importer.division_of_itself']);
  });

  it('is refused with each contradiction', async () => {
    const contradictory = {
      entityType: 'individual',
      jurisdictionOfOrganization: 'US-DE',
      citizenship: 'US',
      lawfulPermanentResident: true,
      yearEstablished: 2030,
    };
    const refused = await act('/v1/importers', form({ from: '2026-03-03', particulars: contradictory })).expect(422);
    expect(codesIn(refused)).toEqual([
      'date.in_future',
      'importer.person_organized',
      'importer.citizen_and_resident',
      'importer.established_later',
    ]);
    const entity = form({ particulars: { entityType: 'llc', citizenship: 'CN' } });
    expect(codesIn(await act('/v1/importers', entity).expect(422))).toEqual(['importer.entity_with_citizenship']);
  });

  it('filed again is another version; of two who file at once the second is told', async () => {
    const { id, version, ...made } = await register({ name: 'First Filing', particulars });
    const path = `/v1/importers/${id}`;
    const again = {
      name: 'Renamed',
      address,
      from: '2025-01-01',
      particulars: { ...particulars, yearEstablished: 2012 },
    };
    const amend = (tag: string) => specialist.put(path).set('if-match', tag).send(again);
    const answers = await Promise.all([amend(`"${version}"`), amend(`"${version}"`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const after = answers.find(({ status }) => status === 200)!;
    expect([after.body.version, after.headers['etag']]).toEqual([version + 1, `"${version + 1}"`]);
    await specialist.put(path).send(again).expect(428);
    const on = async (asOf: string) => (await specialist.get(`${path}?asOf=${asOf}`).expect(200)).body;
    expect(await on('2024-12-31')).toMatchObject({ name: made.name, particulars: { yearEstablished: 2011 } });
    expect(await on('2025-01-01')).toMatchObject({ name: 'Renamed', particulars: { yearEstablished: 2012 } });
    expect((await on('2026-03-02')).addresses).toHaveLength(1);
    const then = await specialist.get(path).query({ asOf: '2025-01-01', knownAt: made.knownAt }).expect(200);
    expect(then.body.name).toBe(made.name);
  });
});

describe('a record that is voided', () => {
  it('has no number that can be used, keeps them, and is changed no more', async () => {
    const { id, version } = await register({ numbers: ['12-3456755EV'] });
    const ground = { ground: 'duplicate', on: '2026-03-01', reason: 'Filed twice.' };
    const path = `/v1/importers/${id}`;
    const { body } = await act(`${path}/voiding`, ground).expect(200);
    expect(body).toMatchObject({ voided: ground, numbers: [{ through: '2026-02-28' }], version: version + 1 });
    await act(`${path}/voiding`, ground).expect(409);
    await act('/v1/importers', form({ numbers: ['12-3456755EV'] })).expect(409);
    expect(await t.app.get(Importers).findByNumber('12-3456755EV', '2026-03-02')).toMatchObject({
      usable: false,
      voidedOn: '2026-03-01',
    });
  });

  it('for false data is none before the day of its notice, nor ahead of its day', async () => {
    const { id } = await register();
    const ground = { ground: 'false_or_incomplete', on: '2026-09-18', reason: 'No such address.' };
    expect(codesIn(await act(`/v1/importers/${id}/voiding`, ground).expect(422))).toEqual(['date.in_future']);
    const before = { ...ground, on: '2026-03-01' };
    expect(codesIn(await act(`/v1/importers/${id}/voiding`, before).expect(422))).toEqual([
      'importer.not_voidable_yet',
    ]);
  });
});

describe('how an importer stands', () => {
  it('is written by its source, ends with it or never begins, and is known as it was known', async () => {
    const { id } = await register();
    const [standings, database] = [t.app.get(ImporterStandings), t.app.get(Database)];
    const source = { type: 'notice', id: 'ntc_1' };
    const write = (work: () => Promise<unknown>) => database.transaction('system:security', work);
    await write(async () => {
      await standings.put({ importerId: id, kind: 'measure', measure: 'live_entry', source, from: '2026-01-05' });
      await standings.put({ importerId: id, kind: 'measure', measure: 'cash_deposit', source, from: '2026-01-05' });
      await standings.put({
        importerId: id,
        kind: 'delinquency',
        source: { type: 'bill', id: 'bil_1' },
        from: '2026-02-01',
      });
    });
    const on = async (day: '2026-01-04' | '2026-01-05' | '2026-02-01' | '2026-03-01', knownAt?: string) =>
      (await standings.inForce([id], day, knownAt)).map(({ measure, kind }) => measure ?? kind);
    expect(await on('2026-01-04')).toEqual([]);
    const notice = { type: 'bond_requirement', id: 'brq_1' };
    await write(async () => {
      await standings.put({ importerId: id, kind: 'insufficiency', source: notice, from: '2026-01-20' });
      await standings.end(notice, '2026-01-18');
    });
    expect(await on('2026-02-01')).toEqual(['delinquency', 'cash_deposit', 'live_entry']);
    const known = '2026-03-02T17:30:00Z';
    t.setNow('2026-03-02T18:00:00Z');
    await write(() => standings.end(source, '2026-02-15'));
    expect([await on('2026-03-01'), await on('2026-03-01', known)]).toEqual([
      ['delinquency'],
      ['delinquency', 'cash_deposit', 'live_entry'],
    ]);
  });
});
