import { timedId } from '../../kernel/ids.js';
import type { Clock } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { readTable } from './csv-file.js';
import { LoadFaults } from './load-faults.js';
import type { LoadFault } from './load-faults.js';
import type { CsvRow } from './csv-file.js';
import type { Edition, LoadKind, LoadProgress, Merged } from './load-kind.js';

/** What a load did. */
export interface LoadResult extends Merged {
  readonly read: number;
  readonly refused: number;
  readonly faults: readonly LoadFault[];
}

/** What a load needs to know and to work with. */
export interface LoadOrder {
  readonly kind: LoadKind;
  readonly path: string;
  readonly edition: Edition;
  /** Who loads it, for the audit trail. */
  readonly by: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly progress: LoadProgress;
}

// A file that was loaded before and changed nothing is not a new event.
const RECORD_LOAD = `
insert into reference_load (id, kind, edition, effective_on, file_digest, rows_read, rows_added, rows_changed, rows_unchanged, rows_refused, rows_missing, loaded_at, whole, rows_ended, reviewed_through)
select $1, $2, $3, $4::date, $5, $6::int, $7::int, $8::int, $9::int, $10::int, $11::int, $12::timestamptz, $13::boolean, $14::int, $15::date
where $7::int + $8::int + $14::int > 0 or not exists (
  select from reference_load where kind = $2 and edition = $3 and effective_on = $4::date and file_digest = $5
    and reviewed_through is not distinct from $15::date)`;

/** A set of files of one folder, judged and loaded together; the operator says up to which day it was reviewed. */
export interface FolderKind {
  readonly name: string;
  loadFolder(order: Omit<LoadOrder, 'kind'>): Promise<LoadResult>;
}

/** Loads one file, whole or not at all: sound rows are merged, every fault is told. Throws `UnreadableFile`. */
export async function loadFile(order: LoadOrder): Promise<LoadResult> {
  const { kind, path, edition, by, database, clock, progress } = order;
  progress.begin('read', 1);
  const file = readTable(path, kind.columns);
  progress.end();
  const faults = new LoadFaults(file);
  progress.begin('check', file.rows.length);
  const merge = kind.plan(withContent(file.rows, faults), edition, faults);
  progress.advance(file.rows.length);
  progress.end();
  const merged = await database.transaction(`loader:${by}`, async () => {
    const client = await database.client();
    // A large file may take longer than a request ever may.
    await client.query('set local statement_timeout = 0');
    const result = await merge(database, progress);
    await client.query(RECORD_LOAD, [
      timedId('load'),
      kind.name,
      edition.name,
      edition.effectiveOn,
      file.digest,
      file.rows.length,
      result.added,
      result.changed,
      result.unchanged,
      faults.refused,
      result.missing.length,
      clock.now(),
      result.whole ?? false,
      result.ended?.length ?? 0,
      edition.reviewedThrough ?? null,
    ]);
    return result;
  });
  for (const key of merged.missing) faults.missing(key);
  for (const key of merged.ended ?? []) faults.ended(key, edition.effectiveOn);
  return { ...merged, read: file.rows.length, refused: faults.refused, faults: faults.all };
}

function withContent(rows: readonly CsvRow[], faults: LoadFaults): readonly CsvRow[] {
  return rows.filter((row) => {
    const blank = Object.values(row.values).every((value) => value.trim() === '');
    if (blank) faults.refuse(row, '', 'row.blank', 'The row is empty.');
    return !blank;
  });
}
