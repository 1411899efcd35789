import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { Bills, exportJournal } from '../../src/features/revenue/index.js';
import { addDays } from '../../src/kernel/dates.js';
import type { IsoDate } from '../../src/kernel/dates.js';
import { parseMoney } from '../../src/kernel/money.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { payBill } from '../support/bills.js';
import { liquidatedEntry } from '../support/protests.js';
import { faultsOf } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { post } from '../support/seizures.js';
import { waitingFor } from '../support/waiting.js';

let t: TestApp;
let [importer, surety, specialist, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  surety = await t.as('surety');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const worked = () => t.app.get(Ticks).runAll({ wait: true });
const billed = async () => {
  const { id: entryId, decision } = await liquidatedEntry(t, {}, { fees: '20000.00' });
  return { entryId, decisionId: decision['id'] as string, billId: decision['billId'] as string };
};
const protest = (
  caller: Caller,
  { entryId, decisionId }: { entryId: string; decisionId: string },
  given: object = {},
) =>
  post(caller, '/v1/protests', {
    entryId,
    decisionId,
    matter: 'charges_and_exactions',
    objection: 'No fee.',
    ...given,
  });
const found = async (id: string, caller: Caller = importer!) =>
  (await caller.get(`/v1/protests/${id}`).expect(200)).body;
const bill = async (id: string) => (await manager!.get(`/v1/bills/${id}`).expect(200)).body;
const decide = (id: string, given: object) => post(specialist!, `/v1/protests/${id}/decision`, given);
const waits = async (id: string) =>
  (await waitingFor(specialist!)).filter((one) => one === `protest_to_decide /v1/protests/${id}`).length;

describe('a protest (19 USC 1514; 19 CFR part 174)', () => {
  it('shields its bill until the last one has ended, denied by customs or by time', async () => {
    at('2026-03-20');
    const about = await billed();
    const alone = await protest(surety!, about);
    expect([alone.status, faultsOf(alone.body)]).toEqual([
      422,
      [['/certifiesNoCollusion', 'protest.collusion_not_excluded']],
    ]);
    const mine = (await protest(importer!, about)).body;
    expect(mine).toMatchObject({ status: 'open', filedBy: 'importer', filedOn: '2026-03-20', decideBy: '2028-03-20' });
    expect(faultsOf((await protest(importer!, about)).body)).toEqual([['/matter', 'protest.filed_before']]);
    const ofCommerce = await protest(importer!, about, { matter: 'adcvd_determination_of_commerce' });
    expect(faultsOf(ofCommerce.body)).toEqual([['/matter', 'protest.of_commerce']]);
    const theirs = (await protest(surety!, about)).body;
    expect(theirs).toMatchObject({ filedBy: 'surety' });
    expect((await protest(await t.as('importer', 'sandbox-importer-2'), about)).status).toBe(404);
    await surety!.get(`/v1/protests/${mine.id}`).expect(404);
    await (await t.as('surety', 'sandbox-surety-2')).get(`/v1/protests/${theirs.id}`).expect(404);
    const { body: list } = await importer!.get('/v1/protests').query({ entryId: about.entryId }).expect(200);
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual([mine.id, theirs.id]);
    expect(await waits(mine.id)).toBe(1);

    at('2026-04-25');
    expect(await bill(about.billId)).toMatchObject({ status: 'delinquent', underProtest: true, sanctionable: false });
    const amounts = await decide(mine.id, { outcome: 'denied', reason: 'x', fees: '1.00' });
    expect(faultsOf(amounts.body)).toEqual([['', 'protest.denied_with_amounts']]);
    const denied = await decide(mine.id, { outcome: 'denied', reason: 'The fee is owed.' });
    expect(denied.body).toMatchObject({ status: 'denied', decidedOn: '2026-04-25', suitUntil: '2026-10-22' });
    expect(faultsOf((await decide(mine.id, { outcome: 'denied', reason: 'x' })).body)).toEqual([
      ['', 'protest.decided'],
    ]);
    expect([await waits(mine.id), (await bill(about.billId)).underProtest]).toEqual([0, true]);

    const path = `/v1/protests/${theirs.id}/accelerated-disposition`;
    expect((await post(surety!, path, {})).body).toMatchObject({ acceleratedOn: '2026-04-25', decideBy: '2026-05-25' });
    expect(faultsOf((await post(surety!, path, {})).body)).toEqual([['', 'protest.accelerated_before']]);
    at('2026-05-26');
    expect(await found(theirs.id)).toMatchObject({
      status: 'deemed_denied',
      decidedOn: '2026-05-25',
      suitUntil: '2026-11-21',
    });
    await worked();
    await worked();
    expect(await found(theirs.id)).toMatchObject({ status: 'deemed_denied', decidedOn: '2026-05-25' });
    expect(await bill(about.billId)).toMatchObject({ underProtest: false, sanctionable: true });
  });

  it('that is allowed takes the bill away where it was not paid, and refunds it where it was', async () => {
    at('2026-05-27');
    const [unpaid, paid] = [await billed(), await billed()];
    const before = await bill(paid.billId);
    expect((await payBill(manager!, paid.billId, { amount: before.owed, paidOn: '2026-05-27' })).status).toBe(201);
    for (const about of [unpaid, paid]) {
      // Whoever liquidated does not deny what is reviewed further, nor anybody what Headquarters has not reviewed.
      const further = about === paid;
      const { id } = (await protest(importer!, about, further ? { furtherReview: 'question_not_ruled_on' } : {})).body;
      expect((await found(id)).furtherReview).toBe(further ? 'question_not_ruled_on' : undefined);
      const amountsMissing = [['', 'protest.amounts_missing']];
      expect(faultsOf((await decide(id, { outcome: 'allowed', reason: 'x' })).body)).toEqual(amountsMissing);
      if (further)
        expect(faultsOf((await decide(id, { outcome: 'denied', reason: 'x' })).body)).toEqual([
          ['', 'protest.same_person'],
          ['/headquartersDecision', 'protest.headquarters_review'],
        ]);
      const fees = (20_000 - Number(before.principal)).toFixed(2);
      const decider = further ? await t.as('supervisor') : specialist!;
      const allowed = { outcome: 'allowed', reason: 'No fee.', fees };
      const { body } = await post(decider, `/v1/protests/${id}/decision`, allowed);
      expect(body).toMatchObject({ status: 'allowed', decidedOn: '2026-05-27' });
      const { body: entry } = await importer!.get(`/v1/entries/${about.entryId}/liquidation`).expect(200);
      expect(entry.decisions.at(-1)).toMatchObject({ id: body.reliquidationId, kind: 'reliquidated' });
      expect(entry.decisions.at(-1).outcome).toBe(about === paid ? 'refund_due' : 'bill_reduced');
      if (about === unpaid)
        expect(await bill(unpaid.billId)).toMatchObject({ status: 'cancelled', underProtest: false });
      else {
        const { body: refund } = await importer!.get(`/v1/refunds/${entry.decisions.at(-1).refundId}`).expect(200);
        expect(refund).toMatchObject({ kind: 'protest', principal: before.owed });
      }
    }
  });

  it('against an exclusion stands on its own decision, shields no bill, and is denied by thirty days of silence', async () => {
    at('2026-05-27');
    const { entryId, billId } = await billed();
    const exclusion = { entryId, matter: 'exclusion', objection: 'They are not counterfeit.' };
    expect(faultsOf((await post(importer!, '/v1/protests', exclusion)).body)).toEqual([
      ['/decisionMadeOn', 'protest.decision_day_missing'],
      ['/decisionReference', 'protest.decision_reference_missing'],
    ]);
    const named = { ...exclusion, decisionMadeOn: '2026-05-20', decisionReference: '2704-26-0017' };
    const { body, status } = await post(importer!, '/v1/protests', named);
    expect([status, body.decideBy, body.decisionId]).toEqual([201, '2026-06-26', undefined]);
    expect(faultsOf((await post(importer!, '/v1/protests', named)).body)).toEqual([
      ['/matter', 'protest.filed_before'],
    ]);
    expect((await bill(billId)).underProtest).toBe(false);
    const late = { ...named, matter: 'drawback_refusal', decisionMadeOn: '2025-11-27' };
    expect(faultsOf((await post(importer!, '/v1/protests', late)).body)).toEqual([['', 'protest.too_late']]);
    const refused = (await post(importer!, '/v1/protests', { ...late, decisionMadeOn: '2025-11-28' })).body;
    expect(refused.decideBy).toBe('2028-05-27');
    const amounts = { outcome: 'allowed', reason: 'The claim is whole.', fees: '1.00' };
    expect(faultsOf((await decide(refused.id, amounts)).body)).toEqual([['', 'protest.denied_with_amounts']]);
    const allowed = await decide(refused.id, { outcome: 'allowed', reason: 'The claim is whole.' });
    expect([allowed.body.status, allowed.body.reliquidationId]).toEqual(['allowed', undefined]);
    at('2026-06-27');
    await worked();
    expect(await found(body.id)).toMatchObject({ status: 'deemed_denied', decidedOn: '2026-06-26' });
    at('2026-05-28');
  });

  it('is too late after 180 days, but not for a surety of whom payment was demanded since', async () => {
    at('2026-05-28');
    const about = await billed();
    at(addDays('2026-05-28', 180));
    await worked();
    const { suretyDemand } = await bill(about.billId);
    expect(suretyDemand).toEqual({ firstOn: '2026-11-24', lastOn: '2026-11-24', protestUntil: '2027-05-23' });
    const demanded = await t.app.get(Bills, { strict: false }).demandsOnSurety(organisationOf('sandbox-surety'));
    expect(demanded.map(({ billId }) => billId)).toContain(about.billId);
    at(addDays('2026-05-28', 181));
    await worked();
    const late = await protest(importer!, about);
    expect([late.status, faultsOf(late.body)]).toEqual([422, [['', 'protest.too_late']]]);
    expect((await protest(surety!, about, { certifiesNoCollusion: true })).status).toBe(201);
    at('2026-12-24');
    await worked();
    expect((await bill(about.billId)).suretyDemand).toMatchObject({ firstOn: '2026-11-24', lastOn: '2026-12-24' });
  });
});

it('the journals of all days give every account back, each with the digest that stands beside it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  const client = new pg.Client({ connectionString: t.database.serviceUrl });
  await client.connect();
  try {
    const days = await client.query<{ day: IsoDate }>(
      `select distinct (recorded_at at time zone 'America/New_York')::date::text as day from book_transfer order by 1`,
    );
    expect(days.rows.length).toBeGreaterThan(5);
    const balances = new Map<string, bigint>();
    for (const { day } of days.rows) {
      const { file, sha256, postings, debits, credits } = await exportJournal(client, day, folder);
      const text = await readFile(file, 'utf8');
      expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
      expect(await readFile(`${file}.sha256`, 'utf8')).toBe(`${sha256}  ${path.basename(file)}\n`);
      const lines = parse<Record<'account' | 'side' | 'amount', string>>(text, { columns: true });
      expect([lines.length, debits]).toEqual([postings, credits]);
      for (const { account, side, amount } of lines)
        balances.set(account, (balances.get(account) ?? 0n) + (side === 'debit' ? 1n : -1n) * parseMoney(amount));
    }
    const { rows } = await client.query<{ id: string; balance: string }>('select id, balance::text from book_account');
    expect(rows.length).toBeGreaterThan(5);
    for (const { id, balance } of rows) expect([id, balances.get(id)]).toEqual([id, BigInt(balance.replace('.', ''))]);
    expect([...balances.values()].reduce((sum, one) => sum + one, 0n)).toBe(0n);
    expect((await exportJournal(client, '2020-01-02', folder)).postings).toBe(0);
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
});
