import type { IsoDate } from '../../kernel/dates.js';
import type { Database, Statement } from './database.js';

/** A table of facts that hold for a time (`valid`) and are known for a time (`recorded`); nothing in it is overwritten. */
export interface DatedRows {
  readonly close: Statement;
  readonly keepBefore: Statement;
  readonly insert: Statement;
}

/** The statements for a table with these columns beside its key, `valid` and `recorded`. Names come from code only. */
export function datedRows(table: string, key: string, columns: readonly string[]): DatedRows {
  const list = columns.join(', ');
  return {
    // Ends in system time the row that holds on the day: from now on something else is known of it.
    close: {
      name: `${table}-close`,
      text: `update ${table} set recorded = tstzrange(lower(recorded), $3::timestamptz)
             where ${key} = $1 and upper_inf(recorded) and valid @> $2::date returning id`,
    },
    // From now on it is known to have ended the day before.
    keepBefore: {
      name: `${table}-keep-before`,
      text: `insert into ${table} (${key}, ${list}, valid, recorded)
             select ${key}, ${list}, daterange(lower(valid), $2::date), tstzrange($3::timestamptz, null)
             from ${table} where id = $1::bigint and lower(valid) < $2::date`,
    },
    // Up to the next day on which something else is already known to begin, or to the last day where there is one.
    insert: {
      name: `${table}-insert`,
      text: `insert into ${table} (${key}, ${list}, valid, recorded)
             select $1, ${columns.map((column) => `given.${column}`).join(', ')},
               daterange($2::date, least($5::date + 1, (select min(lower(valid)) from ${table}
                 where ${key} = $1 and upper_inf(recorded) and lower(valid) > $2::date))),
               tstzrange($3::timestamptz, null)
             from jsonb_populate_record(null::${table}, $4::jsonb) given`,
    },
  };
}

interface Fact {
  readonly of: string;
  readonly from: IsoDate;
  /** The last day of it, where it has one. */
  readonly through?: IsoDate | null;
  readonly now: string;
  readonly row: object;
}

/** Puts the first fact of something new on record: nothing holds yet that it could end. */
export const beginWith = async (database: Database, { insert }: DatedRows, fact: Fact): Promise<void> => {
  await database.query(insert, [fact.of, fact.from, fact.now, JSON.stringify(fact.row), fact.through ?? null]);
};

/** Lets a fact hold from a day on; what was known before stays on record as it was known. In a transaction that has locked the owner of the rows. */
export async function holdFrom(database: Database, rows: DatedRows, fact: Fact): Promise<void> {
  const { close, keepBefore } = rows;
  const closed = await database.query<{ id: string }>(close, [fact.of, fact.from, fact.now]);
  for (const { id } of closed) await database.query(keepBefore, [id, fact.from, fact.now]);
  await beginWith(database, rows, fact);
}

/** Lets the facts that hold on a day end with the day before it; false where none holds on it. What was known before stays on record as it was known. */
export async function endFrom(
  database: Database,
  { close, keepBefore }: DatedRows,
  fact: { readonly of: string; readonly on: IsoDate; readonly now: string },
): Promise<boolean> {
  const closed = await database.query<{ id: string }>(close, [fact.of, fact.on, fact.now]);
  for (const { id } of closed) await database.query(keepBefore, [id, fact.on, fact.now]);
  return closed.length > 0;
}
