import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImporterStandings, SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { BondRenewals } from '../../src/features/bonds/upkeep/bond-renewals.js';
import { Database } from '../../src/platform/database/database.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BONDS, continuous, file, newPrincipal } from '../support/bonds.js';
import { settle } from '../support/disclosures.js';
import { codesOf, faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let surety: Caller, officer: Caller, supervisor: Caller;
beforeAll(async () => {
  t = await startTestApp();
  [surety, officer, supervisor] = [await t.as('surety'), await t.as('bond_officer'), await t.as('supervisor')];
});
afterAll(() => t.close());
beforeEach(() => t.setNow('2026-03-02T15:00:00Z'));

const of = (principal: object, given: object = {}) =>
  continuous({ principal: { ...continuous().principal, ...principal }, sureties: [], ...given });
const run = async (): Promise<number> => {
  const done = await t.app.get(BondRenewals).run();
  await settle(t);
  return done;
};
const work = async () =>
  (await officer.get('/v1/work-items?kind=bond_renewal').expect(200)).body.items as {
    subjectId: string;
    dueOn: string;
  }[];
const told = async (bondId: string) =>
  (await officer.get('/v1/events?limit=500').expect(200)).body.items
    .filter(({ payload }: { payload: { bondId?: string } }) => payload.bondId === bondId)
    .map(({ type }: { type: string }) => type);
const renewalsOf = async (id: string) => (await officer.get(`${BONDS}/${id}`).expect(200)).body.renewals;

describe('a deposit in lieu of sureties (19 CFR 113.40(a))', () => {
  it('waits to be renewed from sixty days before another one begins, until another bond renews it', async () => {
    const principal = await newPrincipal(t);
    const inLieu = { kind: 'cash', amount: '60000.00', termThrough: '2027-03-08' };
    const { body } = await file(officer, of(principal, { inLieu }));
    expect(body.renewals).toEqual([{ part: 'deposit_term', dueOn: '2027-03-08' }]);
    t.setNow('2027-01-07T15:00:00Z');
    expect([await run(), await work()]).toEqual([0, []]);
    t.setNow('2027-01-08T15:00:00Z');
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await work()).toMatchObject([{ subjectId: body.id, part: 'deposit_term', dueOn: '2027-03-08' }]);
    expect(await told(body.id)).toContain('bond.renewal_due');
    const next = { effectiveOn: '2027-03-09', inLieu: { ...inLieu, termThrough: '2028-03-08' } };
    const replaces = { bondId: body.id, as: 'renewal' };
    expect((await file(officer, of(principal, { ...next, replaces }))).status).toBe(201);
    expect(await work()).toEqual([]);
    expect(await renewalsOf(body.id)).toMatchObject([{ doneOn: '2027-01-08' }]);
    t.setNow('2027-03-09T15:00:00Z');
    expect([await run(), (await told(body.id)).includes('bond.renewal_missed')]).toEqual([0, false]);
  });

  it('is not asked for where the bond was ended before', async () => {
    const inLieu = { kind: 'cash', amount: '60000.00', termThrough: '2027-03-08' };
    const { body } = await file(officer, of(await newPrincipal(t), { inLieu }));
    await post(officer, `${BONDS}/${body.id as string}/termination`, { by: 'principal', requestedOn: '2026-06-30' });
    expect(await renewalsOf(body.id)).toMatchObject([{ doneOn: '2026-03-02' }]);
  });
});

