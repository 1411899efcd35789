import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import { SuretyDemands } from '../../src/features/revenue/bills/surety-demands.js';
import { newId } from '../../src/kernel/ids.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { filed } from '../support/entries.js';
import { codesIn } from '../support/refusals.js';
import { notifiedRequirement } from '../support/risk.js';
import { walked } from '../support/pages.js';

let t: TestApp;
let officer: Caller;
let supervisor: Caller;
let importer: Caller;
let id: string;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-06T17:00:00Z');
  [officer, supervisor, importer] = [await t.as('bond_officer'), await t.as('supervisor'), await t.as('importer')];
  id = await notifiedRequirement(t);
});
afterAll(() => t.close());

const act = (path: string, body: object, as: Caller) => as.post(path).set('idempotency-key', randomUUID()).send(body);

describe('the review of a requirement', () => {
  it('is reviewed by somebody else where its principal asks, one review at a time, with reasons', async () => {
    const path = `/v1/bond-requirements/${id}/reviews`;
    const asked = { ground: 'amount_wrong', grounds: 'One of the entries is counted twice.' };
    const { body: review } = await act(path, asked, importer).expect(201);
    expect((await act(path, asked, importer).expect(409)).body.code).toBe('requirement_review.open');
    await (await t.as('importer', 'sandbox-importer-2')).get(path).expect(404);
    const decide = (body: object, as: Caller) => act(`${path}/${review.id}/decision`, body, as);
    const upheld = { outcome: 'upheld', reason: 'Each is another shipment.' };
    for (const maker of [officer, supervisor])
      expect((await decide(upheld, maker).expect(422)).body.errors[0].code).toBe('requirement_review.own');
    const manager = await t.as('account_manager');
    const modified = await decide({ ...upheld, outcome: 'modified', replacedBy: id }, manager).expect(422);
    expect(modified.body.errors[0].code).toBe('requirement_review.no_replacement');
    await decide(upheld, manager).expect(200);
    await decide(upheld, manager).expect(409);
    const { items } = (await importer.get(path).expect(200)).body;
    expect(items).toMatchObject([{ status: 'upheld', reason: upheld.reason, decidedOn: '2026-03-06' }]);
    const publish = (as: Caller) =>
      act(`${path}/${review.id}/publication`, { summary: 'Shipments count one by one.' }, as);
    expect((await publish(manager).expect(403)).body.code).toBe('requirement_review.decider_publishes');
    await publish(supervisor).expect(200);
    await act(path, asked, importer).expect(201);
    expect(await walked(importer, path)).toBe(2);
    const published = (await t.anonymous().get('/v1/bond-requirement-reviews').expect(200)).body.items;
    expect(published).toEqual([
      {
        ground: 'amount_wrong',
        outcome: 'upheld',
        summary: 'Shipments count one by one.',
        publishedOn: '2026-03-06',
      },
    ]);
  });

  it('binds nothing any more once it is withdrawn on review, and is kept by the table from its makers', async () => {
    const other = await t.as('importer', 'sandbox-importer-2');
    const bonds = [{ bondNumber: SANDBOX_BONDS[1]!.number, kind: 'continuous', suretyCode: '822' }];
    for (let i = 0; i < 4; i += 1) await filed(other, { bonds });
    const asked = { importerId: SANDBOX_IMPORTERS[1]!.id, reason: 'Periodic review.' };
    const { body } = await act('/v1/bond-requirements', asked, officer).expect(201);
    const path = `/v1/bond-requirements/${body.id}`;
    await act(`${path}/notice`, { reason: 'Too small.' }, supervisor).expect(200);
    const grounds = { ground: 'record_wrong', grounds: 'Not ours.' };
    const { body: review } = await act(`${path}/reviews`, grounds, other).expect(201);
    const forced = `update bond_requirement_review set outcome = 'upheld', reason = 'x', decided_on = '2026-03-06', decided_by = $2 where id = $1`;
    const { rows } = await asOwner(t, (client) =>
      client.query<{ by: string }>('select determined_by as by from bond_requirement where id = $1', [body.id]),
    );
    await expect(asOwner(t, (client) => client.query(forced, [review.id, rows[0]!.by]))).rejects.toMatchObject({
      message: 'a requirement is reviewed by somebody else',
    });
    const withdrawn = { outcome: 'withdrawn', reason: 'The record was wrong.' };
    await act(`${path}/reviews/${review.id}/decision`, withdrawn, await t.as('account_manager')).expect(200);
    expect((await other.get(path).expect(200)).body).toMatchObject({ status: 'withdrawn', withdrawnOn: '2026-03-06' });
    const measure = { measure: 'cash_deposit', ground: 'bond_insufficient', reason: 'Not raised.' };
    const refused = await act(`/v1/importers/${asked.importerId}/legal-measures`, measure, officer).expect(422);
    expect(refused.body.errors[0].code).toBe('legal_measure.not_notified');
  });
});

