import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase('migrated');
  owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  await owner.query(`insert into idempotency_record (client_id, route, key, body_digest, status, headers, body, expires_at)
    select 'client', 'POST /v1/things', 'key-' || n, '', 201, '{}', '{}', clock_timestamp() + n * interval '1 minute'
    from generate_series(1, 3000) n`);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const FETCHED = `select sum(idx_tup_fetch + seq_tup_read)::int as rows from pg_stat_xact_user_tables where relname = 'idempotency_record'`;

// What earlier transactions of this connection looked at may not be reported yet, and is counted in.
const fetched = async (): Promise<number> => (await owner.query<{ rows: number }>(FETCHED)).rows[0]?.rows ?? Number.NaN;

/** How many answers PostgreSQL looks at to keep one more. */
async function lookedAtToKeep(key: string): Promise<number> {
  await owner.query('begin');
  try {
    const before = await fetched();
    await owner.query(`select idempotency_keep('client', 'POST /v1/things', $1, '', 201, '{}', '{}')`, [key]);
    return (await fetched()) - before;
  } finally {
    await owner.query('commit');
  }
}
const kept = async (): Promise<number> =>
  (await owner.query<{ count: number }>('select count(*)::int as count from idempotency_record')).rows[0]?.count ??
  Number.NaN;

describe('keeping what a key was answered', () => {
  it('looks at as few answers however many are kept', async () => {
    expect(await lookedAtToKeep('new')).toBeLessThan(10);
  });

  it('removes at each write some of those that are past their time', async () => {
    await owner.query(
      `update idempotency_record set expires_at = clock_timestamp() where key in (select 'key-' || n from generate_series(1, 25) n)`,
    );
    const before = await kept();
    expect(await lookedAtToKeep('one more')).toBeLessThan(200);
    expect(await kept()).toBe(before + 1 - 20);
    await lookedAtToKeep('and one more');
    expect(await kept()).toBe(before + 2 - 25);
  });
});
