import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bonds, SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BONDS, continuous, file, newPrincipal } from '../support/bonds.js';
import { codesOf, faultsOf } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [surety, otherSurety, otherImporter, officer]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  surety = await t.as('surety');
  otherSurety = await t.as('surety', 'sandbox-surety-2');
  otherImporter = await t.as('importer', 'sandbox-importer-2');
  officer = await t.as('bond_officer');
});
afterAll(() => t.close());

const of = (principal: object, given: object = {}) =>
  continuous({ principal: { ...continuous().principal, ...principal }, ...given });

describe('a rider (19 CFR 113.24, 113.26)', () => {
  it('makes the next version from its day on, and the one before stays as it was known', async () => {
    const { body: bond } = await file(surety!, of(await newPrincipal(t), { effectiveOn: '2026-03-02' }));
    const path = `${BONDS}/${bond.id}`;
    t.setNow('2026-03-03T15:00:00Z');
    const user = { name: 'Spruce Garden', suffix: '02' };
    const added = await post(surety!, `${path}/riders`, {
      kind: 'users_added',
      effectiveOn: '2026-03-16',
      users: [user],
    });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ version: 2, from: '2026-03-16', users: [{ suffix: '01' }, user] });
    const moved = { kind: 'principal_address', effectiveOn: '2026-03-10', address: '14 Wharf Street' };
    expect(codesOf((await post(surety!, `${path}/riders`, moved)).body)).toEqual(['bond.behind_later_version']);
    const soon = { kind: 'users_deleted', effectiveOn: '2026-03-17', users: [user] };
    expect((await post(surety!, `${path}/riders`, soon)).status).toBe(201);
    const versions = await surety!.get(`${path}/versions`).expect(200);
    expect(versions.body.items).toMatchObject([
      { version: 1, from: '2026-03-02', through: '2026-03-15', users: [{ suffix: '01' }] },
      { version: 2, rider: 'users_added', from: '2026-03-16', through: '2026-03-16' },
      { version: 3, rider: 'users_deleted', from: '2026-03-17', users: [{ suffix: '01' }] },
    ]);
    const before = await surety!.get(`${path}/versions`).query({ knownAt: '2026-03-02T16:00:00Z' }).expect(200);
    expect(before.body.items).toMatchObject([{ version: 1, from: '2026-03-02' }]);
    expect(before.body.items[0]).not.toHaveProperty('through');
    const first = await surety!.get(`${path}/versions`).query({ limit: 2 }).expect(200);
    const rest = await surety!.get(`${path}/versions`).query({ limit: 2, cursor: first.body.page.next }).expect(200);
    expect(rest.body.items).toMatchObject([{ version: 3 }]);
  });

  it('says what its kind changes and nothing else, and is filed by the surety', async () => {
    const path = `${BONDS}/${SANDBOX_BONDS[1]!.id}/riders`;
    const refused = await post(otherSurety!, path, { kind: 'principal_name', effectiveOn: '2026-03-10', address: 'X' });
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      400,
      [
        ['/name', 'bond.rider_field_missing'],
        ['/address', 'bond.rider_field_foreign'],
      ],
    ]);
    const rider = { kind: 'reconciliation', effectiveOn: '2026-03-10' };
    expect((await post(otherImporter!, path, rider)).status).toBe(403);
    expect((await post(surety!, path, rider)).status).toBe(404);
    expect((await post(otherSurety!, path, rider)).body).toMatchObject({ version: 2, reconciliation: true });
  });
});

