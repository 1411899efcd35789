import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { MeasuresEverywhere } from '../../src/features/requirements/measures/measures-everywhere.js';
import { BillDeadlines } from '../../src/features/revenue/bills/bill-deadlines.js';
import { PrincipalNotices } from '../../src/features/revenue/bills/principal-notices.js';
import { SuretyDemands } from '../../src/features/revenue/bills/surety-demands.js';
import { Database } from '../../src/platform/database/database.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import type { Due } from '../../src/platform/manifest/manifest.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BILLS_PATH, issueBill, payBill } from '../support/bills.js';
import { newImporter } from '../support/bonds.js';
import { liquidatedEntry } from '../support/protests.js';
import { settle } from '../support/disclosures.js';
import { aFiling, solarLine } from '../support/entries.js';
import { PROVISIONAL } from '../support/golden-requests.js';
import { codesOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [specialist, manager, importer, surety]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
  importer = await t.as('importer');
  surety = await t.as('surety');
});
afterAll(() => t.close());

const at = async (day: string) => {
  t.setNow(`${day}T15:00:00Z`);
  for (const worker of [SuretyDemands, PrincipalNotices])
    await t.app.get(Database).transaction('system:test', () => t.app.get<Due>(worker, { strict: false }).run());
};
const read = async (id: string) => (await specialist!.get(`${BILLS_PATH}/${id}`).expect(200)).body;
const stay = (importerId: string, kind: 'begun' | 'ended', on: string) =>
  post(manager!, `/v1/importers/${importerId}/collection-stay`, { kind, on, docket: '26-1' });
const TOLD = {
  name: 'test-told',
  text: `select type from outbox_message where payload ->> 'billId' = $1 and type <> 'bill.issued' order by id`,
};
const told = async (id: string) =>
  (await t.app.get(Database).query<{ type: string }>(TOLD, [id])).map(({ type }) => type);
const EXTENDED = {
  name: 'test-extended',
  text: `select payload ->> 'measureId' as "measureId" from outbox_message where type = 'legal_measure.extended'`,
};
const extended = () => t.app.get(Database).query<{ measureId: string }>(EXTENDED, []);

const WITH_SUMMARY = {
  filing: 'entry_and_summary',
  lines: [
    solarLine({
      adcvdCases: [],
      countryOfOrigin: 'VN',
      mid: 'VNCHATRI2CHA',
      additionalHtsNumbers: ['9903.03.01'],
    }),
  ],
};

describe('whoever owes a bill (19 CFR 24.3a(d))', () => {
  it('is told every thirty days after its due day, and dunned once after 120; its surety sees its own demands', async () => {
    await at('2025-06-06');
    const bondNumbers = [SANDBOX_BONDS[0]!.number];
    const [mine, paid, stayed] = [
      (await issueBill(t, { liquidatedOn: '2025-06-06', bondNumbers })).id,
      (await issueBill(t, { liquidatedOn: '2025-06-06' })).id,
      (await issueBill(t, { liquidatedOn: '2025-06-06', importerId: await newImporter(t) })).id,
    ];
    const { owed, importerId } = await read(stayed);
    await payBill(manager!, paid, { amount: owed, paidOn: '2025-06-06' });
    expect((await stay(importerId, 'begun', '2025-06-06')).status).toBe(200);
    const days = async (id: string) => {
      const { noticedOn, dunnedOn } = await read(id);
      return [noticedOn, dunnedOn];
    };
    await at('2025-08-04');
    expect(await days(mine)).toEqual([undefined, undefined]);
    await at('2025-08-05');
    await at('2025-08-06');
    expect(await days(mine)).toEqual(['2025-08-05', undefined]);
    await at('2025-10-04');
    await at('2025-10-05');
    expect(await days(mine)).toEqual(['2025-10-04', '2025-10-04']);
    expect([await days(paid), await days(stayed)]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect((await stay(importerId, 'ended', '2025-10-05')).status).toBe(200);
    await at('2025-10-06');
    expect(await days(stayed)).toEqual(['2025-10-06', '2025-10-06']);
    expect(await told(mine)).toEqual(expect.arrayContaining(['bill.noticed', 'bill.dunned']));
    const dunned = await specialist!.get(BILLS_PATH).query({ standing: 'dunned', limit: 500 }).expect(200);
    expect(dunned.body.items.map(({ id }: { id: string }) => id)).toEqual([mine, stayed]);

    const path = '/v1/sureties/99821/demands';
    const { body } = await surety!.get(path).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        billId: mine,
        bondNumbers,
        firstOn: '2025-08-06',
        lastOn: '2025-10-04',
        protestUntil: '2026-02-02',
        status: 'delinquent',
        owed: (await read(mine)).owed,
        underProtest: false,
      }),
    ]);
    expect((await specialist!.get(path).expect(200)).body.items).toEqual(body.items);
    expect((await surety!.get(path).query({ asOf: '2025-08-05' }).expect(200)).body.items).toEqual([]);
    await (await t.as('surety', 'sandbox-surety-2')).get(path).expect(404);
    await surety!.get('/v1/sureties/00000/demands').expect(404);
    await importer!.get(path).expect(403);
  });
});

