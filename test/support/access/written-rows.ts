import type { TestApp } from '../app.js';
import { asOwner } from './as-owner.js';

/** Every row of every table of the service by the transaction that wrote it last: what differs later was written between. */
export const writtenRows = (t: TestApp): Promise<ReadonlyMap<string, string>> =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select case when n.nspname = 'public' then quote_ident(relname) else format('%I.%I', n.nspname, relname) end as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and relkind = 'r' order by 1`,
    );
    const tables = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: of } = await client.query<{ rows: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(xmin::text || ctid::text, ',' order by ctid)), '') as rows from ${name}`,
      );
      tables.set(name, of[0]?.rows ?? '');
    }
    return tables;
  });

/** The tables in which anything was written between the two. */
export const changedTables = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] => [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
