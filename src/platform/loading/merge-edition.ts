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

/** What is known of a file besides its rows. */
export interface MergedFile {
  readonly edition: Edition;
  /** Keys the file has in rows that are not merged: they are not missing. */
  readonly named?: readonly string[];
  /** Whether the file holds all there is on its day: then what it lacks ended, otherwise that is only told. */
  readonly whole?: boolean;
  /** The first day of the next whole edition on record, where this one comes after a later one. */
  readonly next?: IsoDate | null;
}

/**
 * Merges an edition with what is on record, in sets: what says the same stays; what differs is closed on the axis of record
 * and written again, the old content for the days before, the new content from its first day.
 */
export async function mergeEdition(
  database: Database,
  versioned: VersionedTable,
  rows: readonly EditionRow[],
  { edition, named = [], whole = false, next = null }: MergedFile,
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
  if (next !== null) await client.query(sql.capAtNext, [next]);
  progress.advance(1);
  const { rows: missing } = await client.query<{ key: string }>(sql.missing, [edition.effectiveOn, named]);
  if (whole) await client.query(sql.findEnded, [edition.effectiveOn, named]);
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
  if (whole) {
    await client.query(sql.closeEnded);
    await client.query(sql.keepBeforeEnd, [edition.effectiveOn]);
  }
  progress.advance(6);
  progress.end();
  const changed = counted[0]?.changed ?? 0;
  const keys = missing.map(({ key }) => key);
  return {
    added: (written ?? 0) - changed,
    changed,
    unchanged: unchanged ?? 0,
    missing: whole ? [] : keys,
    ended: whole ? keys : [],
    whole,
  };
}
