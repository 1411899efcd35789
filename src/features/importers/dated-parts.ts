import type { IsoDate } from '../../kernel/dates.js';
import type { Database, Statement } from '../../platform/database/database.js';

/** A table of parts of an importer that change over time. */
export interface DatedPart {
  readonly close: Statement;
  readonly keepBefore: Statement;
  readonly insert: Statement;
}

const part = (table: string, columns: string, given: string): DatedPart => ({
  // What holds on the day is known only until now.
  close: {
    name: `${table}-close`,
    text: `update ${table} set recorded = tstzrange(lower(recorded), $3::timestamptz)
           where importer_id = $1 and upper_inf(recorded) and valid @> $2::date returning id`,
  },
  // From now on it is known to have ended the day before.
  keepBefore: {
    name: `${table}-keep-before`,
    text: `insert into ${table} (importer_id, ${columns}, valid, recorded)
           select importer_id, ${columns}, daterange(lower(valid), $2::date), tstzrange($3::timestamptz, null)
           from ${table} where id = $1::bigint and lower(valid) < $2::date`,
  },
  // Up to the next day on which something else is already known to begin.
  insert: {
    name: `${table}-insert`,
    text: `insert into ${table} (importer_id, ${columns}, valid, recorded)
           select $1, ${given}, daterange($2::date, (select min(lower(valid)) from ${table}
             where importer_id = $1 and upper_inf(recorded) and lower(valid) > $2::date)), tstzrange($3::timestamptz, null)`,
  },
});

export const NAMES = part('importer_name', 'name, name_key', '$4, $5');
export const ADDRESSES = part('importer_address', 'address', '$4::jsonb');

/** Lets a part hold from a day on; what was known before stays on record as it was known. In the caller's transaction. */
export async function holdFrom(
  database: Database,
  { close, keepBefore, insert }: DatedPart,
  { importerId, from, now, values }: { importerId: string; from: IsoDate; now: string; values: readonly unknown[] },
): Promise<void> {
  const closed = await database.query<{ id: string }>(close, [importerId, from, now]);
  for (const { id } of closed) await database.query(keepBefore, [id, from, now]);
  await database.query(insert, [importerId, from, now, ...values]);
}