describe('a termination (19 CFR 113.27)', () => {
  const ended = async (caller: Caller, given: object = {}) => {
    const { body } = await file(surety!, of(await newPrincipal(t), { effectiveOn: '2026-03-03' }));
    return post(caller, `${BONDS}/${body.id}/termination`, given);
  };

  it('of a surety ends the bond after thirty days', async () => {
    t.setNow('2026-03-03T15:00:00Z');
    const { body } = await ended(surety!, { requestedOn: '2026-03-10' });
    expect(body).toMatchObject({
      status: 'in_force',
      through: '2026-04-02',
      termination: { by: 'surety', lastDay: '2026-04-02' },
    });
    const after = await surety!.get(`${BONDS}/${body.id}`).query({ asOf: '2026-04-03' }).expect(200);
    expect(after.body.status).toBe('ended');
    const again = await post(surety!, `${BONDS}/${body.id}/termination`, { requestedOn: '2026-05-01' });
    expect(codesOf(again.body)).toEqual(['bond.termination_on_record']);
    // A rider still changes it until then, and does not make it last longer.
    const rider = { kind: 'reconciliation', effectiveOn: '2026-03-20' };
    expect((await post(surety!, `${BONDS}/${body.id}/riders`, rider)).body).toMatchObject({
      version: 2,
      through: '2026-04-02',
    });
    expect(
      codesOf((await post(surety!, `${BONDS}/${body.id}/riders`, { ...rider, effectiveOn: '2026-04-03' })).body),
    ).toEqual(['bond.over']);
  });

  it('after another one stays beside it: both are on record, the earlier day counts', async () => {
    t.setNow('2026-03-03T15:00:00Z');
    const { body: first } = await ended(officer!, { by: 'principal', requestedOn: '2026-06-30' });
    expect(first.termination).toMatchObject({ by: 'principal', lastDay: '2026-06-30' });
    expect(first).not.toHaveProperty('earlierTerminations');
    t.setNow('2026-03-04T15:00:00Z');
    const { body } = await post(surety!, `${BONDS}/${first.id}/termination`, {});
    expect(body).toMatchObject({
      through: '2026-04-03',
      termination: { by: 'surety', receivedOn: '2026-03-04', lastDay: '2026-04-03' },
      earlierTerminations: [{ by: 'principal', receivedOn: '2026-03-03', lastDay: '2026-06-30' }],
    });
    const before = await surety!.get(`${BONDS}/${first.id}`).query({ knownAt: '2026-03-03T16:00:00Z' }).expect(200);
    expect(before.body.termination).toMatchObject({ by: 'principal', lastDay: '2026-06-30' });
    // Later than all that was put on record on this day before.
    t.setNow('2026-03-03T18:00:00Z');
  });

  it('with a shorter notice is for customs to accept, and the reason is for its own eyes', async () => {
    const shorter = { requestedOn: '2026-03-10', shorterNotice: 'Dissolved.' };
    expect(codesOf((await ended(surety!, shorter)).body)).toEqual(['bond.shorter_notice_by_customs']);
    expect((await ended(officer!, shorter)).status).toBe(400);
    const { body } = await ended(officer!, { ...shorter, by: 'surety' });
    expect(body).toMatchObject({ through: '2026-03-10', termination: { shorterNotice: 'Dissolved.' } });
    const seen = await surety!.get(`${BONDS}/${body.id}`).expect(200);
    expect(seen.body.termination).toMatchObject({ by: 'surety', receivedOn: '2026-03-03', lastDay: '2026-03-10' });
    expect(seen.body.termination).not.toHaveProperty('shorterNotice');
  });
});

describe('what later features ask', () => {
  it('the version of a day by principal and activity, or by number, as known', async () => {
    const bonds = t.app.get(Bonds);
    const { id: importerId } = SANDBOX_IMPORTERS[0]!;
    const found = await bonds.findBondVersion(importerId, '1', '2026-03-02');
    expect(found).toMatchObject({
      bondId: SANDBOX_BONDS[0]!.id,
      version: 1,
      limitOfLiability: 6_000_000n,
      suretyCodes: ['821'],
      from: '2024-01-01',
    });
    expect(await bonds.findBondVersion(importerId, '1', '2023-12-31')).toBeUndefined();
    expect(await bonds.findBondVersion(importerId, '2', '2026-03-02')).toBeUndefined();
    expect(await bonds.findBondVersionByNumber(found!.bondNumber, '2026-03-02')).toEqual(found);
    const many = await bonds.findBondVersions([
      { importerId: SANDBOX_IMPORTERS[1]!.id, activity: '1', on: '2026-03-20' },
      { importerId, activity: '2', on: '2026-03-02' },
      { importerId, activity: '1', on: '2026-03-02' },
    ]);
    expect(many.map((one) => one?.version)).toEqual([2, undefined, 1]);
  });
});

