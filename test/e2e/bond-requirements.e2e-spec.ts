import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_BONDS, bondChanged } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { issueBill } from '../support/bills.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { settle as settled } from '../support/disclosures.js';
import { aFiling, filed } from '../support/entries.js';
import { walked } from '../support/pages.js';

let t: TestApp;
let officer: Caller, supervisor: Caller, importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-05-01T17:00:00Z');
  [officer, supervisor, importer] = [await t.as('bond_officer'), await t.as('supervisor'), await t.as('importer')];
});
afterAll(() => t.close());

const importerId = SANDBOX_IMPORTERS[0]!.id;
const act = (path: string, body: object, as: Caller) => as.post(path).set('idempotency-key', randomUUID()).send(body);
const CURED_BY = { act: 'file_bond', sufficiency: 'sufficient', decidedBy: 'CBP decides', authorityStatus: 'policy' };
const determine = () => act('/v1/bond-requirements', { importerId, reason: 'Periodic review.' }, officer);
const entryOf = (more: object = {}) =>
  aFiling({ exportedOn: '2026-04-20', importedOn: '2026-04-30', arrivedOn: '2026-04-30', ...more });
const settle = () => settled(t);

describe('the requirement of an importer on record', () => {
  let id: string;

  it('is not kept without a record of its own', async () => {
    const { body } = await determine().expect(422);
    expect(body.errors[0].code).toBe('requirement.no_individual_inputs');
  });

  it('is determined on its own record, and told to nobody before its notice', async () => {
    for (let i = 0; i < 4; i += 1) await filed(importer, entryOf());
    await determine().expect(201);
    const { body } = await determine().expect(201);
    id = body.id;
    expect(body).toMatchObject({
      status: 'determined',
      bondId: SANDBOX_BONDS[0]!.id,
      result: { sufficiency: 'insufficient', entries12Months: 4, decidedBy: 'CBP decides' },
    });
    await importer.get(`/v1/bond-requirements/${id}`).expect(404);
    expect((await importer.get('/v1/bond-sufficiency-notices').expect(200)).body.items).toEqual([]);
    const { items } = (await officer.get('/v1/work-items?kind=bond_notice').expect(200)).body;
    expect(items).toMatchObject([{ subjectId: id }]);
  });

  it('is notified to principal and surety by another person, with fifteen days to remedy', async () => {
    const notice = { reason: 'Duties and exposure of twelve months need a larger bond.' };
    expect((await act(`/v1/bond-requirements/${id}/notice`, notice, officer).expect(403)).body.code).toBe(
      'bond_requirement.own',
    );
    const { body } = await act(`/v1/bond-requirements/${id}/notice`, notice, supervisor).expect(200);
    expect(body).toMatchObject({ status: 'notified', notifiedOn: '2026-05-01', remedyBy: '2026-05-16' });
    await act(`/v1/bond-requirements/${id}/notice`, notice, supervisor).expect(409);
    for (const reader of [importer, await t.as('surety')]) {
      const { body: own } = await reader.get(`/v1/bond-requirements/${id}`).expect(200);
      expect(own.result.requiredAmount).toBe(body.result.requiredAmount);
      expect([own.result.score, own.result.band, own.result.exposure, own.trigger]).toEqual(Array(4).fill(undefined));
      expect((await reader.get(`/v1/bond-sufficiency-notices?importerId=${importerId}`)).body.items).toHaveLength(1);
    }
    await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/bond-requirements/${id}`).expect(404);
  });

  it('is told in sentences, to principal and surety without score, band or exposure', async () => {
    const told = async (as: Caller): Promise<string> =>
      (await as.get(`/v1/bond-requirements/${id}/explanation`).expect(200)).body.lines.join(' ');
    expect(await told(officer)).toMatch(/score \d/);
    for (const reader of [importer, await t.as('surety')]) {
      expect(await told(reader)).not.toMatch(/score|band|deposits would not cover/);
      expect(await told(reader)).toMatch(/too small.*remedies it by 2026-05-16/);
    }
  });

  it('says what would change it, each act decided by the engine', async () => {
    const { body } = await importer.get(`/v1/bond-requirements/${id}/counterfactuals`).expect(200);
    const { result } = (await officer.get(`/v1/bond-requirements/${id}`).expect(200)).body;
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ ...CURED_BY, requiredAmount: result.requiredAmount })]),
    );
    expect(JSON.stringify(body)).not.toMatch(/score|predecessor|sample/);
  });

  it('binds new entries once the days to remedy have gone by, unless each is secured by itself', async () => {
    t.setNow('2026-05-16T17:00:00Z');
    await filed(importer, entryOf());
    t.setNow('2026-05-17T17:00:00Z');
    const refused = await act('/v1/entries', entryOf(), importer).expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'bond.insufficient', rule: 'SEC-08@1' }]);
  });

  it('is the ground of further security for every transaction, signed by two', async () => {
    const path = `/v1/importers/${importerId}/legal-measures`;
    const measure = { measure: 'additional_bond', ground: 'bond_insufficient', reason: 'Not raised by 16 May.' };
    const score = { ...measure, measure: 'live_entry', ground: 'revenue_in_jeopardy' };
    expect((await act(path, score, officer).expect(422)).body.errors[0].code).toBe('legal_measure.not_its_ground');
    const proposed = await act(path, measure, officer).expect(201);
    expect((await importer.get(path).expect(200)).body.items).toEqual([]);
    await act(`/v1/approvals/${proposed.body.id}/confirmation`, {}, supervisor).expect(200);
    const { body } = await importer.get(path).expect(200);
    expect(body.items).toMatchObject([{ measure: 'additional_bond', from: '2026-05-17', reason: measure.reason }]);
    const ended = await act(`/v1/legal-measures/${body.items[0].id}/ending`, { reason: 'Bond raised.' }, officer);
    expect([ended.status, ended.body.endReason]).toEqual([200, 'Bond raised.']);
    await act(`/v1/legal-measures/${body.items[0].id}/ending`, { reason: 'Again.' }, officer).expect(409);
    const second = await act(path, measure, officer).expect(201);
    await act(`/v1/approvals/${second.body.id}/confirmation`, {}, supervisor).expect(200);
    expect(await walked(importer, path)).toBe(2);
  });

  it('is kept by the tables: two persons, inputs of its own, never rewritten', async () => {
    const write = (sql: string) => asOwner(t, (client) => client.query(sql));
    const told = 'bond_requirement where remedy_by is not null';
    const rewritten = write(`update bond_requirement set reason = 'Another.' where id in (select id from ${told})`);
    await expect(rewritten).rejects.toMatchObject({ message: 'a requirement and its notice are never rewritten' });
    const copied = `insert into bond_requirement (id, importer_id, as_of, known_at, trigger, determination_id, result, required_amount, determined_by,
      notified_on, notified_by, remedy_by, reason) select 'brq_x', importer_id, as_of, known_at, trigger, determination_id`;
    const byOne = write(
      `${copied}, result, required_amount, 'one', notified_on, 'one', remedy_by, reason from ${told}`,
    );
    await expect(byOne).rejects.toMatchObject({ constraint: 'bond_requirement_two_persons' });
    const empty = write(
      `${copied}, result || '{"entries12Months": 0}', required_amount, 'one', null, null, null, null from ${told}`,
    );
    await expect(empty).rejects.toMatchObject({ constraint: 'bond_requirement_individual' });
    await expect(
      write(`insert into legal_measure (id, importer_id, measure, ground, reason, from_on, approval_id, proposed_by, confirmed_by)
        select 'msr_x', importer_id, measure, ground, reason, from_on, approval_id, 'one', 'two' from legal_measure`),
    ).rejects.toMatchObject({ message: 'a legal measure is signed by two persons' });
  });

  it('is cured by a bond that reaches it, and entries are taken again', async () => {
    const { bondId, result } = (await officer.get(`/v1/bond-requirements/${id}`).expect(200)).body;
    await asOwner(t, (client) =>
      client.query(`update bond_version set limit_of_liability = $2 where bond_id = $1`, [
        bondId,
        result.requiredAmount,
      ]),
    );
    await t.app.get(Database).transaction('system:test', () => t.app.get(Outbox).add(bondChanged({ bondId })));
    await settle();
    const { body } = await importer.get(`/v1/bond-requirements/${id}`).expect(200);
    expect([body.status, body.curedOn]).toEqual(['cured', '2026-05-17']);
    await filed(importer, entryOf());
  });
});

describe('what bonds answer for (19 CFR 113.3, 113.27)', () => {
  const bond = SANDBOX_BONDS[0]!;
  const position = async (as: Caller, asOf?: string) =>
    (
      await as
        .get(`/v1/importers/${importerId}/bond-position`)
        .query(asOf === undefined ? {} : { asOf })
        .expect(200)
    ).body;

  it('is told period by period: entries, what is open, and what may be asked, never more than the amount', async () => {
    await settle();
    const before = await position(importer);
    const [limit, ...others] = new Set<string>(
      before.bonds[0].periods.map(({ exposed }: { exposed: string }) => exposed),
    );
    expect(others).toHaveLength(1);
    expect(before.bonds[0].periods).toMatchObject([
      { from: '2024-01-01', through: '2024-12-31', state: 'closed', entries: 0, exposed: '0.00' },
      { from: '2025-01-01', through: '2025-12-31', state: 'closed', entries: 0, exposed: limit },
      { from: '2026-01-01', through: '2026-12-31', state: 'in_force', entries: 6, openEntries: 6, claimable: '0.00' },
    ]);
    const listed = await importer.get(`/v1/bonds/${bond.id}/entries`).query({ limit: 4 }).expect(200);
    const rest = await importer
      .get(`/v1/bonds/${bond.id}/entries`)
      .query({ limit: 4, cursor: listed.body.page.next })
      .expect(200);
    expect([listed.body.items.length, rest.body.items.length]).toEqual([4, 2]);
    expect(listed.body.items[0]).toMatchObject({ bondVersion: 1, state: 'not_begun', portCode: '2704' });
    const { entryNumber } = listed.body.items[0];
    const amount = '9000000.00';
    await issueBill(t, {
      entryNumber,
      bondNumbers: [bond.number],
      principal: amount,
      adcvdPrincipal: '0.00',
      interest: '0.00',
    });
    const after = await position(importer);
    const [period] = after.bonds[0].periods.slice(-1);
    expect([period.openBills, period.claimable, after.claimable]).toEqual([
      1,
      after.bonds[0].limit,
      after.bonds[0].limit,
    ]);
    expect(Number(period.claimable) + Number(period.beyond)).toBe(Number(period.owed));
    // On a day before its entries the bond answered for nothing that is open.
    expect(await position(officer, '2026-01-15')).toMatchObject({ exposed: '0.00', claimable: '0.00' });
  });

  it('is foreseen month by month, with the day of breach, from past and planned entries', async () => {
    const path = `/v1/importers/${importerId}/bond-forecast`;
    const planned = (on: string, dutiesTaxesFees: string) => ({ on, dutiesTaxesFees });
    const none = (await importer.post(path).send({ plannedEntries: [], bondAmount: '90000000.00' }).expect(200)).body;
    expect([none.breachOn, none.months.length, none.months[0].on, none.undeterminedEntries]).toEqual([
      null,
      12,
      '2026-05-31',
      0,
    ]);
    // Its six entries leave the twelve months a year after they were filed.
    expect(Number(none.months[0].dutiesTaxesFees12Months)).toBeGreaterThan(0);
    const { body } = await importer
      .post(path)
      .send({ months: 14, plannedEntries: [planned('2026-06-05', '1000.00')], bondAmount: '90000000.00' })
      .expect(200);
    expect(body.months.at(-1).dutiesTaxesFees12Months).toBe('0.00');
    const much = { plannedEntries: [planned('2026-06-05', '1.00'), planned('2026-07-08', '90000000.00')] };
    const breach = (
      await officer
        .post(path)
        .send({ ...much, bondAmount: '5000000.00' })
        .expect(200)
    ).body;
    expect(breach).toMatchObject({ breachOn: '2026-07-08', bondId: bond.id, decidedBy: 'CBP decides' });
    expect(breach.warnings).toEqual([80, 90].map((percent) => ({ percent, on: '2026-07-08' })));
    const past = await importer
      .post(path)
      .send({ plannedEntries: [planned('2026-05-16', '1.00')] })
      .expect(400);
    expect(past.body.errors).toMatchObject([{ pointer: '/plannedEntries/0/on', code: 'forecast.planned_in_past' }]);
    await (await t.as('importer', 'sandbox-importer-2')).post(path).send({ plannedEntries: [] }).expect(404);
  });

  it('is a surety’s own to know, by its parts, and no other’s', async () => {
    const [surety, other] = [await t.as('surety'), await t.as('surety', 'sandbox-surety-2')];
    const { body } = await surety.get('/v1/sureties/99821/exposure').expect(200);
    // Its part is what it signed for; the bond on record was raised meanwhile.
    expect(body.bonds).toMatchObject([{ bondId: bond.id, limit: bond.amount, suretyCodes: ['821'] }]);
    expect([body.exposed, body.claimable, body.exposedInRunOff]).toEqual([bond.amount, bond.amount, '0.00']);
    await other.get('/v1/sureties/99821/exposure').expect(404);
    expect((await other.get('/v1/sureties/99822/exposure').expect(200)).body.bonds).toEqual([]);
    expect((await surety.get(`/v1/bonds/${bond.id}/entries?open=true`).expect(200)).body.items).toHaveLength(6);
    await other.get(`/v1/bonds/${bond.id}/entries`).expect(404);
  });
});