describe('claims under a bond (19 CFR 113.62(n), part 172)', () => {
  const bond = SANDBOX_BONDS[0]!;
  const path = `/v1/bonds/${bond.id}/claims`;
  const goods = { kind: 'liquidated_damages', default: 'goods', value: '30000.00', reason: 'Nothing was redelivered.' };
  const restricted = { ...goods, restrictedOrAlcoholic: true, chargedOn: '2026-01-13', accruedOn: '2026-02-12' };
  let fpf: Caller;
  let surety: Caller;
  let manager: Caller;
  let first: string;
  let billId: string;
  let reportable: string;
  const waiting = async (kind: string): Promise<string[]> => {
    const { items } = (await fpf.get(`/v1/work-items?kind=${kind}`).expect(200)).body;
    return items.map((item: { path: string; dueOn?: string }) => `${item.path} ${item.dueOn ?? 'never'}`);
  };
  beforeAll(async () => {
    [fpf, surety] = [await t.as('fpf_officer'), await t.as('surety')];
    manager = await t.as('supervisor');
    billId = (await issueBill(t, { bondNumbers: [bond.number], entryNumber: undefined })).id;
  });

  it('is made on what is known of a default, charged to the period of its transaction, and told to who is bound', async () => {
    const unknown = { ...restricted, restrictedOrAlcoholic: undefined, chargedOn: undefined };
    const refused = await act(path, unknown, fpf).expect(422);
    expect(codesIn(refused)).toEqual(['bond_claim.not_charged', 'bond_claim.amount_unknown']);
    const { body } = await act(path, restricted, fpf).expect(201);
    first = `/v1/bond-claims/${body.id}`;
    expect(body).toMatchObject({
      amount: '90000.00',
      securedByBond: '60000.00',
      beyondBond: '30000.00',
      periodFrom: '2026-01-01',
      periodThrough: '2026-12-31',
      principalPetitionBy: '2026-05-05',
      reportableFrom: '2026-08-12',
      status: 'noticed',
    });
    expect((await act(path, { ...restricted, chargedOn: '2023-12-31' }, fpf).expect(422)).body.errors[0].code).toBe(
      'bond_claim.not_in_force',
    );
    // Of what the first one takes nothing is left to a second; the principal owes it all the same.
    const { body: second } = await act(path, restricted, fpf).expect(201);
    expect([second.securedByBond, second.beyondBond, second.owedBySurety]).toEqual(['0.00', '90000.00', '0.00']);
    for (const reader of [importer, surety]) expect((await reader.get(path).expect(200)).body.items).toHaveLength(2);
    for (const reader of [await t.as('importer', 'sandbox-importer-2'), await t.as('surety', 'sandbox-surety-2')])
      for (const hidden of [path, first]) await reader.get(hidden).expect(404);
    while (await t.app.get(Relay).relayOne());
    const heard = (await surety.get('/v1/events?limit=500').expect(200)).body.items;
    expect(heard.filter(({ type }: { type: string }) => type === 'bond_claim.made')).toHaveLength(2);
  });

  it('is petitioned against by its principal, and decided with reasons by somebody else than made it', async () => {
    const grounds = { grounds: 'Destroyed by fire at the examination site.' };
    expect(codesIn(await act(`${first}/petitions`, grounds, surety).expect(422))).toEqual(['bond_claim.petition_late']);
    await act(`${first}/petitions`, grounds, importer).expect(201);
    expect(await waiting('bond_claim_answer')).toEqual([`${first} never`]);
    expect((await waiting('bond_claim_demand')).map((one) => one.split(' ')[1])).toEqual(['2026-05-05']);
    // The surety knows that there is a petition, and nothing that is in it.
    const { body: seen } = await surety.get(first).expect(200);
    expect([seen.status, seen.acts, seen.petitionOf]).toEqual(['petitioned', [], undefined]);
    const decision = { amount: '5000.00', reason: 'First default.' };
    expect(codesIn(await act(`${first}/decisions`, decision, fpf).expect(422))).toEqual(['bond_claim.own']);
    const { body } = await act(`${first}/decisions`, decision, manager).expect(201);
    expect(body).toMatchObject({ status: 'mitigated', owed: '5000.00', mitigatedThrough: '2026-05-05' });
    const payment = { party: 'surety', amount: '5000.01', receivedOn: '2026-03-06' };
    expect(codesIn(await act(`${first}/payments`, payment, fpf).expect(422))).toEqual(['bond_claim.above_owed']);
    const paid = await act(`${first}/payments`, { ...payment, amount: '5000.00' }, fpf).expect(201);
    expect([paid.body.status, paid.body.owed]).toEqual(['satisfied', '0.00']);
    const { body: third } = await act(path, { ...goods, ...restricted, kind: goods.kind }, fpf);
    // What the surety paid is all that the first one took; the second was made before.
    expect(third.securedByBond).toBe('55000.00');
  });

  it('is demanded of the surety, whose defences are answered', async () => {
    const { body: made } = await act(path, { ...restricted, chargedOn: '2025-12-30' }, fpf).expect(201);
    const one = `/v1/bond-claims/${made.id}`;
    const why = { reason: 'Neither petitioned nor paid.' };
    expect(codesIn(await act(`${one}/demand`, why, fpf).expect(422))).toEqual(['bond_claim.demand_too_early']);
    const longer = { party: 'principal', through: '2026-05-06', reason: 'Its papers were with another agency.' };
    await act(`${one}/extensions`, longer, fpf).expect(201);
    expect(await waiting('bond_claim_demand')).toContain(`${one} 2026-05-06`);
    t.setNow('2026-05-06T17:00:00Z');
    await act(`${one}/demand`, why, fpf).expect(422);
    t.setNow('2026-05-07T17:00:00Z');
    expect((await act(`${one}/demand`, why, fpf).expect(200)).body).toMatchObject({
      status: 'demanded',
      suretyPetitionBy: '2026-07-06',
    });
    expect((await waiting('bond_claim_demand')).join()).not.toContain(one);
    const defence = { ground: 'another_period', statement: 'Charged on 2 January.' };
    await act(`${one}/defences`, defence, importer).expect(403);
    const { body: raised } = await act(`${one}/defences`, defence, surety).expect(201);
    expect(await waiting('bond_claim_answer')).toEqual([`${one} never`]);
    expect((await importer.get(one).expect(200)).body.acts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'extension',
      'demand',
    ]);
    const defenceId = raised.acts.at(-1).id;
    const reply = { defenceId, outcome: 'defence_accepted', amount: '10000.00', reason: 'In part.' };
    expect(codesIn(await act(`${one}/answers`, reply, fpf).expect(422))).toEqual(['bond_claim.own']);
    const { body: answered } = await act(`${one}/answers`, reply, manager).expect(201);
    expect([answered.owed, answered.owedBySurety]).toEqual(['90000.00', '10000.00']);
    expect(await waiting('bond_claim_answer')).toEqual([]);
    reportable = one;
  });

  it('claims the duties of a bill whose payment was demanded, once, and follows it', async () => {
    const duties = { kind: 'unpaid_duties', billId, chargedOn: '2025-01-13', reason: 'Not paid.' };
    expect(codesIn(await act(path, duties, fpf).expect(422))).toEqual(['bond_claim.bill_not_demanded']);
    const another = { ...duties, billId: newId('bil') };
    expect(codesIn(await act(path, another, fpf).expect(422))).toEqual(['bond_claim.no_open_bill']);
    await t.app.get(SuretyDemands).run();
    const { body } = await act(path, duties, fpf).expect(201);
    const one = `/v1/bond-claims/${body.id}`;
    // The accepted defence left 10,000.00 of the other claim of that period.
    expect([body.securedByBond, body.principalPetitionBy, body.owed]).toEqual(['50000.00', undefined, body.amount]);
    expect(codesIn(await act(path, duties, fpf).expect(422))).toEqual(['bond_claim.bill_claimed']);
    const payment = { party: 'principal', amount: '1.00', receivedOn: '2026-05-07' };
    expect(codesIn(await act(`${one}/payments`, payment, fpf).expect(422))).toContain('bond_claim.kept_with_its_bill');
    await payBill(await t.as('account_manager'), billId, { amount: body.amount, paidOn: '2026-05-07' });
    expect((await surety.get(one).expect(200)).body).toMatchObject({ status: 'satisfied', owed: '0.00' });
  });

  it('is reported to the Department of Justice once 180 days have gone by, and petitioned against no more', async () => {
    const why = { reason: 'Neither petitioned nor paid.' };
    expect(codesIn(await act(`${reportable}/report`, why, fpf).expect(422))).toEqual(['bond_claim.report_too_early']);
    t.setNow('2026-08-12T17:00:00Z');
    expect((await act(`${reportable}/report`, why, fpf).expect(200)).body.status).toBe('reported');
    expect(codesIn(await act(`${reportable}/petitions`, { grounds: 'Late.' }, surety).expect(422))).toContain(
      'bond_claim.referred',
    );
  });

  it('April 2026, question 48: whoever made the summary late, the importer of record answers, and its surety after sixty days', async () => {
    const late = { kind: 'liquidated_damages', default: 'late_summary', singleTransactionAmount: '100.00' };
    const days = { chargedOn: '2024-06-13', accruedOn: '2024-06-28' };
    const { body } = await act(path, { ...late, ...days, reason: 'The summary was not sent.' }, fpf).expect(201);
    const one = `/v1/bond-claims/${body.id as string}`;
    expect([body.securedByBond, body.principalPetitionBy]).toEqual(['100.00', '2026-10-11']);
    await importer.get(one).expect(200);
    await (await t.as('broker')).get(one).expect(403);
    const why = { reason: 'Neither petitioned nor paid.' };
    expect(codesIn(await act(`${one}/demand`, why, fpf).expect(422))).toEqual(['bond_claim.demand_too_early']);
    t.setNow('2026-10-12T17:00:00Z');
    expect((await act(`${one}/demand`, why, fpf).expect(200)).body.owedBySurety).toBe('100.00');
  });

  it('is kept by the tables: never rewritten, decided on by another than made it', async () => {
    const write = (sql: string) => asOwner(t, (client) => client.query(sql));
    await expect(
      write(`insert into bond_claim_act (id, claim_id, kind, party, acted_on, through_on, amount, reason, recorded_by)
        select 'bca_x', id, 'decision', 'principal', noticed_on, noticed_on, 0, 'x', made_by from bond_claim limit 1`),
    ).rejects.toMatchObject({ message: 'a claim is decided on by somebody else than made it' });
    await expect(write(`update bond_claim set secured = amount + 1`)).rejects.toMatchObject({
      constraint: 'bond_claim_within_bond',
    });
  });
});
