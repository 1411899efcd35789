import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { IMPORTERS_TOUCHED } from '../../src/features/risk/covered/covered-watch.sql.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { Database } from '../../src/platform/database/database.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { newImporter } from '../support/bonds.js';
import { filed } from '../support/entries.js';
import { walked } from '../support/pages.js';

let t: TestApp;
let importer: Caller;
let analyst: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  importer = await t.as('importer');
  analyst = await t.as('analyst');
});
afterAll(() => t.close());

const id = SANDBOX_IMPORTERS[0]!.id;
const act = (path: string, body: object, as: Caller) => as.post(path).set('idempotency-key', randomUUID()).send(body);
const status = async (as = analyst, query = '') =>
  (await as.get(`/v1/importers/${id}/covered-status${query}`).expect(200)).body;
const settle = async () => {
  while (await t.app.get(Relay).relayOne());
};
const kept = async () =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ outcome: string; as_of: string; told: boolean }>(
      `select s.outcome, s.as_of::text, exists (select from outbox_message m where m.type = 'importer.covered_status_changed'
         and m.payload ->> 'determinationId' = s.determination_id) as told from covered_status s where s.importer_id = $1 order by s.id`,
      [id],
    );
    return rows;
  });

const touchedBy = (entryId: string) =>
  asOwner(t, async (client) => {
    const values = [[], [entryId], ['26', '61', '62', '63'], ['03', '07']];
    return (await client.query<{ id: string }>({ text: IMPORTERS_TOUCHED.text, values })).rows;
  });

