import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import type { Statement } from '../../src/platform/database/database.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import {
  allRelayed,
  CASE,
  enteredOn,
  OTHER_CASE,
  PERIOD,
  suspensionLifted,
  UNDER_NO_CASE,
} from '../support/liquidations.js';
import { faultsOf } from '../support/refusals.js';
import { asOwner } from '../support/access/as-owner.js';
import { post } from '../support/seizures.js';
import { waitingFor } from '../support/waiting.js';

let t: TestApp;
let [importer, surety, specialist, commerce]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  surety = await t.as('surety');
  specialist = await t.as('import_specialist');
  commerce = await t.as('partner_agency', 'sandbox-partner-agency');
});
afterAll(() => t.close());
const REVOKED = { caseNumber: 'A-351-838', lastDay: '2016-04-28', firstDayAfter: '2016-04-29' };
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const relayed = () => allRelayed(t);
const worked = () => t.app.get(Ticks).runAll({ wait: true });
const entered = (day: string, given: object = {}) => enteredOn(t, day, given);
const pathOf = (id: string) => `/v1/entries/${id}/liquidation`;
const standing = async (id: string, caller: Caller = importer!) => (await caller.get(pathOf(id)).expect(200)).body;
const liquidate = (id: string, given: object = {}) => post(specialist!, pathOf(id), given);
const lifted = (publishedOn: string) => suspensionLifted(t, publishedOn);
const LAST_RUN =
  'select cycle_on::text as cycle, finished_at is not null as over from liquidation_run order by 1 desc limit 1';
const TOLD = `select (select count(*)::int from entry_event where entry_id = any ($1) and kind = 'liquidation_changed') as events,
  (select count(*)::int from outbox_message where payload ->> 'entryId' = any ($1) and type = 'entry.liquidation_changed') as messages`;
const DELIVERED = `select count(*) filter (where done_at is null)::int as waiting, count(sequence) = max(sequence) and count(distinct sequence) = count(sequence) as whole
  from outbox_message`;
describe('an entry with goods under a case', () => {
  it('is suspended from its first day, and its importer, its surety and customs are told', async () => {
    const id = await entered('2026-03-02');
    for (const caller of [importer!, surety!, specialist!])
      expect(await standing(id, caller)).toMatchObject({
        state: 'suspended',
        caseNumbers: ['A-570-979', 'C-570-980'],
        deposits: '68580.00',
        times: { suspendedFrom: '2026-03-02', mustLiquidateBy: null },
      });
    await (await t.as('importer', 'sandbox-importer-2')).get(pathOf(id)).expect(404);
    await (await t.as('surety', 'sandbox-surety-2')).get(pathOf(id)).expect(404);
    const { body } = await importer!.get(`/v1/entries/${id}/timeline`).expect(200);
    expect(body.events.at(-1)).toMatchObject({ kind: 'liquidation_changed', details: { what: 'suspended' } });
    const { status, body: refused } = await liquidate(id);
    expect([status, faultsOf(refused)]).toEqual([422, [['', 'liquidation.suspended']]]);
  });

  it('runs from the first notice of the last case to be lifted, and a later instruction restarts nothing', async () => {
    const id = await entered('2026-03-02');
    at('2026-04-10');
    const first = await post(commerce!, CASE, PERIOD);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ noticeOn: '2026-04-10', source: 'commerce_message' });
    expect(first.body).not.toHaveProperty('deposits');
    expect((await standing(id)).state).toBe('suspended');
    at('2026-04-20');
    // The results stood in the Federal Register before the message came: that day was notice.
    const published = { ...PERIOD, federalRegister: { publishedOn: '2026-04-13', citation: '91 FR 1234' } };
    await post(commerce!, OTHER_CASE, published);
    const running = { state: 'running', times: { noticeOn: '2026-04-13', mustLiquidateBy: '2026-10-13' } };
    expect(await standing(id)).toMatchObject(running);
    await post(commerce!, OTHER_CASE, PERIOD);
    expect(await standing(id)).toMatchObject(running);
    const { body } = await specialist!.get(OTHER_CASE).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ entries: 2, deposits: '137160.00', mustLiquidateBy: '2026-10-13' });
  });

  it('is told what no instruction can say, and a stranger to Commerce that there is nothing', async () => {
    at('2026-04-10');
    const bad = { ...PERIOD, enteredFrom: '2026-05-02', enteredThrough: '2026-05-01' };
    const { status, body } = await post(commerce!, CASE, bad);
    expect([status, faultsOf(body)]).toEqual([
      422,
      [
        ['/enteredThrough', 'period.ends_before_it_begins'],
        ['/enteredThrough', 'date.in_future'],
      ],
    ]);
    expect((await post(await t.as('partner_agency', 'sandbox-partner-agency-2'), CASE, PERIOD)).status).toBe(404);
    expect((await post(commerce!, '/v1/adcvd-cases/A-000-000/instructions', PERIOD)).status).toBe(404);
    // One that was revoked: for its life, and not for what was entered afterwards.
    const revoked = (enteredFrom: string, enteredThrough: string) =>
      post(commerce!, `/v1/adcvd-cases/${REVOKED.caseNumber}/instructions`, {
        ...{ ...PERIOD, enteredFrom, enteredThrough },
      });
    const { body: after } = await revoked(REVOKED.lastDay, REVOKED.firstDayAfter);
    expect(faultsOf(after)).toEqual([['/enteredThrough', 'instruction.after_revocation']]);
    expect((await revoked(REVOKED.lastDay, REVOKED.lastDay)).status).toBe(201);
  });
});

