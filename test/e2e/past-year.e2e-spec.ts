import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EntryLiquidations } from '../../src/features/liquidation/index.js';
import { PastYear } from '../../src/features/past-year/sandbox/past-year.js';
import { tradeOf } from '../../src/features/past-year/sandbox/trade.js';
import { YearDebts } from '../../src/features/past-year/sandbox/year-debts.js';
import { yearImporter } from '../../src/features/past-year/sandbox/year-importers.js';
import { CAST } from '../../src/features/past-year/sandbox/cast.js';
import { Database } from '../../src/platform/database/database.js';
import { SandboxSeeds } from '../../src/platform/sandbox/sandbox-seeds.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

const ENTRIES = 24;
let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: String(ENTRIES) });
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const rowsOf = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
  asOwner(t, async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows);
const year = () => rowsOf(`select id from entry_directory where entry_number like 'Y00-%' order by entry_number`);
const standing = (id: string) =>
  rowsOf('select to_jsonb(l) as body from entry_liquidation l where entry_id = $1', [id]);

describe('the year before the first day of the sandbox', () => {
  it('is put there once, as the setting says', async () => {
    const written = await year();
    expect(written).toHaveLength(ENTRIES);
    await t.app.get(SandboxSeeds).run();
    expect(await year()).toEqual(written);
  });

  it('has entries that are what the law makes of them on their day, and stand as they would had each been heard of', async () => {
    const written = await year();
    for (const { id } of [written[0], written[11], written[23]].map((row) => ({ id: String(row?.['id']) }))) {
      const { body: entry } = await specialist.get(`/v1/entries/${id}`).expect(200);
      expect(entry).toMatchObject({ status: 'summary_filed', version: 1 });
      const { body: again } = await specialist.get(`/v1/entries/${id}/versions/1/acceptance`).expect(200);
      const bonds = [expect.stringMatching(/^bnd_.*@1$/)];
      expect(again.result).toMatchObject({ duties: entry.duties, bondVersionIds: bonds });
      expect(again.outcome).not.toBe('refused');
      const before = await standing(id);
      await t.app.get(Database).actAs('system:outbox', () => t.app.get(EntryLiquidations).follow(id));
      expect(await standing(id)).toEqual(before);
    }
  });

  it('comes on record month by month, each when its bills are there', async () => {
    const written: string[] = [];
    const billed = jest.spyOn(t.app.get(YearDebts), 'write').mockImplementation((_, month) => {
      written.push(month);
      t.setNow(`2026-03-02T18:00:${String(written.length).padStart(2, '0')}Z`);
      return Promise.resolve();
    });
    await t.app.get(PastYear).write(tradeOf(ENTRIES, 5));
    billed.mockRestore();
    const found = await rowsOf(
      `select e.filed_month::text as month, to_char(min(e.recorded_at) at time zone 'UTC', 'SS')::int as at,
         min(v.recorded_at) = max(e.recorded_at) as "asVersions"
       from entry_directory d join entry e on e.entry_id = d.id
         join entry_version v on v.filed_month = e.filed_month and v.entry_id = e.entry_id
       where d.entry_number like 'Y05-%' group by 1 order by 1`,
    );
    expect(found).toEqual(written.map((month, i) => ({ month, at: i + 1, asVersions: true })));
    expect(written).toHaveLength(12);
  });

  it('has bills of a month on record before the entries of the next, once', async () => {
    const debts = t.app.get(YearDebts);
    const trade = { ...tradeOf(2000, 0), importers: tradeOf(ENTRIES, 0).importers };
    const due = debts.billsOf(trade).filter(({ on }) => on.startsWith('2025-08'));
    expect(due.length).toBeGreaterThan(0);
    for (let times = 0; times < 2; times += 1) await debts.write(trade, '2025-09-01');
    const issued = await rowsOf(
      `select importer_id as id, issued_on::text as on from bill where issued_on between '2025-08-01' and '2025-08-31' order by seq`,
    );
    const expected = due.map(({ importer, on }) => ({ id: yearImporter(0, importer).importerId, on }));
    expect(issued).toEqual(expected.toSorted((a, b) => (a.on < b.on ? -1 : 1)));
  });

  it('is of nobody outside customs, and audited', async () => {
    const { body } = await (
      await t.as('importer')
    )
      .get('/v1/entries?filedFrom=2025-09-01&filedThrough=2026-02-28')
      .expect(200);
    expect(body.items).toEqual([]);
    const [trail] = await rowsOf(
      `select count(*)::int as rows from audit where actor_id = 'system:sandbox' and after ->> 'entry_number' like 'Y00-%'`,
    );
    // The entry and how it is liquidated; what its directory says is derived from the entry.
    expect(trail).toEqual({ rows: ENTRIES * 2 });
  });
});

