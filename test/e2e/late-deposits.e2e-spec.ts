import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Asking } from '../../src/platform/determinations/asking.js';
import { coveredStatusQuestion1 } from '../../src/features/risk/covered/covered-status.question.js';
import { importerRequirement, importerRequirement2 } from '../../src/features/requirements/requirement.question.js';
import { importerRisk, importerRisk1 } from '../../src/features/risk/assessments/risk.question.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { allRelayed, enteredOn, lateDeposit } from '../support/liquidations.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [analyst, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  analyst = await t.as('analyst');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const importerId = SANDBOX_IMPORTERS[0]!.id;
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const covered = async (query = '', as = analyst) =>
  (await as!.get(`/v1/importers/${importerId}/covered-status${query}`).expect(200)).body;
const timely = async (query = '') => (await covered(query)).result.failedToPayTimely;
const kept = () =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ outcome: string; late: string }>(
      `select outcome, stands_on #>> '{failedToPayTimely,standing}' as late from covered_status where importer_id = $1 order by id`,
      [importerId],
    );
    return rows;
  });
const told = () =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select payload ->> 'depositId' as id from outbox_message where type = 'deposit.late' order by id`,
    );
    return rows.map(({ id }) => id);
  });

describe('a deposit that came late (EO 13785 §2(b), 19 USC 1505(a))', () => {
  let [first, late]: string[] = [];

  it('is no record where none is: what was not deposited on record is named as missing', async () => {
    first = await enteredOn(t, '2026-03-02');
    at('2026-03-10');
    expect(await covered()).toMatchObject({
      outcome: 'not_covered',
      result: { failedToPayTimely: { standing: 'not_met', records: [] }, missing: ['adcvd_deposits'] },
    });
  });

  it('in time says nothing, and nothing is told of it', async () => {
    at('2026-03-16');
    await lateDeposit(t, first!, '2026-03-16');
    expect(await covered()).toMatchObject({
      outcome: 'not_covered',
      result: { failedToPayTimely: { standing: 'not_met' }, missing: [] },
    });
    expect(await told()).toEqual([]);
  });

  it('a day after the tenth working day makes its importer covered, is named, and that is found without anyone asking', async () => {
    at('2026-03-17');
    late = await lateDeposit(t, first!, '2026-03-17', { classCode: '013' });
    await allRelayed(t);
    expect(await told()).toEqual([late]);
    expect((await kept()).at(-1)).toEqual({ outcome: 'covered', late: 'met' });
    const { outcome, result } = await covered();
    expect(outcome).toBe('covered');
    expect(result).toMatchObject({
      failedToFullyPay: { standing: 'not_met', records: [] },
      failedToPayTimely: { standing: 'met', records: [{ kind: 'deposit', id: late, on: '2026-03-16' }] },
    });
    expect((await covered('', await t.as('importer'))).result.failedToPayTimely.records).toMatchObject([{ id: late }]);
  });

  it('is one of the day, as known at the instant', async () => {
    expect((await timely('?asOf=2026-03-16')).standing).toBe('not_met');
    expect((await timely('?knownAt=2026-03-17T14:00:00Z')).standing).toBe('not_met');
    expect((await timely()).standing).toBe('met');
  });

  it('counts in risk and requirement too, and in no version before', async () => {
    const asking = t.app.get(Asking);
    const asked = { importerId, asOf: '2026-03-17' as const };
    const before = await asking.answer(coveredStatusQuestion1, asked);
    expect([before.outcome, before.result.failedToPayTimely.standing]).toEqual(['not_covered', 'not_met']);
    const history = async (question: typeof importerRisk) =>
      (await asking.answer(question, { ...asked, issue: 'adcvd' as const })).result.factors[0];
    expect((await history(importerRisk))?.sources).toEqual([{ kind: 'deposit', id: late }]);
    expect((await history(importerRisk1))?.sources).toEqual([]);
    expect([(await history(importerRisk))?.value, (await history(importerRisk1))?.value]).not.toContain(null);
    const scoreOf = async (question: typeof importerRequirement) =>
      Number((await asking.answer(question, asked)).result.score);
    expect(await scoreOf(importerRequirement)).toBeGreaterThan(await scoreOf(importerRequirement2));
  });

  it('that is on a statement of an importer not in the programme is open between both last days, and never timely', async () => {
    const of = async (paidOn: string, statementNumber: string) => {
      const id = await lateDeposit(t, first!, paidOn, { classCode: '014', statementNumber });
      const { records } = await timely();
      return records.find((one: { id: string }) => one.id === id);
    };
    at('2026-04-22');
    expect(await of('2026-04-22', '2704M260422')).toMatchObject({ kind: 'deposit', on: null });
    expect(await of('2026-04-21', '2704M260421')).toBeUndefined();
    expect(await timely('?asOf=2026-04-21')).toMatchObject({ standing: 'met' });
  });

  it('falls where a dispute takes its record out', async () => {
    const grounds = 'The wire of 16 March was keyed to another entry.';
    const importer = await t.as('importer');
    const dispute = async (recordId: string) => {
      const body = { recordKind: 'deposit', recordId, grounds };
      const { body: filed } = await post(importer, `/v1/importers/${importerId}/record-disputes`, body);
      const upheld = { outcome: 'upheld', reason: 'The bank shows the wire of that day.' };
      const { status } = await post(await t.as('supervisor'), `/v1/record-disputes/${filed.id}/decision`, upheld);
      expect(status).toBe(200);
    };
    for (const { id } of (await timely()).records as { id: string }[]) await dispute(id);
    expect(await covered()).toMatchObject({
      outcome: 'undetermined',
      result: { failedToPayTimely: { standing: 'undetermined' }, missing: ['deposit_due_days'] },
    });
  });

  it('that bounced is late with the day after its last one, by time alone', async () => {
    const entry = await enteredOn(t, '2026-05-01');
    const id = await lateDeposit(t, entry, '2026-05-01');
    const bounced = { on: '2026-05-01', reason: 'Returned for insufficient funds.' };
    const { status } = await post(manager!, `/v1/entries/${entry}/liquidation/deposits/${id}/dishonour`, bounced);
    expect(status).toBe(200);
    await allRelayed(t);
    at('2026-05-15');
    expect((await timely()).standing).toBe('undetermined');
    at('2026-05-16');
    expect(await timely()).toMatchObject({ standing: 'met', records: [{ kind: 'deposit', id, on: '2026-05-15' }] });
    expect((await kept()).at(-1)).toEqual({ outcome: 'undetermined', late: 'undetermined' });
    await t.app.get(Ticks).runAll();
    expect((await kept()).at(-1)).toEqual({ outcome: 'covered', late: 'met' });
  });

  it('that bounced is none where another as large came in time', async () => {
    const entry = await enteredOn(t, '2026-06-01');
    const id = await lateDeposit(t, entry, '2026-06-01');
    const bounced = { on: '2026-06-02', reason: 'Returned for insufficient funds.' };
    at('2026-06-02');
    await post(manager!, `/v1/entries/${entry}/liquidation/deposits/${id}/dishonour`, bounced);
    await lateDeposit(t, entry, '2026-06-02');
    at('2026-07-01');
    expect((await timely()).records.map((one: { id: string }) => one.id)).not.toContain(id);
  });
});