describe('liquidation by customs', () => {
  it('bills what was deposited too little with its interest, and of two at once the second is told', async () => {
    const id = await entered('2026-03-02');
    at('2026-03-06');
    await lifted('2026-03-05');
    const both = await Promise.all([liquidate(id, { adcvd: '217580.00' }), liquidate(id, { adcvd: '217580.00' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('liquidation.made');
    const { state, decisions, times } = await standing(id);
    expect([state, times.protestUntil, decisions.length]).toEqual(['liquidated', '2026-09-02', 1]);
    expect(decisions[0]).toMatchObject({ outcome: 'bill', difference: '149000.00', adcvd: '217580.00' });
    const { body: bill } = await importer!.get(`/v1/bills/${decisions[0].billId}`).expect(200);
    expect(bill).toMatchObject({ principal: '149000.00', adcvdPrincipal: '149000.00', liquidatedOn: '2026-03-06' });
    // 149,000 for four days at 7 % compounded daily.
    expect([decisions[0].interest, bill.interest]).toEqual(['114.33', '114.33']);
  });

  it('disregards less than $20, is done again within 90 days and not after', async () => {
    const id = await entered('2026-03-02');
    at('2026-03-20');
    await lifted('2026-03-20');
    await liquidate(id);
    const { body: less } = await liquidate(id, { adcvd: '68599.99', reliquidates: true });
    expect(less.decisions[1]).toMatchObject({ kind: 'reliquidated', outcome: 'as_asserted', billId: null });
    const { body: refund } = await liquidate(id, { adcvd: '60000.00', reliquidates: true });
    expect(refund.decisions[2]).toMatchObject({ outcome: 'refund_due', difference: '-8599.99', billId: null });
    at('2026-06-19');
    const { status, body } = await liquidate(id, { reliquidates: true });
    expect([status, faultsOf(body)]).toEqual([422, [['', 'liquidation.reliquidation_too_late']]]);
  });

  it('is put off by a year with notice, three times at most', async () => {
    const id = await entered('2026-02-02', UNDER_NO_CASE);
    const extend = () =>
      post(specialist!, `${pathOf(id)}/extensions`, { ground: 'information_needed', reason: 'The laboratory.' });
    expect((await extend()).body).toMatchObject({ extended: true, times: { mustLiquidateBy: '2028-02-02' } });
    await extend();
    await extend();
    const { status, body } = await extend();
    expect([status, faultsOf(body)]).toEqual([422, [['', 'liquidation.extensions_spent']]]);
  });
});

describe('what time does', () => {
  it('liquidates by the week what nothing holds up; a run that is cut off at any entry loses nothing and does nothing twice', async () => {
    const ids = [
      await entered('2026-01-05', UNDER_NO_CASE),
      await entered('2026-01-05', UNDER_NO_CASE),
      await entered('2026-01-05', UNDER_NO_CASE),
    ];
    at('2026-11-19');
    await worked();
    expect((await standing(ids[0]!)).state).toBe('running');
    at('2026-11-20');
    const database = t.app.get(Database);
    const ask = database.query.bind(database);
    const STEPS = [
      'liquidations-planned',
      'liquidation-decisions-keep',
      'entries-close',
      'entry-keep-event-of-many',
      'outbox-insert-all',
      'liquidation-run-count',
    ];
    for (const step of STEPS) {
      let done = false;
      const cut = jest
        .spyOn(database, 'query')
        .mockImplementation(async (statement: Statement, values?: readonly unknown[]) => {
          const rows = await ask(statement, values);
          if (statement.name !== step) return rows;
          done = true;
          throw new Error('cut off');
        });
      await worked();
      cut.mockRestore();
      expect([step, done]).toEqual([step, true]);
      expect(await Promise.all(ids.map(async (id) => (await standing(id)).decisions))).toEqual([[], [], []]);
    }
    const told = () => asOwner(t, (client) => client.query(TOLD, [ids])).then(({ rows }) => rows[0]);
    expect(await told()).toEqual({ events: 0, messages: 0 });
    await worked();
    expect(await told()).toEqual({ events: 3, messages: 3 });
    await relayed();
    const order = await asOwner(t, (client) => client.query(DELIVERED));
    expect(order.rows).toEqual([{ waiting: 0, whole: true }]);
    await worked();
    for (const id of ids) {
      const { state, decisions, times } = await standing(id);
      expect([state, decisions.length, times.liquidatedOn]).toEqual(['liquidated', 1, '2026-11-20']);
    }
    const { rows } = await asOwner(t, (client) => client.query(LAST_RUN));
    expect(rows).toMatchObject([{ cycle: '2026-11-20', over: true }]);
  });

  it('liquidates as asserted what customs did not: the deposit stands, and nobody liquidates it any more', async () => {
    const id = await entered('2026-01-12');
    at('2026-02-02');
    await lifted('2026-02-02');
    at('2026-06-02');
    expect(await waitingFor(specialist!)).not.toContain(`entry_to_liquidate ${pathOf(id)}`);
    at('2026-06-03');
    expect(await waitingFor(specialist!)).toContain(`entry_to_liquidate ${pathOf(id)}`);
    at('2026-08-02');
    await worked();
    expect((await standing(id)).state).toBe('running');
    at('2026-08-20');
    expect((await standing(id)).state).toBe('deemed_liquidated');
    expect((await liquidate(id, { adcvd: '900000.00' })).status).toBe(409);
    await worked();
    await worked();
    const { decisions, times } = await standing(id);
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({ kind: 'deemed', liquidatedOn: '2026-08-02', adcvd: '68580.00', billId: null });
    expect(times.protestUntil).toBe('2027-01-29');
    // Protested from the day itself, whenever it was put on record.
    const protest = () =>
      post(importer!, '/v1/protests', {
        ...{ entryId: id, decisionId: decisions[0].id, matter: 'charges_and_exactions', objection: 'No fee.' },
      });
    at('2027-01-30');
    expect(faultsOf((await protest()).body)).toEqual([['', 'protest.too_late']]);
    at('2027-01-29');
    const filed = await protest();
    expect([filed.status, filed.body.status]).toEqual([201, 'open']);
  });
});