describe('the oath of an individual surety (19 CFR 113.35(e))', () => {
  const individual = {
    name: 'R. Alder',
    citizenAndResident: true,
    property: 'House and lot, 4 Elm Street, Savannah, GA',
    value: '180000.00',
    encumbrance: '40000.00',
    oathOn: '2026-02-20',
    responsible: true,
  };
  const { name, property: _property, ...found } = individual;
  const oath = { name, ...found, oathOn: '2026-08-14' };

  it('is taken anew within six months; what is late stays to be done', async () => {
    const individuals = [individual, { ...individual, name: 'S. Fir' }];
    const { body } = await file(officer, of(await newPrincipal(t), { individuals }));
    const path = `${BONDS}/${body.id as string}`;
    expect(body.renewals.map(({ part, dueOn }: any) => [part, dueOn])).toEqual([
      ['oath_1', '2026-08-20'],
      ['oath_2', '2026-08-20'],
    ]);
    t.setNow('2026-08-14T15:00:00Z');
    expect(await run()).toBe(2);
    expect((await work()).filter(({ subjectId }) => subjectId === body.id)).toHaveLength(2);
    const faulty = { ...oath, responsible: false, encumbrance: '130000.00' };
    expect(codesOf((await post(officer, `${path}/oaths`, faulty)).body)).toEqual([
      'bond.individual_property_too_small',
      'bond.individual_not_reviewed',
    ]);
    expect(codesOf((await post(officer, `${path}/oaths`, { ...oath, name: 'T. Oak' })).body)).toEqual([
      'bond.individual_unknown',
    ]);
    expect(codesOf((await post(officer, `${path}/oaths`, { ...oath, oathOn: '2026-02-20' })).body)).toEqual([
      'bond.oath_not_newer',
    ]);
    expect((await post(surety, `${path}/oaths`, oath)).status).toBe(403);
    const renewed = await post(officer, `${path}/oaths`, oath);
    expect([renewed.status, renewed.body.version, renewed.body.individuals[0].oathOn]).toEqual([200, 2, '2026-08-14']);
    expect(renewed.body.renewals).toMatchObject([
      { part: 'oath_1', dueOn: '2027-02-14' },
      { part: 'oath_2', dueOn: '2026-08-20' },
    ]);
    // What was known before stays: the bond of the day before says the oath of that day.
    const before = await officer.get(path).query({ asOf: '2026-08-13' }).expect(200);
    expect(before.body.individuals[0].oathOn).toBe('2026-02-20');
    t.setNow('2026-08-21T15:00:00Z');
    expect(await run()).toBe(1);
    expect(await told(body.id)).toContain('bond.renewal_missed');
    expect((await renewalsOf(body.id))[1]).toMatchObject({ part: 'oath_2', missedOn: '2026-08-21' });
    const late = await post(officer, `${path}/oaths`, { ...oath, name: 's. fir', oathOn: '2026-08-20' });
    expect(late.body.renewals[1]).toEqual({ part: 'oath_2', dueOn: '2027-02-20' });
    expect((await work()).filter(({ subjectId }) => subjectId === body.id)).toEqual([]);
  });

  it('is none of the principal, nor of its partner (113.31(a), 113.36)', async () => {
    const principal = await newPrincipal(t);
    const individuals = [
      { ...individual, name: principal.name },
      { ...individual, partnerOfPrincipal: true },
    ];
    expect(faultsOf((await file(officer, of(principal, { individuals }))).body)).toEqual([
      ['/individuals/0', 'surety.is_principal'],
      ['/individuals/1', 'surety.is_partner'],
    ]);
  });

  it('is none of whoever is in default as principal on another bond (113.38(a))', async () => {
    const { importerId } = await newPrincipal(t);
    const nobody = `imp_${'0'.repeat(26)}`;
    const individuals = [
      { ...individual, importerId },
      { ...individual, name: 'S. Fir' },
    ];
    const stands = { importerId, kind: 'delinquency', source: { type: 'bill', id: 'bil_of_individual' } } as const;
    await t.app
      .get(Database)
      .transaction('system:test', () => t.app.get(ImporterStandings).put({ ...stands, from: '2026-03-01' }));
    const bond = async (named: readonly object[]) =>
      faultsOf((await file(officer, of(await newPrincipal(t), { individuals: named }))).body);
    expect(await bond(individuals)).toEqual([['/individuals/0', 'surety.default_as_principal']]);
    expect(await bond([{ ...individual, importerId: nobody }, individual])).toEqual([
      ['/individuals/0/importerId', 'importer.unknown'],
    ]);
  });
});

describe('a surety that stands badly on other bonds (19 CFR 113.38(a), (b))', () => {
  const bond = async (as: Caller, share = '60000.00', suretyCode = '821') =>
    file(
      as,
      of(await newPrincipal(t), {
        limitOfLiability: share,
        sureties: [{ suretyCode, share }],
        effectiveOn: '2026-04-01',
      }),
    );

  it('is not taken while in default as principal; another surety is not told why', async () => {
    const [importer] = SANDBOX_IMPORTERS;
    const organisation = await asOwner(t, async (client) => {
      const { rows } = await client.query<{ organisation_id: string }>(
        `select organisation_id from surety_code where code = '821'`,
      );
      return rows[0]!.organisation_id;
    });
    const owner = await asOwner(t, async (client) => {
      const { rows } = await client.query<{ organisation_id: string }>(
        'select organisation_id from importer where id = $1',
        [importer!.id],
      );
      await client.query('update importer set organisation_id = $2 where id = $1', [importer!.id, organisation]);
      return rows[0]!.organisation_id;
    });
    const source = { type: 'bill', id: 'bil_default' };
    const database = t.app.get(Database);
    await database.transaction('system:test', () =>
      t.app.get(ImporterStandings).put({
        importerId: importer!.id,
        kind: 'delinquency',
        source,
        from: '2026-03-01',
        noticedOn: '2026-03-01',
      }),
    );
    expect(faultsOf((await bond(surety)).body)).toEqual([['/sureties/0/suretyCode', 'surety.default_as_principal']]);
    const both = {
      limitOfLiability: '60000.00',
      sureties: [
        { suretyCode: '822', share: '30000.00' },
        { suretyCode: '821', share: '30000.00' },
      ],
    };
    const other = await t.as('surety', 'sandbox-surety-2');
    expect(faultsOf((await file(other, of(await newPrincipal(t), both))).body)).toEqual([
      ['/sureties/1/suretyCode', 'surety.bonds_refused'],
    ]);
    await database.transaction('system:test', () => t.app.get(ImporterStandings).end(source, '2026-03-02'));
    expect((await bond(surety)).status).toBe(201);
    await asOwner(t, (client) =>
      client.query('update importer set organisation_id = $2 where id = $1', [importer!.id, owner]),
    );
  });

  it('writes no more than its assets bear beside what it owes in default', async () => {
    const given = { kind: 'delinquency', bills: 3, amount: '4000000.00', answerBy: '2026-03-12', reason: 'Past due.' };
    const { body } = await post(officer, '/v1/sureties/99822/cases', given);
    t.setNow('2026-03-13T15:00:00Z');
    const decision = { outcome: 'refuse_bonds', covers: 'single_transaction', reason: 'No cause is shown.' };
    expect((await post(supervisor, `/v1/surety-cases/${body.id as string}/decision`, decision)).status).toBe(200);
    const other = await t.as('surety', 'sandbox-surety-2');
    expect(faultsOf((await bond(other, '300000.00', '822')).body)).toEqual([
      ['/sureties/0/suretyCode', 'surety.assets_encumbered'],
    ]);
    expect((await bond(other, '200000.00', '822')).status).toBe(201);
  });
});
