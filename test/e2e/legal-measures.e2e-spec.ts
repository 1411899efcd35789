import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImporterStandings, SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { MeasuresEverywhere } from '../../src/features/requirements/measures/measures-everywhere.js';
import { BillDeadlines } from '../../src/features/revenue/bills/bill-deadlines.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { newImporter } from '../support/bonds.js';
import { settle } from '../support/disclosures.js';
import { aFiling, filed, solarLine } from '../support/entries.js';
import { codesOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let officer: Caller, supervisor: Caller, importer: Caller, entries: Caller, manager: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-05-01T17:00:00Z');
  [officer, supervisor, importer] = [await t.as('bond_officer'), await t.as('supervisor'), await t.as('importer')];
  [entries, manager] = [await t.as('entry_specialist'), await t.as('account_manager')];
});
afterAll(() => t.close());

const PATH = '/v1/legal-measure-consistency';
const compared = async (from: string, until: string) =>
  (await officer.get(PATH).query({ from, until }).expect(200)).body.items;
const entry = { exportedOn: '2026-04-20', importedOn: '2026-04-30', arrivedOn: '2026-04-30' };

describe('importers that were assessed alike', () => {
  it('are compared by what was done about them, where they entered most, to customs', async () => {
    const importerId = SANDBOX_IMPORTERS[0]!.id;
    await filed(importer, { ...entry, portCode: '4701' });
    for (let i = 0; i < 3; i++) await filed(importer, entry);
    const { body } = await post(officer, '/v1/bond-requirements', { importerId, reason: 'Periodic review.' });
    const { band } = body.result;
    const like = { portCode: '2704', band, sufficiency: 'insufficient', importers: 1 };
    expect(await compared('2026-01-01', '2026-12-31')).toMatchObject([{ ...like, done: 'nothing' }]);
    await post(supervisor, `/v1/bond-requirements/${body.id as string}/notice`, { reason: 'A larger bond is needed.' });
    expect(await compared('2026-01-01', '2026-12-31')).toMatchObject([{ ...like, done: 'notice' }]);
    t.setNow('2026-05-17T17:00:00Z');
    const measure = { measure: 'additional_bond', ground: 'bond_insufficient', reason: 'Not raised by 16 May.' };
    for (const one of [measure, { ...measure, measure: 'cash_deposit' }]) {
      const proposed = await post(officer, `/v1/importers/${importerId}/legal-measures`, one);
      await post(supervisor, `/v1/approvals/${proposed.body.id as string}/confirmation`, {});
    }
    const half = { percentHere: '50.0', percentEverywhere: '50.0' };
    expect(await compared('2026-01-01', '2026-12-31')).toMatchObject([
      { ...like, ...half, done: 'additional_bond' },
      { ...like, ...half, done: 'cash_deposit' },
    ]);
    // What was done later is not of the days before it.
    expect(await compared('2026-01-01', '2026-05-16')).toMatchObject([{ done: 'notice', percentHere: '100.0' }]);
    expect(await compared('2026-05-02', '2026-12-31')).toEqual([]);
    const first = await officer.get(PATH).query({ from: '2026-01-01', until: '2026-12-31', limit: 1 }).expect(200);
    const { cursor } = { cursor: first.body.page.next as string };
    const rest = await officer.get(PATH).query({ from: '2026-01-01', until: '2026-12-31', cursor }).expect(200);
    expect(rest.body.items).toMatchObject([{ done: 'cash_deposit' }]);
    await importer.get(PATH).query({ from: '2026-01-01', until: '2026-12-31' }).expect(403);
    const { body: long } = await officer.get(PATH).query({ from: '2026-01-01', until: '2027-01-03' }).expect(400);
    expect(codesOf(long)).toEqual(['range.not_within_a_year']);
  });
});

const EXTENDED = {
  name: 'test-extended',
  text: `select payload ->> 'measureId' as "measureId" from outbox_message where type = 'legal_measure.extended'`,
};
const extended = () => t.app.get(Database).query<{ measureId: string }>(EXTENDED, []);

