import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { Database } from '../../src/platform/database/database.js';
import { atOnce } from '../support/at-once.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BONDS, continuous, file, forOneEntry, newPrincipal } from '../support/bonds.js';
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

const of = (principal: object, given: object = {}) =>
  continuous({ principal: { ...continuous().principal, ...principal }, ...given });
const NOBODY = `imp_${'0'.repeat(26)}`;
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
      of(
        { importerId: NOBODY },
        {
          kind: 'single_transaction',
          limitOfLiability: '99.50',
          executedOn: '2026-03-03',
          sureties: [{ suretyCode: '822', share: '50.00' }],
        },
      ),
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
    const principal = await newPrincipal(t);
    const sole = of(principal, {
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
    // A co-surety sees what it is bound by; who filed acts for it, and has the answer that it stands on.
    const { body: seen } = await surety!.get(`${BONDS}/${body.id}`).expect(200);
    const { body: versions } = await surety!.get(`${BONDS}/${body.id}/versions`).expect(200);
    expect([seen, ...versions.items].filter((one) => 'determinationId' in one)).toEqual([]);
    await otherSurety!.get(`/v1/determinations/${body.determinationId as string}`).expect(200);
    expect((await post(surety!, `${BONDS}/${body.id}/termination`, {})).body.code).toBe('bond.lead_surety_acts');
    expect((await post(otherSurety!, `${BONDS}/${body.id}/termination`, {})).status).toBe(200);
  });

  it('tells a surety of nobody whom it does not name: another name is as good as no importer at all', async () => {
    // Its principal has a bond for this activity by another surety: that would be told beside.
    const bonded = { importerId: SANDBOX_BONDS[1]!.importerId, name: 'Copperleaf Trading, Inc.' };
    const asked = (principal: object) => file(surety!, of(principal, { activityCode: '1', limitOfLiability: '1.00' }));
    const guessed = await asked({ importerId: bonded.importerId });
    const made = await asked({ importerId: NOBODY });
    expect(codesOf(guessed.body)).toContain('bond.principal_unknown');
    expect([guessed.status, guessed.body.errors]).toEqual([made.status, made.body.errors]);
    const named = await asked(bonded);
    expect(codesOf(named.body)).not.toContain('bond.principal_unknown');
    expect(codesOf(named.body)).toContain('bond.continuous_on_record');
  });

  it('names sureties by codes on record, each once', async () => {
    const sureties = ['821', '821', '999'].map((suretyCode) => ({ suretyCode, share: '20000.00' }));
    const { body } = await file(surety!, of(await newPrincipal(t), { sureties }));
    expect(faultsOf(body)).toEqual([
      ['/sureties/1/suretyCode', 'surety.named_twice'],
      ['/sureties/2/suretyCode', 'surety.code_unknown'],
    ]);
  });

  it('of one principal for one activity is one on a day, whoever files it and however many at once', async () => {
    const principal = await newPrincipal(t);
    const bond = (suretyCode: string, given: object = {}) =>
      of(principal, { sureties: [{ suretyCode, share: '60000.00' }], ...given });
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
    const { body: other } = await file(surety!, of(await newPrincipal(t), { effectiveOn: '2026-04-20' }));
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

describe('a delinquent surety (19 CFR 113.38(c))', () => {
  it('has notice, answers, and its bonds are refused by name from five days after another person decided', async () => {
    const fpf = await t.as('fpf_officer');
    const of822 = '/v1/sureties/99822/cases';
    const given = { kind: 'delinquency', bills: 14, amount: '412000.00', answerBy: '2026-03-12', reason: 'Past due.' };
    expect(codesOf((await post(fpf, of822, { ...given, answerBy: '2026-03-02' })).body)).toEqual([
      'surety_case.no_days_to_answer',
    ]);
    const { body } = await post(officer!, of822, given);
    const path = `/v1/surety-cases/${body.id as string}`;
    expect((await otherSurety!.get(of822).expect(200)).body.items).toMatchObject([{ id: body.id, bills: 14 }]);
    await surety!.get(of822).expect(404);
    await surety!.get(path).expect(404);
    const decision = { outcome: 'refuse_bonds', reason: 'No cause is shown.' };
    const supervisor = await t.as('supervisor');
    expect(codesOf((await post(supervisor, `${path}/decision`, decision)).body)).toEqual(['surety_case.not_heard']);
    const answered = await post(otherSurety!, `${path}/answer`, { submission: 'A suit is pending.' });
    expect(answered.body).toMatchObject({ submission: 'A suit is pending.', submittedOn: '2026-03-02' });
    expect((await post(officer!, `${path}/decision`, decision)).body.code).toBe('surety_case.own');
    const decided = await post(supervisor, `${path}/decision`, decision);
    expect(decided.body).toMatchObject({ outcome: 'refuse_bonds', covers: 'all', refusedFrom: '2026-03-07' });
    // The public has notice of the decision, and of nothing beside it.
    const { body: published } = await t.anonymous().get('/v1/surety-refusals').expect(200);
    expect(published.items).toEqual([
      { naic: '99822', covers: 'all', decidedOn: '2026-03-02', refusedFrom: '2026-03-07' },
    ]);
    const bond = async () =>
      file(
        otherSurety!,
        of(await newPrincipal(t), { effectiveOn: '2026-04-01', sureties: [{ suretyCode: '822', share: '60000.00' }] }),
      );
    expect((await bond()).status).toBe(201);
    t.setNow('2026-03-09T15:00:00Z');
    expect(faultsOf((await bond()).body)).toEqual([['/sureties/0/suretyCode', 'surety.bonds_refused']]);
    await post(officer!, `${path}/resolution`, { resolution: 'All was paid.' });
    t.setNow('2026-03-12T15:00:00Z');
    expect((await bond()).status).toBe(201);
    t.setNow('2026-03-02T15:00:00Z');
  });

  it('is not told of a recommendation to remove it (113.39)', async () => {
    const removal = { kind: 'removal', evidence: [{ kind: 'bond', reference: 'x' }], reason: 'It refused to pay.' };
    const { body } = await post(officer!, '/v1/sureties/99822/cases', removal);
    await otherSurety!.get(`/v1/surety-cases/${body.id as string}`).expect(404);
    const decision = { outcome: 'recommend_removal', reason: 'Sent to Headquarters.' };
    const { body: refused } = await post(
      await t.as('supervisor'),
      `/v1/surety-cases/${body.id as string}/decision`,
      decision,
    );
    expect(codesOf(refused)).toEqual(['surety_case.evidence_missing']);
  });
});
