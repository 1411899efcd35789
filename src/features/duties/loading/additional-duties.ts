import { createHash } from 'node:crypto';
import { timedId } from '../../../kernel/ids.js';
import type { Database } from '../../../platform/database/database.js';
import type { LoadFault } from '../../../platform/loading/load-faults.js';
import type { FolderKind, LoadOrder, LoadResult } from '../../../platform/loading/load-file.js';
import type { LoadProgress, Merged } from '../../../platform/loading/load-kind.js';
import { mergeSnapshot } from '../../../platform/loading/snapshot-table.js';
import { readProgramData } from '../programs/duty-programs.js';
import { checkPrograms } from './check-programs.js';
import { compareWithTariff } from './compare-with-tariff.js';
import { FILE_NAMES, readDutyFiles } from './duty-files.js';
import type { DutyFiles } from './duty-files.js';
import { allFaults, readDutyRows, refusedRows } from './duty-rows.js';
import type { DutyRows } from './duty-rows.js';
import {
  FACT_TABLE,
  LIST_TABLE,
  PRODUCT_TABLE,
  PROGRAM_TABLE,
  factRow,
  listRow,
  productRow,
  programRow,
} from './duty-tables.js';

const RECORD_EDITION = `
insert into duty_program_edition (id, name, effective_on, reviewed_through, file_digest, whole, loaded_at)
select $1, $2, $3::date, $4::date, $5, $8, $6::timestamptz
where $7 or not exists (select from duty_program_edition
  where name = $2 and effective_on = $3::date and reviewed_through = $4::date and file_digest = $5)`;

/**
 * Loads programmes, products, lists and facts together. A programme that is missing makes a total too low: where any row is
 * refused, nothing of the set is loaded. Throws `UnreadableFile`.
 */
async function loadAdditionalDuties(order: Omit<LoadOrder, 'kind'>): Promise<LoadResult> {
  const { path: folder, edition, by, database, clock, progress } = order;
  progress.begin('read', 1);
  const files = readDutyFiles(folder);
  const rows = readDutyRows(files);
  progress.end();
  const read = Object.values(files).reduce((sum, { rows: of }) => sum + of.length, 0);
  progress.begin('check', 2);
  checkPrograms(rows, await readProgramData(database, clock.now()));
  progress.advance(1);
  await compareWithTariff(rows, database);
  progress.end();
  const refused = refusedRows(rows);
  if (refused > 0) return { added: 0, changed: 0, unchanged: 0, missing: [], read, refused, faults: allFaults(rows) };
  const digest = digestOf(files);
  const merged = await database.transaction(`loader:${by}`, async () => {
    const client = await database.client();
    // A large set may take longer than a request ever may.
    await client.query('set local statement_timeout = 0');
    const parts = await mergeAll(rows, edition.name, database, progress);
    const changed = Object.values(parts).some((part) => part.added + part.changed > 0);
    const { name, effectiveOn, reviewedThrough = effectiveOn } = edition;
    await client.query(RECORD_EDITION, [
      timedId('load'),
      name,
      effectiveOn,
      reviewedThrough,
      digest,
      clock.now(),
      changed,
      isWhole(files),
    ]);
    return parts;
  });
  return { ...summed(merged), read, refused, faults: [...allFaults(rows), ...leftOut(merged)] };
}

/** Programmes of additional duty, their product lists and their facts. */
export const ADDITIONAL_DUTIES: FolderKind = { name: 'additional-duties', loadFolder: loadAdditionalDuties };

type Parts = Readonly<Record<keyof DutyFiles, Merged>>;

async function mergeAll(rows: DutyRows, edition: string, database: Database, progress: LoadProgress): Promise<Parts> {
  const merge = (...[table, values]: [Parameters<typeof mergeSnapshot>[1], Parameters<typeof mergeSnapshot>[2]]) =>
    mergeSnapshot(database, table, values, edition, progress);
  const facts = await merge(
    FACT_TABLE,
    rows.facts.map(({ text }) => factRow(text)),
  );
  const lists = await merge(
    LIST_TABLE,
    rows.lists.map(({ text }) => listRow(text)),
  );
  const products = await merge(
    PRODUCT_TABLE,
    rows.products.map(({ value }) => productRow(value)),
  );
  const programs = await merge(
    PROGRAM_TABLE,
    rows.programs.map(({ text }) => programRow(text)),
  );
  return { programs, products, lists, facts };
}

function summed(parts: Parts): Merged {
  const all = Object.values(parts);
  const sum = (of: 'added' | 'changed' | 'unchanged'): number => all.reduce((total, part) => total + part[of], 0);
  return {
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    missing: all.flatMap(({ missing }) => missing),
  };
}

const leftOut = (parts: Parts): readonly LoadFault[] =>
  (Object.keys(FILE_NAMES) as (keyof DutyFiles)[]).flatMap((kind) =>
    parts[kind].missing.map((value) => ({
      file: FILE_NAMES[kind],
      row: null,
      column: '',
      value,
      code: 'row.missing',
      message:
        kind === 'products'
          ? 'On record and not in this set: withdrawn where the set gives its list, kept where it does not.'
          : 'On record and not in this set; it was not ended.',
      effect: 'noted' as const,
    })),
  );

/** A set with product lists of its own speaks of every tariff number; programmes alone come beside what is on record. */
const isWhole = ({ products, lists, facts }: DutyFiles): boolean =>
  products.rows.length > 0 && lists.rows.length > 0 && facts.rows.length > 0;

const digestOf = (files: DutyFiles): string =>
  `sha256:${createHash('sha256')
    .update(
      Object.values(files)
        .map(({ digest }) => digest)
        .join('\n'),
    )
    .digest('hex')}`;