describe('a surety code', () => {
  it('is assigned to a company of the circular and to who signs in for it, and read by whoever names sureties', async () => {
    const assign = (given: object, as = officer!) =>
      post(as, '/v1/surety-codes', { code: '899', naic: '99821', ...given });
    const organisationId = organisationOf('sandbox-surety');
    expect(await assign({})).toMatchObject({ status: 201, body: { code: '899', naic: '99821', organisationId: null } });
    expect((await assign({ organisationId })).body.organisationId).toBe(organisationId);
    expect(codesOf((await assign({ naic: '00001' })).body)).toEqual(['surety_code.no_company']);
    expect(codesOf((await assign({ organisationId: organisationOf('sandbox-importer') })).body)).toEqual([
      'surety_code.no_surety',
    ]);
    expect((await assign({}, surety)).status).toBe(403);
    const { body } = await otherImporter!.get('/v1/surety-codes').expect(200);
    expect(body.items.map(({ code, naic }: any) => `${code} ${naic}`)).toContain('899 99821');
    expect(body.items[0]).not.toHaveProperty('organisationId');
  });
});

describe('what stands in the place of a surety, and of a bond', () => {
  const cash = { kind: 'cash', amount: '60000.00', termThrough: '2027-03-08' };

  it('is cash for a year at most, entered by customs; the next bond renews it (19 CFR 113.40)', async () => {
    t.setNow('2026-03-02T15:00:00Z');
    const principal = await newPrincipal(t);
    const bond = (given: object = {}) => of(principal, { sureties: [], inLieu: cash, ...given });
    expect(codesOf((await file(surety!, bond())).body)).toContain('bond.filed_by_customs');
    const long = { ...cash, amount: '59999.00', termThrough: '2027-03-09' };
    const twice = { inLieu: long, sureties: [{ suretyCode: '821', share: '60000.00' }] };
    expect(codesOf((await file(officer!, bond(twice))).body)).toEqual([
      'bond.deposit_too_small',
      'bond.deposit_term',
      'bond.secured_twice',
    ]);
    const { body, status } = await file(officer!, bond());
    expect([status, body.sureties, body.inLieu, body.through]).toEqual([201, [], cash, '2027-03-08']);
    await surety!.get(`${BONDS}/${body.id}`).expect(404);
    t.setNow('2027-02-01T15:00:00Z');
    const next = { effectiveOn: '2027-03-09', inLieu: { ...cash, termThrough: '2028-03-08' } };
    const renewed = await file(officer!, bond({ ...next, replaces: { bondId: body.id, as: 'renewal' } }));
    expect(renewed.body).toMatchObject({ replaces: { bondId: body.id, as: 'renewal' } });
    const { body: before } = await officer!.get(`${BONDS}/${body.id}`).expect(200);
    expect(before.replacedBy).toEqual([{ bondId: renewed.body.id, as: 'renewal' }]);
    t.setNow('2026-03-02T15:00:00Z');
  });

  it('is two individuals, or a reinsurer of what exceeds a limit; a bond replaces none that its surety does not know', async () => {
    const individual = {
      name: 'R. Alder',
      citizenAndResident: true,
      property: 'House and lot, 4 Elm Street, Savannah, GA',
      value: '180000.00',
      encumbrance: '40000.00',
      oathOn: '2026-02-20',
      responsible: true,
    };
    const by = async (individuals: object[]) =>
      file(officer!, of(await newPrincipal(t), { sureties: [], individuals }));
    expect(codesOf((await by([individual])).body)).toEqual(['bond.individual_sureties_too_few']);
    expect((await by([individual, { ...individual, name: 'S. Fir' }])).body.individuals).toHaveLength(2);

    const reinsured = (naic: string) => ({
      limitOfLiability: '6000000.00',
      sureties: [{ suretyCode: '822', share: '6000000.00', reinsurance: { naic, amount: '1800000.00' } }],
    });
    const bond = async (given: object) => file(otherSurety!, of(await newPrincipal(t), given));
    expect(codesOf((await bond(reinsured('00000'))).body)).toEqual(['surety.reinsurer_not_on_circular_570']);
    const { body } = await bond(reinsured('99821'));
    expect(body.sureties[0].reinsurance).toEqual({ naic: '99821', amount: '1800000.00' });
    const unknown = { replaces: { bondId: SANDBOX_BONDS[0]!.id, as: 'superseding' } };
    expect(codesOf((await bond({ ...unknown, sureties: [{ suretyCode: '822', share: '60000.00' }] })).body)).toEqual([
      'bond.replaced_unknown',
    ]);
  });
});