describe('the account of an importer', () => {
  it('opens with what stood on it, tells each transfer once, and closes with what it adds up to', async () => {
    const importerId = SANDBOX_IMPORTERS[0]!.id;
    const path = `/v1/importers/${importerId}/account-statement`;
    const march = { from: '2026-03-01', through: '2026-03-31' };
    t.setNow('2026-02-27T15:00:00Z');
    await issueBill(t, { liquidatedOn: '2026-02-27', principal: '200000.00' });
    const february = (await manager!.get(path).expect(200)).body;
    expect(february).toMatchObject({ from: '2026-02-01', through: '2026-02-27', charged: '214534.46' });
    t.setNow('2026-03-02T15:00:00Z');
    const bondNumbers = [SANDBOX_BONDS[0]!.number];
    const { id } = await issueBill(t, { bondNumbers, liquidatedOn: '2026-03-02', interest: '0.00' });
    const paid = { amount: '49000.00', paidOn: '2026-03-10' };
    t.setNow('2026-03-10T15:00:00Z');
    await payBill(manager!, id, paid);
    t.setNow('2026-03-31T15:00:00Z');
    await payBill(manager!, id, paid);
    const opening = Number(february.closing);
    const dollars = (amount: number) => amount.toFixed(2);
    const moved = { ...march, charged: '149000.00', credited: '98000.00', transfers: 3 };
    const { body } = await importer!.get(path).query(march).expect(200);
    expect(body).toMatchObject({ ...moved, opening: february.closing, closing: dollars(opening + 51_000) });
    const before = { ...march, knownAt: '2026-03-20T00:00:00Z' };
    expect((await manager!.get(path).query(before).expect(200)).body).toMatchObject({ credited: '49000.00' });
    const first = (
      await manager!
        .get(`${path}/transfers`)
        .query({ ...march, limit: 2 })
        .expect(200)
    ).body;
    const cursor = first.page.next;
    const rest = (
      await manager!
        .get(`${path}/transfers`)
        .query({ ...march, limit: 2, cursor })
        .expect(200)
    ).body;
    expect(
      [...first.items, ...rest.items].map(({ kind, side, amount, balance, billId }) => [
        kind,
        side,
        amount,
        balance,
        billId,
      ]),
    ).toEqual([
      ['bill', 'charged', '149000.00', dollars(opening + 149_000), id],
      ['payment', 'credited', '49000.00', dollars(opening + 100_000), id],
      ['payment', 'credited', '49000.00', dollars(opening + 51_000), id],
    ]);
    // What its bonds do not secure stands in nothing that a surety reads.
    const seen = (await surety!.get(path).query(march).expect(200)).body;
    expect(seen).toMatchObject(moved);
    expect(Number(seen.opening)).toBeCloseTo(opening - 214_534.46, 2);
    await (await t.as('surety', 'sandbox-surety-2')).get(path).expect(404);
    await (await t.as('importer', 'sandbox-importer-2')).get(path).expect(404);
    await manager!.get(path).query({ from: '2026-04-01', through: '2026-03-31' }).expect(400);
  });
});

describe('what is deposited for a month (19 USC 1505(a))', () => {
  it('stands on one statement, for entries on days on which the importer took part', async () => {
    const importerId = SANDBOX_IMPORTERS[0]!.id;
    const path = `/v1/importers/${importerId}/periodic-statements/2026-04`;
    t.setNow('2026-04-02T15:00:00Z');
    const before = await liquidatedEntry(t, WITH_SUMMARY);
    const none = (await importer!.get(path).expect(200)).body;
    expect(none).toMatchObject({ dueOn: '2026-05-21', entries: 0, total: '0.00', entriesOffStatement: 1 });
    const joined = {
      program: 'periodic_monthly_statement',
      status: 'accepted',
      from: '2026-04-03',
      evidence: 'Letter.',
    };
    t.setNow('2026-04-03T15:00:00Z');
    expect((await post(manager!, `/v1/importers/${importerId}/program-statuses`, joined)).status).toBe(201);
    const { decision } = await liquidatedEntry(t, WITH_SUMMARY);
    const { body } = await importer!.get(path).expect(200);
    expect(body).toMatchObject({
      entries: 1,
      undetermined: 0,
      duties: decision['duties'],
      fees: decision['fees'],
      entriesOffStatement: 1,
    });
    expect(Number(body.total)).toBeCloseTo(
      Number(decision['duties']) + Number(decision['fees']) + Number(decision['adcvd']),
      2,
    );
    expect(before.decision['outcome']).toBe('as_asserted');
    await (await t.as('importer', 'sandbox-importer-2')).get(path).expect(404);
    await importer!.get(path.replace('2026-04', '2026-13')).expect(404);
    await surety!.get(path).expect(403);
    const asked = await t
      .anonymous()
      .post('/v1/deposit-determinations')
      .send({ asOf: '2026-04-03', enteredOn: '2026-04-03' });
    expect(asked.body).toMatchObject({ outcome: 'undetermined', result: { dueOn: null, onStatementBy: '2026-05-21' } });
    const capped = await t.anonymous().post('/v1/provisional-measure-determinations').send(PROVISIONAL.capped);
    expect(capped.body).toMatchObject({ outcome: 'capped', result: { owed: '30000.00', disregarded: '15000.00' } });
  });
});

