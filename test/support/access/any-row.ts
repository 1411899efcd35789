import type { TestApp } from '../app.js';
import { organisationOf } from '../sandbox-actors.js';
import { asOwner } from './as-owner.js';

interface Column {
  readonly name: string;
  readonly type: string;
  /** The table a foreign key leads to. */
  readonly parent: string | null;
  /** The column there that it names. */
  readonly key: string | null;
}

const NEEDED = `
select a.attname as name, format_type(a.atttypid, null) as type, f.confrelid::regclass::text as parent,
  (select k.attname from pg_attribute k where k.attrelid = f.confrelid and k.attnum = f.confkey[1]) as key
from pg_attribute a
left join pg_constraint f on f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum]
where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
  and (a.attnotnull and not a.atthasdef or a.attname ~ 'organisation_id$')`;

const VALUES: Readonly<Record<string, string>> = {
  text: `'x'`,
  'text[]': `'{x}'`,
  date: `'2026-03-02'`,
  daterange: `'[2026-03-02,)'`,
  tstzrange: `'[2026-03-02,)'`,
  'timestamp with time zone': 'now()',
  boolean: 'true',
  jsonb: `'{}'`,
  integer: '1',
  bigint: '1',
  numeric: '1',
};

/** A row in a table, whatever it means: it belongs to a row of its parent and to the first sandbox importer. */
export async function anyRowIn(t: TestApp, table: string): Promise<void> {
  await asOwner(t, async (client) => {
    const { rows: checks } = await client.query<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
      [table],
    );
    for (const { name } of checks) await client.query(`alter table ${table} drop constraint ${name}`);
    await client.query(`alter table ${table} disable trigger user`);
    const { rows: columns } = await client.query<Column>(NEEDED, [table]);
    const names = columns.map(({ name }) => name).join(', ');
    await client.query(`insert into ${table} (${names}) values (${columns.map(valueOf).join(', ')})`);
    await client.query(`alter table ${table} enable trigger user`);
  });
}

function valueOf({ name, type, parent, key }: Column): string {
  if (parent !== null && parent !== 'organisation') return `(select ${key ?? 'id'} from ${parent} order by 1 limit 1)`;
  if (name.endsWith('organisation_id')) return `'${organisationOf('sandbox-importer')}'`;
  const value = VALUES[type];
  if (value === undefined) throw new Error(`no value of ${type} for ${name}`);
  return value;
}
