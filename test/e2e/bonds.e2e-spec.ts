import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bonds, SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Database } from '../../src/platform/database/database.js';
import { atOnce } from '../support/at-once.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BONDS, continuous, file, forOneEntry, newImporter } from '../support/bonds.js';
import { codesOf, faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [surety, otherSurety, importer, otherImporter, officer]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  surety = await t.as('surety');
  otherSurety = await t.as('surety', 'sandbox-surety-2');
  importer = await t.as('importer');
  otherImporter = await t.as('importer', 'sandbox-importer-2');
  officer = await t.as('bond_officer');
});
afterAll(() => t.close());

const of = (importerId: string, given: object = {}) =>
  continuous({ principal: { ...continuous().principal, importerId }, ...given });
const idsIn = async (caller: Caller, query: object = {}): Promise<readonly string[]> =>
  (
    await caller
      .get(BONDS)
      .query({ limit: 500, ...query })
      .expect(200)
  ).body.items.map(({ id }: { id: string }) => id);

describe('a bond that is filed (19 CFR 113.11, 113.12, 113.26)', () => {
  it('is on record for its surety, its principal and customs, and for nobody else', async () => {
    const { body, status } = await file(surety!, continuous());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'continuous',
      status: 'not_begun',
      limitOfLiability: '60000.00',
      approvedBy: 'revenue_division',
      version: 1,
      from: '2026-03-09',
      sureties: [{ suretyCode: '821', naic: '99821', share: '60000.00', agentId: 'AGT-0042' }],
      users: [{ name: 'Blue Spruce Outdoor', suffix: '01' }],
      suretyReferenceNumber: '300412345',
    });
    expect(body.number).toMatch(/^26\d{7}$/);
    const seen = await importer!.get(`${BONDS}/${body.id}`).query({ asOf: '2026-03-09' }).expect(200);
    expect(seen.body).toMatchObject({ status: 'in_force', sureties: [{ suretyCode: '821' }] });
    expect(seen.body).not.toHaveProperty('suretyReferenceNumber');
    expect(seen.body.sureties[0]).not.toHaveProperty('agentId');
    await officer!.get(`${BONDS}/${body.id}`).expect(200);
    for (const caller of [otherSurety!, otherImporter!, await t.as('broker')])
      await caller.get(`${BONDS}/${body.id}`).expect(404);
    expect(await idsIn(surety!)).toContain(body.id);
    expect(await idsIn(otherSurety!)).not.toContain(body.id);
    // Before it was put on record nobody knew of it.
    await surety!.get(`${BONDS}/${body.id}`).query({ knownAt: '2026-03-02T14:59:00Z' }).expect(404);
  });

  it('is refused with every fault of law at once', async () => {
    const { body, status } = await file(
      surety!,
      of(`imp_${'0'.repeat(26)}`, {
        kind: 'single_transaction',
        limitOfLiability: '99.50',
        executedOn: '2026-03-03',
        sureties: [{ suretyCode: '822', share: '50.00' }],
      }),
    );
    expect(status).toBe(422);
    expect(faultsOf(body)).toEqual([
      ['/principal/importerId', 'bond.principal_unknown'],
      ['/sureties/0/suretyCode', 'surety.not_yours'],
      ['/kind', 'bond.kind_not_allowed'],
      ['/limitOfLiability', 'bond.below_minimum'],
      ['/limitOfLiability', 'bond.cents_named'],
      ['/executedOn', 'date.in_future'],
      ['/transaction', 'bond.transaction_missing'],
      ['/port', 'bond.port_missing'],
    ]);
  });

  it('stays within the limit that Treasury gives its surety, alone or with a co-surety', async () => {
    const importerId = await newImporter(t);
    const sole = of(importerId, {
      limitOfLiability: '6000000.00',
      sureties: [{ suretyCode: '822', share: '6000000.00' }],
    });
    const refused = await file(otherSurety!, sole);
    expect(faultsOf(refused.body)).toEqual([['/sureties/0', 'surety.limit_exceeded']]);
    const { body, status } = await file(otherSurety!, {
      ...sole,
      sureties: [
        { suretyCode: '822', share: '4200000.00' },
        { suretyCode: '821', share: '1800000.00' },
      ],
    });
    expect(status).toBe(201);
    // A co-surety sees what it is bound by; who filed acts for it.
    await surety!.get(`${BONDS}/${body.id}`).expect(200);
    expect((await post(surety!, `${BONDS}/${body.id}/termination`, {})).body.code).toBe('bond.lead_surety_acts');
    expect((await post(otherSurety!, `${BONDS}/${body.id}/termination`, {})).status).toBe(200);
  });

  it('names sureties by codes on record, each once', async () => {
    const sureties = ['821', '821', '999'].map((suretyCode) => ({ suretyCode, share: '20000.00' }));
    const { body } = await file(surety!, of(await newImporter(t), { sureties }));
    expect(faultsOf(body)).toEqual([
      ['/sureties/1/suretyCode', 'surety.named_twice'],
      ['/sureties/2/suretyCode', 'surety.code_unknown'],
    ]);
  });

  it('of one principal for one activity is one on a day, whoever files it and however many at once', async () => {
    const importerId = await newImporter(t);
    const bond = (suretyCode: string, given: object = {}) =>
      of(importerId, { sureties: [{ suretyCode, share: '60000.00' }], ...given });
    const outcomes = await atOnce(
      () => file(surety!, bond('821')),
      () => file(otherSurety!, bond('822')),
      () => file(officer!, bond('821')),
    );
    const answers = outcomes.flatMap((one) => ('done' in one ? [one.done] : []));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const lost = answers.filter(({ status }) => status === 422);
    expect(lost.flatMap(({ body }) => codesOf(body))).toEqual([
      'bond.continuous_on_record',
      'bond.continuous_on_record',
    ]);
    // Another activity is another matter, and so is the day after the last of the one before.
    expect((await file(surety!, bond('821', { activityCode: '17' }))).status).toBe(201);
    const [won] = answers.filter(({ status }) => status === 201);
    const ended = await post(officer!, `${BONDS}/${won!.body.id}/termination`, {
      by: 'principal',
      requestedOn: '2026-03-31',
    });
    expect(ended.body).toMatchObject({ termination: { by: 'principal', lastDay: '2026-03-31' } });
    expect(codesOf((await file(officer!, bond('822', { effectiveOn: '2026-03-31' }))).body)).toEqual([
      'bond.continuous_on_record',
    ]);
    expect((await file(officer!, bond('822', { effectiveOn: '2026-04-01' }))).status).toBe(201);
  });

  it('is one on a day by the database too', async () => {
    const { body: other } = await file(surety!, of(await newImporter(t), { effectiveOn: '2026-04-20' }));
    const second = t.app.get(Database).transaction('system:test', () =>
      t.app.get(Database).query(
        {
          name: 'test-second-bond',
          text: `insert into bond_version (bond_id, version, kind, importer_id, activity_code, limit_of_liability, terms, valid, recorded)
          select $1, 9, 'continuous', importer_id, activity_code, 1, '{}', daterange('2026-03-05', '2026-03-06'), recorded from bond_version where bond_id = $2`,
        },
        [other.id, SANDBOX_BONDS[0]!.id],
      ),
    );
    await expect(second).rejects.toThrow('bond_version_one_continuous');
  });

  it('for one entry names it and its port, beside a continuous one', async () => {
    const { body, status } = await file(surety!, forOneEntry());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      approvedBy: 'revenue_division_or_port',
      transaction: { reference: '101-2345670-8', on: '2026-03-09' },
      port: '2704',
    });
    expect(codesOf((await post(surety!, `${BONDS}/${body.id}/termination`, {})).body)).toEqual([
      'bond.single_transaction_not_terminated',
    ]);
    expect(await idsIn(importer!, { kind: 'single_transaction', activityCode: '1' })).toEqual([body.id]);
  });
});

describe('a rider (19 CFR 113.24, 113.26)', () => {
  it('makes the next version from its day on, and the one before stays as it was known', async () => {
    const { body: bond } = await file(surety!, of(await newImporter(t), { effectiveOn: '2026-03-02' }));
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
    const { body } = await file(surety!, of(await newImporter(t), { effectiveOn: '2026-03-03' }));
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