const at = (day: string) => {
  t.setNow(`${day}T15:00:00Z`);
};
const LIVE_AT = (portCode?: string) => ({ measure: 'live_entry', ground: 'delinquent', reason: 'Late.', portCode });
const [UNKNOWN, NEVER] = ['waiver.payment_record_unknown', 'waiver.importer_delinquent'];
describe('whoever does not pay in time', () => {
  it('is delinquent until it pays, which grounds measures that end with it; surety is never waived again (142.14(b), 142.4(c))', async () => {
    at('2026-01-20');
    const importerId = await newImporter(t);
    const { id } = await issueBill(t, { importerId, liquidatedOn: '2026-01-16', interest: '0.00' });
    at('2026-03-02');
    const waived = async () => {
      const secured = { bonds: undefined, waiver: true, filing: 'entry_and_summary', dutiesPaidBeforeRelease: true };
      const lines = [solarLine({ enteredValue: '2000.00' })];
      const { body } = await post(entries, '/v1/entries/validate', aFiling({ importerId, ...secured, lines }));
      return JSON.stringify(body).match(/waiver\.\w+/g);
    };
    const path = `/v1/importers/${importerId}/legal-measures`;
    const propose = () => post(entries, path, LIVE_AT('2704'));
    const stands = async () =>
      (await manager.get(`/v1/importers/${importerId}/profile`).expect(200)).body.standing.map((one: any) => one.from);
    expect([await waived(), codesOf((await propose()).body)]).toEqual([[UNKNOWN], ['legal_measure.not_delinquent']]);
    await t.app.get(BillDeadlines).run();
    await settle(t);
    expect([await stands(), await waived()]).toEqual([['2026-02-20'], [NEVER]]);
    const { body } = await propose();
    await post(supervisor, `/v1/approvals/${body.id as string}/confirmation`, {});
    // Paid in its days, and put on record later.
    at('2026-03-18');
    await payBill(manager, id, { amount: '150000.00', paidOn: '2026-03-16' });
    await settle(t);
    expect([await stands(), await waived()]).toEqual([[], [NEVER]]);
    expect((await manager.get(path).expect(200)).body.items).toMatchObject([
      { measure: 'live_entry', endReason: expect.stringMatching(/working days/) },
    ]);
  });

  it('files summary and duties first at one port, and at every port once ten working days went by (142.14(a), (c))', async () => {
    at('2026-01-20');
    const importerId = await newImporter(t);
    const { id } = await issueBill(t, { importerId, liquidatedOn: '2026-01-16', interest: '0.00' });
    at('2026-03-02');
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
    const [measure] = (await manager.get(path).expect(200)).body.items;
    expect(measure).toMatchObject({ portCode: '2704', payBy: '2026-03-16', everywhereFrom: '2026-03-17' });
    const told = async () => (await extended()).filter(({ measureId }) => measureId === measure.id).length;
    const where = async (day: string) => {
      at(day);
      await t.app.get(MeasuresEverywhere).run();
      return [await live('2704'), await live('1001'), await told()];
    };
    expect(await where('2026-03-16')).toEqual([true, false, 0]);
    expect(await where('2026-03-17')).toEqual([true, true, 1]);
    expect(await where('2026-03-18')).toEqual([true, true, 1]);
    // Paid too late it stands, until Headquarters tells that it is lifted.
    await payBill(manager, id, { amount: '150000.00', paidOn: '2026-03-18' });
    await settle(t);
    expect(await live('1001')).toBe(true);
    const ending = (more: object) =>
      post(entries, `/v1/legal-measures/${measure.id as string}/ending`, { reason: 'Paid.', ...more });
    expect(codesOf((await ending({})).body)).toEqual(['legal_measure.headquarters_lifts']);
    expect((await ending({ headquartersNotice: 'HQ 26-7' })).body).toMatchObject({ headquartersNotice: 'HQ 26-7' });
    expect([await live('2704'), await live('1001')]).toEqual([false, false]);
  });

  it('has nothing released at that port before its summary (142.14(a))', async () => {
    at('2026-03-02');
    const [one, other] = [await filed(importer), await filed(importer)];
    const stands = { importerId: SANDBOX_IMPORTERS[0]!.id, kind: 'measure', measure: 'live_entry' } as const;
    const put = (portCode: string) =>
      t.app.get(Database).transaction('system:test', () =>
        t.app.get(ImporterStandings).put({
          ...{ ...stands, source: { type: 'test', id: portCode }, portCode },
          ...({ from: '2026-03-02', noticedOn: '2026-03-02' } as const),
        }),
      );
    const release = async ({ id }: Record<string, any>) =>
      (await post(entries, `/v1/entries/${id as string}/status-changes`, { to: 'released' })).body;
    await put('1001');
    expect((await release(one)).status).toBe('released');
    await put('2704');
    expect(codesOf(await release(other))).toEqual(['release.after_summary']);
  });
});
