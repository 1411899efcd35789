import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantTable } from '../../src/platform/manifest/grantable.js';
import { PUBLIC_ACTOR } from '../../src/kernel/actor.js';
import { RESOURCES } from '../../src/platform/manifest/resource-names.js';
import { Database } from '../../src/platform/database/database.js';
import { anyRowIn } from '../support/access/any-row.js';
import { asOwner } from '../support/access/as-owner.js';
import { startWithEverything } from '../support/access/cast.js';
import type { TestApp } from '../support/app.js';
import { actorOf } from '../support/sandbox-actors.js';

/** Tables without rows of any tenant, by what they hold. A new table is walled, or it is named here. */
const NOT_WALLED: Readonly<Record<string, readonly string[]>> = {
  'published law and data': [
    'adcvd_case',
    'adcvd_case_scope',
    'adcvd_case_status',
    'adcvd_country_code',
    'adcvd_instruction',
    'adcvd_rate',
    'code_list_entry',
    'dmca_injured_person',
    'duty_fact',
    'duty_product',
    'duty_product_list',
    'duty_program',
    'duty_program_edition',
    'interest_rate',
    'policy_overlay',
    'policy_version',
    'port',
    'reference_load',
    'surety',
    'tariff_line',
  ],
  'who may sign in, asked before anyone has': [
    'agency_code',
    'client',
    'client_use',
    'organisation',
    'signing_key',
    'surety_code',
  ],
  'how far the weekly run of liquidation has come': ['liquidation_run'],
  'the proofs of the ledger, which hold commitments and no data': [
    'ledger_checkpoint',
    'ledger_damage',
    'ledger_identity',
    'ledger_leaf',
    'ledger_node',
    'ledger_pending',
    'ledger_receipt',
  ],
  'the books of the revenue: amounts by bill or refund, read by way of the bills and refunds that are walled': [
    'book_account',
    'book_posting',
    'book_transfer',
  ],
  'what was billed and collected, added up over all debtors, for customs': ['collection_delta'],
  'plumbing that no query of a request joins': [
    'approval',
    'audit',
    'authorization_item',
    'cursor_key',
    'file_link_key',
    'idempotency_record',
    'importer_number_serial',
    'migrations',
    'outbox_message',
    'personal_data_key',
    'recordation_serial',
    'sandbox_build',
    'sandbox_clock',
  ],
};

/** Walled tables some rows of which are for everyone, and which rows those are. */
const PUBLISHED: Readonly<Record<string, string>> = {
  recordation: 'approved_on is not null',
  recordation_owner: '(select approved_on from recordation r where r.id = recordation_id) is not null',
  recordation_renewal: '(select approved_on from recordation r where r.id = recordation_id) is not null',
};

let t: TestApp;
let db: Database;
let walled: readonly string[];
let columns: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ t } = await startWithEverything({ LOG_LEVEL: 'silent' }));
  db = t.app.get(Database);
  walled = await tables('relrowsecurity');
  for (const table of walled) if ((await counted(table)) === 0) await anyRowIn(t, table);
  columns = await columnsOf(walled);
  expect([...columns.keys()].sort()).toEqual(walled);
}, 120_000);
afterAll(() => t.close());

const tables = (condition: string): Promise<readonly string[]> =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not relispartition and ${condition} order by 1`,
    );
    return rows.map(({ name }) => name);
  });
const counted = (table: string, where = 'true'): Promise<number> =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from ${table} where ${where}`);
    return rows[0]!.count;
  });

// What an agreement can name and no tenant owns: sums that are made when they are asked for, of three importers or more.
const OF_NOBODY: readonly string[] = ['targeting_results'];

// Everyone in whose scope nothing is: a query that has none, a caller without a token, two who were granted nothing.
const STRANGERS = {
  'no scope': () => undefined,
  'the public': () => PUBLIC_ACTOR,
  'a domestic producer': () => actorOf('sandbox-domestic-producer'),
  'an agency without an agreement': () => actorOf('sandbox-partner-agency-2'),
};

describe('every table of the database', () => {
  it('is behind the second wall, or is known to hold nothing of a tenant', async () => {
    expect(await tables('not relrowsecurity')).toEqual(Object.values(NOT_WALLED).flat().sort());
  });

  it('is of something that can be granted, and nothing can be granted that is not there', async () => {
    const { rows } = await asOwner(t, (client) =>
      client.query<{ resource: string }>('select distinct resource from tenant_owner order by 1'),
    );
    // A file is its sender's alone.
    expect(rows.map(({ resource }) => resource).filter((resource) => resource !== 'files')).toEqual(
      RESOURCES.filter((resource) => !OF_NOBODY.includes(resource)).sort(),
    );
    const granted = Object.values(grantTable()).flatMap((holders) => Object.values(holders).flatMap(Object.keys));
    expect(granted.filter((resource) => !(RESOURCES as readonly string[]).includes(resource))).toEqual([]);
  });

  it('has a row to try the wall with', async () => {
    for (const table of walled) expect([table, (await counted(table)) > 0]).toEqual([table, true]);
  });
});

describe.each(Object.entries(STRANGERS))('to %s, a query that asks for everything', (name, actor) => {
  it('shows nothing of any tenant, in any table', async () => {
    const shown: string[] = [];
    for (const table of walled) {
      const text = { name: `all-${table}`, text: `select count(*)::int from ${table}` };
      const acting = actor();
      const [row] = await (acting ? db.queryAs<{ count: number }>(acting, text) : db.query<{ count: number }>(text));
      const open = table in PUBLISHED ? await counted(table, PUBLISHED[table]) : 0;
      const own = name === 'an agency without an agreement' && table === 'agreement' ? 1 : 0;
      if (row!.count !== open + own) shown.push(`${table}: ${String(row!.count)}`);
    }
    expect(shown).toEqual([]);
  });

  it('changes and removes nothing of any tenant, in any table', async () => {
    const touched: string[] = [];
    for (const [table, column] of columns)
      for (const text of [`delete from ${table}`, `update ${table} set ${column} = ${column}`]) {
        const acting = actor() ?? '';
        const tried = db.transaction(acting, async () => {
          const { rows } = await (
            await db.client()
          ).query<{ affected: number }>(
            `with gone as (${text} returning 1) select count(*)::int as affected from gone`,
          );
          throw new Undone(rows[0]!.affected);
        });
        const count = await tried.catch((error: unknown) => (error instanceof Undone ? error.affected : 0));
        if (count > 0) touched.push(`${text}: ${String(count)}`);
      }
    expect(touched).toEqual([]);
  });
});

class Undone extends Error {
  constructor(readonly affected: number) {
    super('undone');
  }
}
const A_COLUMN = `select distinct on (attrelid) attrelid::regclass::text as table, attname as name from pg_attribute
  where attrelid = any ($1::text[]::regclass[]) and attnum > 0 and attidentity = '' and not attisdropped order by attrelid, attnum`;

/** Of each walled table a column that can be set. */
const columnsOf = (tables: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ table: string; name: string }>(A_COLUMN, [tables]);
    return new Map(rows.map(({ table, name }) => [table, name]));
  });
