import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { liquidatedEntry } from '../support/protests.js';

let t: TestApp;
let [importer, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const billed = async () => ({
  billId: (await liquidatedEntry(t, {}, { fees: '20000.00' })).decision['billId'] as string,
});
const bill = async (id: string) => (await manager!.get(`/v1/bills/${id}`).expect(200)).body;

it('what was billed is told to customs by how far it was collected, and adds up', async () => {
  const funnel = async (query: object) => (await manager!.get('/v1/collections/funnel').query(query).expect(200)).body;
  const before = (await funnel({ asOf: '2027-02-01' })).total;
  at('2026-12-26');
  const { billId } = await billed();
  const { owed, principal, interest } = await bill(billId);
  await payBill(manager!, billId, { amount: '100.00', paidOn: '2026-12-26', paidBy: 'surety' });
  at('2027-02-01');
  const { total, items } = await funnel({ by: 'debtor' });
  const more = (field: string) => (Number(total[field]) - Number(before[field])).toFixed(2);
  const paid = (Number(owed) - 100).toFixed(2);
  expect([more('bills'), more('billed'), more('paidBySurety'), more('delinquent'), more('open')]).toEqual([
    '1.00',
    (Number(principal) + Number(interest)).toFixed(2),
    '100.00',
    paid,
    '0.00',
  ]);
  for (const by of ['case', 'cohort'])
    expect((await funnel({ by })).items.reduce((sum: number, one: { bills: number }) => sum + one.bills, 0)).toBe(
      total.bills,
    );
  const [parts, all] = [
    ['paidByImporter', 'paidBySurety', 'paidByOthers', 'setOff', 'open', 'delinquent', 'writtenOff'],
    [...items, total],
  ];
  for (const stage of all)
    expect(parts.reduce((sum, part) => sum + Number(stage[part]), 0)).toBeCloseTo(Number(stage.billed), 2);
  const [one, other] = SANDBOX_IMPORTERS.map(({ id }) => id);
  await issueBill(t, { importerId: other, liquidatedOn: '2027-02-01' });
  const together = async () =>
    (await funnel({ by: 'debtor_group' })).items.map(({ key }: { key: string }) => key).sort();
  expect(await together()).toEqual([one, other].sort());
  await asOwner(t, (client) =>
    client.query(
      `insert into importer_affiliation (importer_id, other_importer_id, kind, affiliation_key, evidence, confidence, recorded_by, valid, recorded)
       values ($1, $2, 'common_owner', 'test', 'Both have one owner.', 'confirmed', 'test', '[2027-01-01,)', '[2026-01-01Z,)')`,
      [one, other],
    ),
  );
  expect(await together()).toEqual([one, other].sort().slice(0, 1));
  expect((await funnel({ by: 'debtor_group', asOf: '2026-12-31' })).items).toHaveLength(1);
  await importer!.get('/v1/collections/funnel').expect(403);
});
