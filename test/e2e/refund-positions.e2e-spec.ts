import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed, solarLine } from '../support/entries.js';
import { REFUND_POSITIONS } from '../support/golden-requests.js';
import { refundDue } from '../support/refunds.js';
import { faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';
import { waitingFor } from '../support/waiting.js';

let t: TestApp;
let [importer, officer, specialist, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  officer = await t.as('port_officer');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const OURS = SANDBOX_IMPORTERS[0]!.id;
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);

const cells = (given: object = {}) =>
  solarLine({ additionalHtsNumbers: ['9903.01.24', '9903.01.25', '9903.91.02'], ...given });

/** An entry of goods of China that was released while the duties were laid. */
async function entered(day: string, given: object = {}): Promise<Record<string, any>> {
  at(day);
  const entry = await filed(importer!, {
    exportedOn: '2025-12-20',
    importedOn: day,
    arrivedOn: day,
    filing: 'entry_and_summary',
    entryType: '01',
    lines: [cells({ adcvdCases: [] })],
    ...given,
  });
  const { status, text } = await post(officer!, `/v1/entries/${entry['id']}/status-changes`, { to: 'released' });
  if (status !== 200) throw new Error(text);
  while (await t.app.get(Relay).relayOne());
  return entry;
}
const positions = async (asOf: string, caller: Caller = importer!) =>
  (await caller.get(`/v1/importers/${OURS}/refund-position`).query({ asOf, limit: 500 }).expect(200)).body.items as {
    entryId: string;
    position: Record<string, any>;
    reasonCodes: string[];
  }[];
const positionOf = async (entryId: string, asOf: string) =>
  (await positions(asOf)).find((one) => one.entryId === entryId);

describe('duties that fell (19 USC 1514, 1505; guidance on refunds since 20 April 2026)', () => {
  it('come back by one of four ways, by what is on record of the entry', async () => {
    const [plain, underCase, liquidated] = [
      await entered('2026-02-10'),
      await entered('2026-02-10', { entryType: '03', lines: [cells()] }),
      await entered('2026-02-10'),
    ].map(({ id }) => id as string);
    at('2026-05-01');
    expect((await post(specialist!, `/v1/entries/${liquidated}/liquidation`, {})).status).toBe(200);

    const { position, reasonCodes } = (await positionOf(plain!, '2026-05-20'))!;
    expect(position).toMatchObject({
      way: 'cape_intake',
      principal: '40000.00',
      missingFacts: [],
      law: { duties: 'fallen', refunds: 'guidance' },
    });
    expect(reasonCodes).toEqual(['refund_way.intake']);
    const asked = { asOf: '2026-05-20', principal: '40000.00', from: '2026-02-10', to: '2026-05-20' };
    const kind = { kind: 'overpayment', corporation: true };
    const { body } = await t
      .anonymous()
      .post('/v1/interest-determinations')
      .send({ ...asked, ...kind })
      .expect(200);
    expect(position['interest']).toBe(body.result.interest);

    const waysOf = async (id: string | undefined, ...days: string[]) =>
      Promise.all(days.map(async (day) => (await positionOf(id!, day))?.position['way']));
    expect(await waysOf(plain, '2026-04-19', '2026-04-20')).toEqual(['unsettled', 'cape_intake']);
    expect(await waysOf(underCase, '2026-05-20')).toEqual(['unsettled']);
    const days = ['2026-07-20', '2026-07-21', '2026-10-28', '2026-10-29'];
    const ways = ['cape_intake', 'protest_open_until', 'protest_open_until', 'court_only'];
    expect(await waysOf(liquidated, ...days)).toEqual(ways);
    // Time liquidates the other too, a year after its entry, as of the close of that day.
    expect(await waysOf(plain, '2027-02-10', '2027-02-11')).toEqual(['cape_intake', 'cape_intake']);
    expect((await positionOf(plain!, '2027-02-11'))?.position['declareUntil']).toBe('2027-05-01');

    const stranger = await t.as('importer', 'sandbox-importer-2');
    await stranger.get(`/v1/importers/${OURS}/refund-position`).expect(404);
    expect((await positions('2026-05-20', specialist)).map(({ entryId }) => entryId)).toContain(plain);
    expect(await positions('2026-02-19')).toEqual([]);
  });

  it('are no position any more once liquidation has taken them off, and wait for a protest that is open', async () => {
    const { id, duties } = await entered('2026-02-10');
    at('2026-05-04');
    const first = await post(specialist!, `/v1/entries/${id}/liquidation`, {});
    const protest = {
      entryId: id,
      decisionId: first.body.decisions[0].id,
      matter: 'charges_and_exactions',
      objection: 'The duties fell.',
    };
    expect((await post(importer!, '/v1/protests', protest)).status).toBe(201);
    expect(await positionOf(id, '2026-05-04')).toMatchObject({ reasonCodes: ['refund_way.protest_pending'] });
    const part = { duties: String(Number(duties.duties) - 30_000), reliquidates: true };
    expect((await post(specialist!, `/v1/entries/${id}/liquidation`, part)).status).toBe(200);
    expect((await positionOf(id, '2026-05-04'))?.position['principal']).toBe('10000.00');
    const whole = { duties: String(Number(duties.duties) - 40_000), reliquidates: true };
    expect((await post(specialist!, `/v1/entries/${id}/liquidation`, whole)).status).toBe(200);
    expect(await positionOf(id, '2026-05-04')).toBeUndefined();
  });

  it('are answered for whoever states the facts, and refused where its days do not hold together', async () => {
    at('2026-05-20');
    const ask = (given: object) =>
      t
        .anonymous()
        .post('/v1/refund-position-determinations')
        .send({ ...REFUND_POSITIONS.declared, ...given });
    const { body } = await ask({}).expect(200);
    expect(body).toMatchObject({ outcome: 'cape_intake', result: { principal: '10000.00', missingFacts: [] } });
    const late = { depositedOn: '2026-05-21', liquidatedOn: '2026-05-22', protest: 'denied' };
    const refused = await ask(late).expect(400);
    expect(faultsOf(refused.body)).toEqual([
      ['/depositedOn', 'refund_position.day_to_come'],
      ['/liquidatedOn', 'refund_position.day_to_come'],
      ['/denied', 'refund_position.denial_incomplete'],
    ]);
  });

  it('are declared for refund once, a file whole or not at all, and settled by liquidation', async () => {
    const [taken, suspended] = [
      await entered('2026-02-10'),
      await entered('2026-02-10', { entryType: '03', lines: [cells()] }),
    ];
    at('2026-05-20');
    const declare = (entryNumbers: readonly string[], caller: Caller = importer!) =>
      post(caller, '/v1/refund-declarations', { importerId: OURS, entryNumbers });
    const number = taken['entryNumber'] as string;
    const unhyphened = number.replaceAll('-', '');
    expect(faultsOf((await declare([number, unhyphened])).body)).toEqual([
      ['/entryNumbers/1', 'refund_declaration.named_twice'],
    ]);
    const refused = await declare([number, '101-2345670-8', suspended['entryNumber']]);
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      422,
      [
        ['/entryNumbers/1', 'refund_declaration.nothing_fell'],
        ['/entryNumbers/2', 'refund_declaration.not_taken'],
      ],
    ]);
    expect((await declare([number], await t.as('importer', 'sandbox-importer-2'))).status).toBe(404);
    const both = await Promise.all([declare([number]), declare([unhyphened])]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { body } = both.find(({ status }) => status === 201)!;
    const open = { entries: 1, principal: '40000.00', settleBy: '2026-08-18', settled: 0, status: 'open' };
    expect(body).toMatchObject({ importerId: OURS, declaredOn: '2026-05-20', ...open });
    const path = `/v1/refund-declarations/${body.id}`;
    const { body: list } = await importer!.get('/v1/refund-declarations').query({ importerId: OURS }).expect(200);
    expect(list.items).toEqual([body]);
    const waits = async () => (await waitingFor(specialist!)).includes(`refund_declaration_to_settle ${path}`);
    expect(await waits()).toBe(true);
    const without = { duties: String(Number(taken['duties'].duties) - 40_000) };
    const settled = await post(specialist!, `/v1/entries/${taken['id']}/liquidation`, without);
    expect(settled.body.decisions[0]).toMatchObject({ outcome: 'refund_due', difference: '-40000.00' });
    expect((await importer!.get(path).expect(200)).body).toMatchObject({ settled: 1, status: 'settled' });
    expect(await waits()).toBe(false);
    const { body: refund } = await importer!.get(`/v1/refunds/${settled.body.decisions[0].refundId}`).expect(200);
    const again = { asOf: '2026-05-20', principal: '40000.00', from: '2026-02-10', to: '2026-05-20' };
    const kind = { kind: 'overpayment', corporation: true };
    const asked = await t
      .anonymous()
      .post('/v1/interest-determinations')
      .send({ ...again, ...kind })
      .expect(200);
    expect([refund.principal, refund.interest]).toEqual(['40000.00', asked.body.result.interest]);
    // Reliquidated with what fell it is open again.
    const withAll = { reliquidates: true, duties: taken['duties'].duties, reason: 'They were due.' };
    const { status, body: reliquidated } = await post(specialist!, `/v1/entries/${taken['id']}/liquidation`, withAll);
    expect([status, reliquidated.decisions?.length]).toEqual([settled.status, 2]);
    expect((await importer!.get(path).expect(200)).body).toMatchObject({ settled: 0, status: 'open' });
    expect(await waits()).toBe(true);
  });
});

