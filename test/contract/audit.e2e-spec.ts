import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
let owner: pg.Client;
let service: pg.Client;
beforeAll(async () => {
  t = await startTestApp();
  owner = new pg.Client({ connectionString: t.database.adminUrl });
  service = new pg.Client({ connectionString: t.database.serviceUrl });
  await Promise.all([owner.connect(), service.connect()]);
});
afterAll(async () => {
  await Promise.all([owner.end(), service.end()]);
  await t.close();
});

/** What carries no one's facts: queues, keys, caches, the trails themselves and the ledger, which proves itself. */
const PLUMBING = [
  'access_look',
  'audit',
  'authorization_item',
  'bulk_row',
  'client_use',
  'export_file',
  'export_part',
  'export_row',
  'file_link_key',
  'idempotency_record',
  'job',
  'ledger_checkpoint',
  'ledger_damage',
  'ledger_identity',
  'ledger_leaf',
  'ledger_node',
  'ledger_pending',
  'ledger_receipt',
  'migrations',
  'outbox_message',
  'personal_data_key',
  'sandbox_build',
  'sandbox_clock',
  'cursor_key',
  'signing_key',
  // How far an endpoint was told; what it was told is its attempts.
  'webhook_progress',
  // Append-only: the rows themselves are the trail, each with who wrote it and when.
  'bill_event',
  'collection_delta',
  'book_posting',
  'book_transfer',
  'entry_clock',
  'entry_event',
  'entry_line',
  'entry_version',
  'webhook_attempt',
  'simulation_importer',
  // Derived from entries, whose own rows are in the trail.
  'entry_directory',
  // Derived from entries and reviews, which stand for themselves.
  'bond_review_due',
  // Derived from bonds and entries.
  'bond_match',
  // Derived from the clocks.
  'entry_due',
  'refund_clock',
  // The sum of its postings, which stand for themselves.
  'book_account',
];

const TRIGGERS = `
  select c.relname as name, array_remove(array_agg(p.proname::text order by p.proname), null) as triggers
  from pg_class c
  left join pg_trigger g on g.tgrelid = c.oid and not g.tgisinternal and g.tgenabled = 'O' and g.tgname like 'audit%'
  left join pg_proc p on p.oid = g.tgfoid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  group by c.relname`;

describe('the audit trail', () => {
  it('hears of every insert, update and delete in every table but the plumbing', async () => {
    const { rows } = await owner.query<{ name: string; triggers: string[] }>(TRIGGERS);
    const deaf = rows.filter(({ triggers }) => triggers.join() !== 'audit_delete,audit_insert,audit_update');
    expect(deaf.map(({ name }) => name).filter((name) => !PLUMBING.includes(name))).toEqual([]);
    expect(PLUMBING.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
  });

  it('refuses a write that names no actor, to the owner of the schema too', async () => {
    await expect(owner.query(`delete from policy_version`)).rejects.toMatchObject({
      message: 'a write without an actor',
    });
  });

  it('cannot be read, written, changed or emptied by the role the service runs as', async () => {
    for (const act of [
      `select 1 from audit`,
      `insert into audit (actor_id, recorded_at, table_name, operation) values ('x', now(), 'x', 'INSERT')`,
      `update audit set actor_id = 'someone else'`,
      `delete from audit`,
      `truncate audit`,
    ])
      await expect(service.query(act)).rejects.toMatchObject({ code: '42501' });
  });

  it('and what others were answered cannot be read but with its whole key', async () => {
    for (const act of [
      `select 1 from idempotency_record`,
      `delete from idempotency_record`,
      `insert into idempotency_record select * from idempotency_record`,
    ])
      await expect(service.query(act)).rejects.toMatchObject({ code: '42501' });
    const keep = (key: string, body: string) =>
      service.query(`select idempotency_keep('me', 'POST /x', $1, 'd', 201, '{"etag":"1"}', $2)`, [key, body]);
    const find = async (key: string) =>
      (await service.query<{ body: string }>(`select body from idempotency_answer('me', 'POST /x', $1)`, [key])).rows;
    await keep('k', 'first');
    await keep('k', 'second');
    expect(await find('k')).toEqual([{ body: 'first' }]);
    expect(await find('%')).toEqual([]);
    await owner.query(`update idempotency_record set expires_at = now() - interval '1 minute'`);
    expect(await find('k')).toEqual([]);
    await keep('other', 'x');
    expect((await owner.query(`select key from idempotency_record`)).rows).toEqual([{ key: 'other' }]);
    await keep('k', 'anew');
    expect(await find('k')).toEqual([{ body: 'anew' }]);
  });

  it('cannot be switched off by the role the service runs as', async () => {
    await expect(service.query(`alter table policy_version disable trigger all`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(service.query(`set session_replication_role = replica`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a statement that changes many rows', () => {
  it('is told row by row in one pass, also where the first the session changed was one', async () => {
    await owner.query(`create table many_rows (id int primary key, told text)`);
    await owner.query(`select audit_table('many_rows')`);
    try {
      await owner.query(`select set_config('app.actor_id', 'test', false)`);
      await owner.query(`insert into many_rows select i, 'x' from generate_series(1, 2500) i`);
      await owner.query(`update many_rows set told = 'y' where id = 1`);
      await owner.query(`set statement_timeout = '2s'`);
      await owner.query(`update many_rows set told = 'z'`);
      const { rows } = await owner.query(
        `select count(*)::int as rows, count(*) filter (where before ->> 'id' = after ->> 'id')::int as pairs
         from audit where table_name = 'many_rows' and after ->> 'told' = 'z'`,
      );
      expect(rows).toEqual([{ rows: 2500, pairs: 2500 }]);
    } finally {
      await owner.query(`reset statement_timeout; drop table many_rows`);
    }
  });
});
