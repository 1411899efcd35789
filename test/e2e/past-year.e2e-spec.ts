import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryLiquidations } from '../../src/features/liquidation/index.js';
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

  it('is of nobody outside customs, and audited', async () => {
    const { body } = await (await t.as('importer'))
      .get('/v1/entries?filedFrom=2025-09-01&filedThrough=2026-02-28')
      .expect(200);
    expect(body.items).toEqual([]);
    const [trail] = await rowsOf(
      `select count(*)::int as rows from audit where actor_id = 'system:sandbox' and after ->> 'entry_number' like 'Y00-%'`,
    );
    expect(trail).toEqual({ rows: ENTRIES * 3 });
  });
});
