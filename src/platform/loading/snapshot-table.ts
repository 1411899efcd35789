import type { Database } from '../database/database.js';
import { copyRows } from './copy-rows.js';
import type { Copied } from './copy-rows.js';
import type { LoadProgress, Merged } from './load-kind.js';

/** A table of which each key has one version on record at a time; `recorded` says since when and until when. */
export interface SnapshotTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly content: readonly string[];
  /** The column by which a file gives things whole: what it leaves out of one is withdrawn. Null: nothing is withdrawn. */
  readonly whole: string | null;
}

/**
 * Puts rows on record beside or in place of what is there: the same stays, what differs is closed and written again. What a
 * file leaves out is told, and withdrawn only within what the file gives whole.
 */
export async function mergeSnapshot(
  database: Database,
  snapshot: SnapshotTable,
  rows: readonly (readonly Copied[])[],
  edition: string,
  progress: LoadProgress,
): Promise<Merged> {
  const client = await database.client();
  const { table, key, content, whole } = snapshot;
  const columns = [...key, ...content];
  const staged = `staged_${table}`;
  const same = key.map((name) => `c.${name} = s.${name}`).join(' and ');
  const equal = [same, ...content.map((name) => `c.${name} is not distinct from s.${name}`)].join(' and ');
  await client.query(
    `create temporary table ${staged} on commit drop as select ${columns.join(', ')} from ${table} with no data`,
  );
  await copyRows(database, staged, columns, rows, progress);
  await client.query(`analyze ${staged}`);
  const { rows: missing } = await client.query<{ id: string; key: string; withdrawn: boolean }>(`
select c.id::text as id, concat_ws(' ', ${key.map((name) => `c.${name}`).join(', ')}) as key,
  ${whole === null ? 'false' : `exists (select from ${staged} s where s.${whole} = c.${whole})`} as withdrawn
from ${table} c where upper_inf(c.recorded) and not exists (select from ${staged} s where ${same}) order by 2`);
  const { rowCount: unchanged } = await client.query(
    `delete from ${staged} s using ${table} c where upper_inf(c.recorded) and ${equal}`,
  );
  const { rowCount: changed } = await client.query(`
update ${table} c set recorded = tstzrange(lower(c.recorded), greatest(lower(c.recorded), audit_now()))
from ${staged} s where upper_inf(c.recorded) and ${same}`);
  await client.query(
    `update ${table} c set recorded = tstzrange(lower(c.recorded), greatest(lower(c.recorded), audit_now())) where c.id = any($1::bigint[])`,
    [missing.filter(({ withdrawn }) => withdrawn).map(({ id }) => id)],
  );
  const { rowCount: written } = await client.query(
    `insert into ${table} (${columns.join(', ')}, edition, recorded) select ${columns.join(', ')}, $1, tstzrange(audit_now(), null) from ${staged}`,
    [edition],
  );
  return {
    added: (written ?? 0) - (changed ?? 0),
    changed: changed ?? 0,
    unchanged: unchanged ?? 0,
    missing: missing.map(({ key: name }) => name),
  };
}