describe('the cast of the sandbox', () => {
  const covered = async (place: number, asOf = '2026-03-02') => {
    const path = `/v1/importers/${CAST[place]!.importerId}/covered-status?asOf=${asOf}`;
    const { body } = await analyst.get(path).expect(200);
    const { noPriorImports, failedToFullyPay, failedToPayTimely, programExempt } = body.result;
    const met = { new: noPriorImports, unpaid: failedToFullyPay, late: failedToPayTimely };
    const prongs = Object.entries(met).flatMap(([name, { standing: is }]) => (is === 'met' ? [name] : []));
    return [body.outcome, prongs, programExempt];
  };
  let analyst: Caller;
  beforeAll(async () => (analyst = await t.as('analyst')));

  it('has an importer for each prong of the definition, and one that is new and not covered', async () => {
    expect(await Promise.all([0, 1, 2, 3].map((place) => covered(place)))).toEqual([
      ['covered', ['new'], 'no'],
      ['covered', ['unpaid'], 'no'],
      ['covered', ['late'], 'no'],
      ['not_covered', ['new'], 'no'],
    ]);
  });

  it('has one of which something is owed and secured', async () => {
    const path = `/v1/importers/${CAST[1]!.importerId}/profile?include=exposure`;
    const { exposure } = (await specialist.get(path).expect(200)).body;
    expect(exposure).toMatchObject({ bonds: 1, notKnown: [] });
    expect(Number(exposure.exposed)).toBeGreaterThan(41_250);
  });

  it('has one whose C-TPAT standing lapsed, and was exempt before', async () => {
    expect(await covered(4, '2026-02-13')).toEqual(['covered', ['unpaid'], 'yes']);
    expect((await covered(4))[2]).toBe('no');
  });

  it('has one whose only entry is of the calendar year before and not of the last twelve months', async () => {
    const path = `/v1/importers/${CAST[5]!.importerId}/covered-status`;
    expect((await analyst.get(path).expect(200)).body.result.noPriorImports.standing).toBe('not_met');
    const [{ filed_on: on } = {}] = await rowsOf('select filed_on::text from entry where importer_id = $1', [
      CAST[5]!.importerId,
    ]);
    expect(on).toBe('2025-02-18');
  });

  it('has one that imported nothing and answers for the debts of what it came from', async () => {
    expect(await covered(6)).toEqual(['covered', ['new', 'unpaid'], 'no']);
  });

  it('has one whose duties of twelve months ask for a cent more than $100,000, and so for $200,000', async () => {
    const body = { importerId: CAST[7]!.importerId, reason: 'Periodic review.' };
    const officer = await t.as('account_manager');
    const { result } = (await officer.post('/v1/bond-requirements').set('idempotency-key', randomUUID()).send(body))
      .body;
    expect(result).toMatchObject({
      ...{ dutiesTaxesFees12Months: '1000000.05', standardAmount: '200000.00', requiredAmount: '200000.00' },
      ...{ bondAmount: '100000.00', sufficiency: 'insufficient', shortfall: '100000.00' },
    });
  });
});
