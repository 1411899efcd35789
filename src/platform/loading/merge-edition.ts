import type { IsoDate } from '../../kernel/dates.js';
import type { Database } from '../database/database.js';
import { copyRows } from './copy-rows.js';
import type { Copied } from './copy-rows.js';
import type { Edition, LoadProgress, Merged } from './load-kind.js';
import { mergeStatements, stagedColumns } from './versioned-table.js';
import type { VersionedTable } from './versioned-table.js';

/** What a file says of one thing for a range of days. */
export interface EditionRow {
  readonly values: Readonly<Record<string, Copied>>;
  readonly citation: string;
  /** First day. */
  readonly from: IsoDate;
  /** The first day for which it no longer holds; null: no end is known. */
  readonly to: IsoDate | null;
}

/**
 * Merges an edition with what is on record, in sets: what says the same stays; what differs is closed on the axis of record
 * and written again, the old content for the days before, the new content from its first day. `named` are keys the file has in
 * rows that are not merged: they are not missing.
 */
export async function mergeEdition(
  database: Database,
  versioned: VersionedTable,
  rows: readonly EditionRow[],
  edition: Edition,
  named: readonly string[],
  progress: LoadProgress,
): Promise<Merged> {
  const client = await database.client();
  const sql = mergeStatements(versioned);
  const columns = [...versioned.key, ...versioned.content, ...versioned.carried];
  await client.query(sql.stage);
  const staged = rows.map(({ values, citation, from, to }) => [
    ...columns.map((name) => values[name] ?? null),
    edition.name,
    citation,
    `[${from},${to ?? ''})`,
  ]);
  await copyRows(database, 'staged', stagedColumns(versioned), staged, progress);
  progress.begin('merge', 6);
  await client.query(sql.analyze);
  await client.query(sql.cap);
  progress.advance(1);
  const { rows: missing } = await client.query<{ key: string }>(sql.missing, [edition.effectiveOn, named]);
  progress.advance(2);
  const { rowCount: unchanged } = await client.query(sql.dropUnchanged);
  await client.query(sql.supersede);
  progress.advance(3);
  const { rows: counted } = await client.query<{ changed: number }>(sql.countChanged);
  await client.query(sql.close);
  progress.advance(4);
  await client.query(sql.keepRest);
  progress.advance(5);
  const { rowCount: written } = await client.query(sql.insert);
  progress.advance(6);
  progress.end();
  const changed = counted[0]?.changed ?? 0;
  return {
    added: (written ?? 0) - changed,
    changed,
    unchanged: unchanged ?? 0,
    missing: missing.map(({ key }) => key),
  };
}
