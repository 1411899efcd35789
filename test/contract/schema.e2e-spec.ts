import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  t = await startTestApp();
  owner = new pg.Client({ connectionString: t.database.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

const COLUMNS = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

const UNINDEXED = `
  select conrelid::regclass || ' ' || conname as name from pg_constraint f
  where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
    select from pg_index i where i.indrelid = f.conrelid
      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
      and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)`;

const nameOf = ({ table, column, type, nullable }: Column): string =>
  `${table}.${column} ${type}${nullable ? '' : ' not null'}`;

describe('the schema', () => {
  it('has the columns of every entity, and the entities those of their tables', async () => {
    const { rows } = await owner.query<Column>(COLUMNS);
    const { entityMetadatas, driver } = t.app.get(DataSource);
    const mapped = entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map((column): Column => {
        const type = driver.normalizeType(column) + (column.isArray ? '[]' : '');
        return { table: tableName, column: column.databaseName, type, nullable: column.isNullable };
      }),
    );
    const tables = new Set(mapped.map(({ table }) => table));
    const migrated = rows.filter(({ table }) => tables.has(table));
    expect(tables.size).toBeGreaterThan(0);
    expect(mapped.map(nameOf).sort()).toEqual(migrated.map(nameOf).sort());
  });

  it('has an index for every foreign key', async () => {
    const { rows } = await owner.query<{ name: string }>(UNINDEXED);
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it('belongs to its owner, never to the role the service runs as', async () => {
    const role = new URL(t.database.serviceUrl).username;
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and pg_get_userbyid(relowner) = $1`,
      [role],
    );
    expect(rows).toEqual([]);
  });

  it('cannot be changed by the role the service runs as', async () => {
    const service = new pg.Client({ connectionString: t.database.serviceUrl });
    await service.connect();
    try {
      await expect(service.query('create table sneaked (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(service.query('alter table audit add column sneaked int')).rejects.toMatchObject({ code: '42501' });
      await expect(service.query('create schema sneaked')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await service.end();
    }
  });
});