describe('to whom a refund goes (19 CFR 24.36(b), Form 4811)', () => {
  const path = `/v1/importers/${OURS}/refund-designation`;
  const TODAY = '2026-05-22';
  const certify = (id: string, given: object = {}) => post(manager!, `/v1/refunds/${id}/certification`, given);
  const payTo = (id: string, given: object) =>
    post(manager!, `/v1/refunds/${id}/payments`, { amount: '100.00', paidOn: TODAY, method: 'ach_credit', ...given });

  it('to whom the importer has named, while that counts; else to itself', async () => {
    await entered('2026-02-10');
    at(TODAY);
    const [first, second] = [await refundDue(t), await refundDue(t)];
    for (const id of [first, second]) expect((await certify(id)).status).toBe(200);
    const toDesignee = { payee: 'importer', toDesignee: true };
    expect(faultsOf((await payTo(first, toDesignee)).body)).toEqual([['/toDesignee', 'refund.designation_void']]);
    const named = { kind: 'named', designee: 'Harbor Refund Agents, 4 Quay Street, Savannah, GA' };
    const { body } = await post(importer!, path, named);
    expect(body).toMatchObject({ standing: 'in_force', because: null, designee: named.designee, namedOn: TODAY });
    expect(faultsOf((await payTo(first, { payee: 'surety', toDesignee: true })).body)).toEqual([
      ['/amount', 'refund.above_owed'],
      ['/toDesignee', 'refund.designation_of_another'],
    ]);
    expect((await payTo(first, toDesignee)).body.payments.at(-1)).toMatchObject({
      payee: 'importer',
      toDesignee: true,
    });
    expect((await post(importer!, path, { kind: 'revoked' })).body.standing).toBe('revoked');
    expect(faultsOf((await post(importer!, path, { kind: 'revoked', designee: 'x' })).body)).toEqual([
      ['/designee', 'refund_designation.whom'],
      ['/kind', 'refund_designation.nobody_named'],
    ]);
    expect(faultsOf((await payTo(second, toDesignee)).body)).toEqual([['/toDesignee', 'refund.designation_void']]);
    await (await t.as('importer', 'sandbox-importer-2')).get(path).expect(404);
    expect((await manager!.get(path).expect(200)).body.standing).toBe('revoked');
  });

  it('to the actual owner that has declared itself on the entry, and not to the importer', async () => {
    const { id } = await entered('2026-02-10');
    await asOwner(t, (client) =>
      client.query(
        `insert into entry_event (importer_id, entry_id, filed_month, importer_organisation_id, kind, happened_on, details, recorded_at, recorded_by)
         select importer_id, id, filed_month, importer_organisation_id, 'owner_declared', '2026-03-10', '{}', now(), 'test' from entry_directory where id = $1`,
        [id],
      ),
    );
    at(TODAY);
    const { body } = await post(specialist!, `/v1/entries/${id}/liquidation`, { fees: '0.00' });
    const { refundId } = body.decisions[0];
    const { body: refund } = await manager!.get(`/v1/refunds/${refundId}`).expect(200);
    expect(refund).toMatchObject({ payees: [{ payee: 'actual_owner' }], missingFacts: ['corporation'] });
    expect((await certify(refundId, { corporation: true })).status).toBe(200);
    expect(faultsOf((await payTo(refundId, { payee: 'importer' })).body)).toEqual([['/amount', 'refund.above_owed']]);
    expect((await payTo(refundId, { payee: 'actual_owner' })).status).toBe(201);
  });
});