const LIVE_AT = (portCode?: string) => ({ measure: 'live_entry', ground: 'delinquent', reason: 'Late.', portCode });
const [UNKNOWN, NEVER] = ['waiver.payment_record_unknown', 'waiver.importer_delinquent'];
describe('whoever does not pay in time', () => {
  it('is delinquent until it pays, which grounds measures that end with it; surety is never waived again (142.14(b), 142.4(c))', async () => {
    const entries = await t.as('entry_specialist');
    await at('2026-01-20');
    const importerId = await newImporter(t);
    const { id } = await issueBill(t, { importerId, liquidatedOn: '2026-01-16', interest: '0.00' });
    await at('2026-03-02');
    const waived = async () => {
      const secured = { bonds: undefined, waiver: true, filing: 'entry_and_summary', dutiesPaidBeforeRelease: true };
      const lines = [solarLine({ enteredValue: '2000.00' })];
      const { body } = await post(entries, '/v1/entries/validate', aFiling({ importerId, ...secured, lines }));
      return JSON.stringify(body).match(/waiver\.\w+/g);
    };
    const path = `/v1/importers/${importerId}/legal-measures`;
    const propose = () => post(entries, path, LIVE_AT('2704'));
    const stands = async () =>
      (await manager!.get(`/v1/importers/${importerId}/profile`).expect(200)).body.standing.map((one: any) => one.from);
    expect([await waived(), codesOf((await propose()).body)]).toEqual([[UNKNOWN], ['legal_measure.not_delinquent']]);
    await t.app.get(BillDeadlines).run();
    await settle(t);
    expect([await stands(), await waived()]).toEqual([['2026-02-20'], [NEVER]]);
    const { body } = await propose();
    await post(await t.as('supervisor'), `/v1/approvals/${body.id as string}/confirmation`, {});
    await payBill(manager!, id, { amount: '150000.00', paidOn: '2026-03-02' });
    await settle(t);
    expect([await stands(), await waived()]).toEqual([[], [NEVER]]);
    expect((await manager!.get(path).expect(200)).body.items).toMatchObject([
      { measure: 'live_entry', endReason: expect.stringMatching(/working days/) },
    ]);
  });

  it('files summary and duties first at one port, and at every port once ten working days went by (142.14(a), (c))', async () => {
    const [entries, supervisor] = [await t.as('entry_specialist'), await t.as('supervisor')];
    await at('2026-01-20');
    const importerId = await newImporter(t);
    const { id } = await issueBill(t, { importerId, liquidatedOn: '2026-01-16', interest: '0.00' });
    await at('2026-03-02');
    await t.app.get(BillDeadlines).run();
    await settle(t);
    const path = `/v1/importers/${importerId}/legal-measures`;
    const proposed = async (portCode?: string) => (await post(entries, path, LIVE_AT(portCode))).body;
    expect(codesOf(await proposed())).toEqual(['legal_measure.port_missing']);
    await post(supervisor, `/v1/approvals/${(await proposed('2704')).id as string}/confirmation`, {});
    const live = async (portCode: string) =>
      JSON.stringify((await post(entries, '/v1/entries/validate', aFiling({ importerId, portCode }))).body).includes(
        'importer.live_entry_required',
      );
    const [measure] = (await manager!.get(path).expect(200)).body.items;
    expect(measure).toMatchObject({ portCode: '2704', payBy: '2026-03-16', everywhereFrom: '2026-03-17' });
    const told = async () => (await extended()).filter(({ measureId }) => measureId === measure.id).length;
    const where = async (day: string) => {
      await at(day);
      await t.app.get(MeasuresEverywhere).run();
      return [await live('2704'), await live('1001'), await told()];
    };
    expect(await where('2026-03-16')).toEqual([true, false, 0]);
    expect(await where('2026-03-17')).toEqual([true, true, 1]);
    expect(await where('2026-03-18')).toEqual([true, true, 1]);
    // Paid too late it stands, until Headquarters tells that it is lifted.
    await payBill(manager!, id, { amount: '150000.00', paidOn: '2026-03-18' });
    await settle(t);
    expect(await live('1001')).toBe(true);
    const ending = (more: object) =>
      post(entries, `/v1/legal-measures/${measure.id as string}/ending`, { reason: 'Paid.', ...more });
    expect(codesOf((await ending({})).body)).toEqual(['legal_measure.headquarters_lifts']);
    expect((await ending({ headquartersNotice: 'HQ 26-7' })).body).toMatchObject({ headquartersNotice: 'HQ 26-7' });
    expect([await live('2704'), await live('1001')]).toEqual([false, false]);
  });
});
