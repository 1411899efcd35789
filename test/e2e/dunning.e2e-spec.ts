import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
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
import { solarLine } from '../support/entries.js';
import { PROVISIONAL } from '../support/golden-requests.js';
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
