import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IN_DIRECTORY } from '../../src/features/entries/entries.sql.js';
import { entriesAsked } from '../../src/features/entries/reading/entry-lists.sql.js';
import type { Role } from '../../src/kernel/actor.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { asOwner } from '../support/access/as-owner.js';
import { rowsLookedAt } from '../support/rows-looked-at.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: '36' });
  await asOwner(t, async (owner) => {
    await owner.query(
      `create temporary table filed as select id from entry_directory where filed_month >= '2025-10-01' limit 20`,
    );
    for (const [table, key] of [
      ['entry_directory', 'id'],
      ['entry', 'entry_id'],
    ] as const)
      await copies(owner, table, key);
    // Two of each kind that is rare, a few thousand entries behind the newest.
    await owner.query('alter table entry disable trigger user');
    for (const rare of [`status = 'on_hold'`, `status = 'summary_rejected'`, `entry_type = '23'`, `port_code = '3126'`])
      await owner.query(`update entry set ${rare} where entry_id in (select entry_id from entry
        where filed_month >= '2025-10-01' and status in ('filed', 'released', 'summary_filed', 'closed') and entry_type in ('01', '03') order by seq limit 2)`);
    await owner.query('alter table entry enable trigger user');
    await owner.query('analyze');
  });
});
afterAll(() => t.close());

/** Some thousand more entries of the months that are asked about, of nobody who signs in. */
async function copies(owner: pg.Client, table: string, key: string): Promise<void> {
  const { rows } = await owner.query(
    `select column_name as name from information_schema.columns where table_name = $1 and column_name <> 'seq' and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const given: Record<string, string> = {
    [key]: `'ent_0' || substr(md5(t.${key} || k), 1, 25)`,
    entry_number: `'K' || substr(md5(t.entry_number || k), 1, 12)`,
    importer_organisation_id: 'null',
  };
  const columns = rows.map(({ name }: { name: string }) => name);
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map((name) => given[name] ?? `t.${name}`).join(', ')}
     from ${table} t join filed on filed.id = t.${key} cross join generate_series(1, 200) k`,
  );
  await owner.query(`alter table ${table} enable trigger user`);
}

const MONTHS = ['2025-10-01', '2026-03-01'];
const WHATEVER = [...MONTHS, null, null, null, null, null, null, null, false, 51];

/** What a plan reads of entries and flags, and how; of a month with a page of entries any way is as good. */
function readsIn(plan: any, small: ReadonlySet<string>, found: string[] = []): string[] {
  const name: string = plan['Index Name'] ?? plan['Relation Name'] ?? '';
  if (!small.has(plan['Relation Name']) && /^entry_(?:\d|flag_in_sequence)/.test(name))
    found.push(name.replace(/^entry_\d{4}_\d{2}/, 'entry_month'));
  for (const inner of plan.Plans ?? []) readsIn(inner, small, found);
  return [...new Set(found)].sort();
}

/** On a connection of the service's own role, as somebody. */
async function as(role: Role, organisation: string, work: (service: pg.Client) => Promise<void>): Promise<void> {
  const service = new pg.Client({ connectionString: t.database.serviceUrl });
  await service.connect();
  try {
    await service.query('begin');
    await service.query(
      `select set_config('app.actor_id', 'x', true), set_config('app.role', $1, true), set_config('app.organisation_id', $2, true),
        set_config('app.now', '2026-03-02T16:00:00Z', true)`,
      [role, organisation],
    );
    await work(service);
  } finally {
    await service.end();
  }
}

describe('a list of the entries of some', () => {
  it.each<[Role, string, string[]]>([
    ['importer', 'org_1', ['entry_month_importer_organisation_id_filed_month_seq_idx']],
    ['broker', 'org_1', ['entry_month_importer_organisation_id_filed_month_seq_idx']],
    ['partner_agency', 'org_1', ['entry_flag_in_sequence', 'entry_month_pkey']],
  ])('%s: is read in its order, however many others filed', async (role, organisation, reads) => {
    await as(role, organisation, async (service) => {
      await service.query(`set local enable_seqscan = off; set local enable_bitmapscan = off`);
      const [{ text }, values] = entriesAsked({ role }, undefined, WHATEVER);
      const { rows } = await service.query(`explain (format json) ${text}`, [...values]);
      const few = await service.query(
        `select relname as name from pg_class where relname like 'entry_2%' and reltuples < 50`,
      );
      const found = readsIn(rows[0]['QUERY PLAN'][0].Plan, new Set(few.rows.map(({ name }) => name)));
      expect(found).toEqual(expect.arrayContaining(reads));
      expect(found.filter((name) => name.startsWith('entry_month'))).toHaveLength(1);
    });
  });

  it.each<[string, number, string]>([
    ['status', 5, 'on_hold'],
    ['status', 5, 'summary_rejected'],
    ['entry_type', 4, '23'],
    ['port_code', 6, '3126'],
  ])('of customs: what is rare is read by itself, however many others there are (%s)', async (column, place, value) => {
    await as('supervisor', '', async (service) => {
      const asked = WHATEVER.map((one, at) => (at === place - 1 ? value : one));
      const [{ text }, values] = entriesAsked({ role: 'supervisor' }, undefined, asked);
      const { rows } = await service.query(`explain (analyze, format json) ${text}`, [...values]);
      const plan = rows[0]['QUERY PLAN'][0].Plan;
      expect([column, plan['Actual Rows']]).toEqual([column, 2]);
      expect(rowsLookedAt(plan)).toBeLessThan(30);
    });
  });

  it('numbers of a file are each looked up by themselves, however many others are on record', async () => {
    const numbers = Array.from({ length: 500 }, (_, i) => `SP7-${String(i).padStart(7, '0')}-0`);
    await as('broker', 'org_1', async (service) => {
      // As planned where nobody has counted yet how many there are.
      await service.query('set local enable_nestloop = off');
      const { rows } = await service.query(`explain (analyze, format json) ${IN_DIRECTORY.text}`, [numbers]);
      expect(rowsLookedAt(rows[0]['QUERY PLAN'][0].Plan)).toBeLessThan(2 * numbers.length);
    });
  });
});