describe('the covered status of an importer on record', () => {
  let entry: string;

  it('is open before anything is known of it', async () => {
    expect(await status()).toMatchObject({
      outcome: 'undetermined',
      result: { gateway: { standing: 'undetermined' }, missing: ['expects_adcvd_goods'] },
    });
  });

  it('follows its first entry under a case, found anew without anyone asking, and kept', async () => {
    entry = (await filed(importer))['id'] as string;
    await settle();
    expect(await status()).toMatchObject({
      outcome: 'covered',
      reasonCodes: ['covered.no_prior_imports', 'exempt.not_a_participant'],
      result: {
        gateway: { standing: 'met', records: [{ kind: 'entry', id: entry, on: '2026-03-02' }] },
        noPriorImports: { standing: 'met', records: [] },
        failedToFullyPay: { standing: 'not_met' },
        riskBasedAdjustment: 'may_follow',
        standardSufficiencyCheck: true,
      },
    });
    expect(await kept()).toEqual([{ outcome: 'covered', as_of: '2026-03-02', told: true }]);
    const further = (await filed(importer))['id'] as string;
    // A further entry of the day changes nothing: what is read does not grow with every entry.
    expect([await touchedBy(entry), await touchedBy(further)]).toEqual([[{ id }], []]);
    await settle();
    expect(await kept()).toHaveLength(1);
  });

  it('is that of the day, as known at the instant', async () => {
    expect((await status(analyst, '?knownAt=2026-03-02T16:00:00Z')).outcome).toBe('undetermined');
    expect((await status(analyst, '?asOf=2026-03-01')).result.gateway.standing).not.toBe('met');
    expect((await status(analyst, '?asOf=2017-03-30')).outcome).toBe('not_determinable');
    expect((await status(analyst, '?asOf=2026-03-03')).result).toMatchObject({
      importsBefore: 2,
      noPriorImports: { standing: 'not_met', records: [{ id: entry }] },
    });
  });

  it('is no longer that of a new importer with the next day, by time alone', async () => {
    t.setNow('2026-03-03T17:00:00Z');
    await t.app.get(Ticks).runAll();
    expect((await kept()).map(({ outcome }) => outcome)).toEqual(['covered', 'not_covered']);
  });

  it('is told to the importer without another’s link, to its broker and to strangers not at all', async () => {
    const own = await status(importer);
    expect(own.result.gateway.records).toHaveLength(2);
    expect([own.result.gateway.linkedRecords, own.result.predecessors, own.digest]).toEqual(Array(3).fill(undefined));
    await (await t.as('broker')).get(`/v1/importers/${id}/covered-status`).expect(403);
    await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/importers/${id}/covered-status`).expect(404);
  });

  it('is computed again with the same digest', async () => {
    const inputs = { importerId: id };
    const stored = await act('/v1/determinations', { question: 'covered_status', inputs, asOf: '2026-03-02' }, analyst);
    const again = await act('/v1/recomputations', { determinationId: stored.body.id }, analyst).expect(200);
    expect(again.body.same).toBe(true);
  });

  it('changes where a dispute about a record is upheld, by somebody else, with reasons', async () => {
    const path = `/v1/importers/${id}/record-disputes`;
    const dispute = { recordKind: 'entry', recordId: entry, grounds: 'Filed under our number by a stranger.' };
    const strange = { ...dispute, recordId: `ent_${'0'.repeat(26)}` };
    expect((await act(path, strange, importer).expect(422)).body.errors[0].code).toBe('record_dispute.not_stood_on');
    const { body } = await act(path, dispute, await t.as('account_manager')).expect(201);
    expect((await act(path, dispute, importer).expect(409)).body.code).toBe('record_dispute.open');
    const decision = `/v1/record-disputes/${body.id}/decision`;
    const upheld = { outcome: 'upheld', reason: 'The filer had no power of attorney.' };
    expect((await act(decision, upheld, await t.as('account_manager')).expect(403)).body.code).toBe(
      'record_dispute.own',
    );
    const supervisor = await t.as('supervisor');
    await act(decision, upheld, supervisor).expect(200);
    expect((await act(decision, upheld, supervisor).expect(409)).body.code).toBe('record_dispute.decided');
    const { result } = await status();
    expect(result).toMatchObject({ importsBefore: 1, setAside: [entry] });
    expect((await status(analyst, '?knownAt=2026-03-02T17:00:00Z')).result.setAside).toEqual([]);
    const listed = await importer.get(path).expect(200);
    expect(listed.body.items).toMatchObject([{ status: 'upheld', reason: upheld.reason }]);
    expect(listed.body.items[0].decidedBy).toBeUndefined();
    await importer.get(`/v1/record-disputes/${body.id}`).expect(200);
    const [left] = result.gateway.records as { id: string }[];
    await act(path, { ...dispute, recordId: left!.id }, importer).expect(201);
    expect(await walked(importer, path)).toBe(2);
  });

  it('the table itself keeps that whoever disputes does not decide, and that a decision is final', async () => {
    const write = (sql: string) =>
      asOwner(t, async (client) => {
        await client.query(`select set_config('app.actor_id', 'test', false)`);
        return client.query(sql);
      });
    await expect(
      write(`insert into record_dispute (id, importer_id, record_kind, record_id, grounds, filed_on, filed_by, outcome, outcome_reason, decided_on,
        decided_at, decided_by) values ('rdp_x', '${id}', 'entry', 'x', 'x', '2026-03-02', 'one', 'upheld', 'x', '2026-03-02', now(), 'one')`),
    ).rejects.toMatchObject({ constraint: 'record_dispute_two_persons' });
    await expect(write(`update record_dispute set outcome = 'refused'`)).rejects.toMatchObject({
      message: 'a dispute is decided once, and never rewritten',
    });
  });
});

describe('the record of a debtor (EO 13785 §2(b))', () => {
  let manager: Caller;
  beforeAll(async () => {
    manager = await t.as('account_manager');
  });
  const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
  const bill = (given: object) => issueBill(t, { liquidatedOn: '2025-06-06', ...given });

  it('tells what was not paid in time, and what was not paid, by the bill', async () => {
    at('2025-06-06');
    const importerId = await newImporter(t);
    const [late, unpaid] = [await bill({ importerId }), await bill({ importerId })];
    const covered = async (asOf: string) =>
      (await analyst.get(`/v1/importers/${importerId}/covered-status`).query({ asOf }).expect(200)).body.result;
    at('2025-09-15');
    expect(await covered('2025-07-06')).toMatchObject({
      failedToFullyPay: { standing: 'not_met' },
      failedToPayTimely: { standing: 'not_met' },
    });
    await payBill(manager, late.id, { amount: '170000.00', paidOn: '2025-09-10' });
    expect(await covered('2025-09-15')).toMatchObject({
      failedToFullyPay: { standing: 'met' },
      failedToPayTimely: { standing: 'met' },
    });
    expect(JSON.stringify((await covered('2025-09-15')).failedToFullyPay)).toContain(unpaid.id);
    expect(JSON.stringify((await covered('2025-09-15')).failedToPayTimely)).toContain(late.id);
    // The worker tells of it once, without anybody asking.
    const told = async (id: string): Promise<number> =>
      (
        await t.app.get(Database).query(
          {
            name: 'test-delinquent-told',
            text: `select id from outbox_message where type = 'bill.delinquent' and payload ->> 'billId' = $1`,
          },
          [id],
        )
      ).length;
    // One that was paid late before the worker looked is told of with its payment.
    expect([await told(late.id), await told(unpaid.id)]).toEqual([1, 0]);
    for (const _ of [1, 2]) {
      await t.app.get(Ticks).runAll();
      expect([await told(late.id), await told(unpaid.id)]).toEqual([1, 1]);
    }
  });

  it('is undetermined, never clean, where no rate is on record for what was paid', async () => {
    at('2025-06-06');
    const importerId = await newImporter(t);
    const { id } = await bill({ importerId, principal: '120000.00', adcvdPrincipal: '120000.00', interest: '0.00' });
    at('2025-09-15');
    await payBill(manager, id, { amount: '121000.00', paidOn: '2025-08-20' });
    const asOf = '2031-01-01';
    const { body } = await analyst.get(`/v1/importers/${importerId}/covered-status`).query({ asOf }).expect(200);
    expect(body.result).toMatchObject({
      failedToFullyPay: { standing: 'undetermined', records: [{ kind: 'bill', id }] },
      failedToPayTimely: { standing: 'met', records: [{ id }] },
    });
    expect(body.result.missing).toContain('interest_rates');
  });
});
