import type { IsoDate } from '../../../kernel/dates.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import { flagsOf } from '../agencies/entry-flags.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import { HEAD_COLUMNS, LINE_COLUMNS, valuesOf, versionValues } from '../filing/copied-columns.js';
import type { Assessed } from '../filing/assessed-entry.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import type { FilingImporter } from '../filing/filing-importers.js';
import { headOf, lineRows } from '../filing/version-rows.js';
import { setClocks } from '../timeline/set-clocks.js';

/** An entry that the law takes, with the id it is to have. */
export interface ToFile {
  readonly id: string;
  readonly importer: FilingImporter;
  readonly declared: DeclaredEntry;
  readonly assessed: Assessed;
  readonly grounds: FilingGrounds;
}

export interface StagedRows {
  readonly entries: Copied[][];
  readonly lines: Copied[][];
  readonly clocks: Copied[][];
  readonly flags: Copied[][];
}

/** Entries as COPY takes them, in the order of the columns of their stages. */
export function stagedRows(entries: readonly ToFile[], filedOn: IsoDate): StagedRows {
  const rows: StagedRows = { entries: [], lines: [], clocks: [], flags: [] };
  const sets = new Map<Assessed['clocks'], number>();
  // Entries on the same days share their clocks: each set is staged once.
  const setOf = (assessed: Assessed): number => {
    const known = sets.get(assessed.clocks);
    if (known !== undefined) return known;
    const set = sets.size;
    sets.set(assessed.clocks, set);
    for (const [place, { clock, met }] of setClocks(assessed, { entryFiled: true }).entries())
      rows.clocks.push([set, place, clock.name, JSON.stringify(clock), met ? null : clock.rolledTo]);
    return set;
  };
  for (const [place, entry] of entries.entries()) put(rows, [place, setOf(entry.assessed)], entry, filedOn);
  return rows;
}

function put(
  rows: StagedRows,
  places: readonly [place: number, clockSet: number],
  { id, importer, declared, assessed, grounds }: ToFile,
  filedOn: IsoDate,
): void {
  const { importerId, organisationId } = importer;
  rows.entries.push([
    ...[...places, id, importerId, organisationId],
    ...valuesOf(headOf(declared, importer, assessed, filedOn), HEAD_COLUMNS),
    ...versionValues(declared, assessed, JSON.stringify(grounds)),
  ]);
  for (const line of lineRows(declared, assessed))
    rows.lines.push([importerId, id, organisationId, ...valuesOf(line, LINE_COLUMNS)]);
  for (const { agency, lines } of flagsOf(declared.lines))
    rows.flags.push([id, organisationId, agency, lines.map(String)]);
}
