import { isIsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { LoadFault } from '../../../platform/loading/load-faults.js';
import type { DutyProgram } from '../rules/additional/duty-program.js';
import { readFactDefinition } from '../rules/additional/fact-definition.js';
import type { FactDefinition, FactText } from '../rules/additional/fact-definition.js';
import type { ListMembership } from '../rules/additional/product-lists.js';
import { readProgram } from '../rules/additional/program-text.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import { FACTS, FILE_NAMES, LISTS, PRODUCTS, PROGRAMS } from './duty-files.js';
import type { DutyFiles } from './duty-files.js';

/** A row that was read, with where it stands. */
export interface ReadRow<T, Text> {
  readonly row: CsvRow;
  readonly text: Text;
  readonly value: T;
}

export interface ListText {
  readonly listName: string;
  readonly source: string;
  readonly confidence: string;
  readonly note: string;
}

/** The rows of a set that could be read, and the faults of all its files. */
export interface DutyRows {
  readonly programs: readonly ReadRow<DutyProgram, ProgramText>[];
  readonly products: readonly ReadRow<ListMembership, unknown>[];
  readonly lists: readonly ReadRow<ListText, ListText>[];
  readonly facts: readonly ReadRow<FactDefinition, FactText>[];
  readonly faults: Readonly<Record<keyof DutyFiles, LoadFaults>>;
}

export function readDutyRows(files: DutyFiles): DutyRows {
  const faults = {
    programs: new LoadFaults(files.programs),
    products: new LoadFaults(files.products),
    lists: new LoadFaults(files.lists),
    facts: new LoadFaults(files.facts),
  };
  return {
    programs: unique(files.programs.rows, 'programId', faults.programs, (row) => {
      const text = trimmed(row, PROGRAMS);
      const reading = readProgram(text);
      if ('program' in reading) return { row, text, value: reading.program };
      for (const { field, code, message } of reading.faults) faults.programs.refuse(row, field, code, message);
      return null;
    }),
    products: productsOf(files.products.rows, faults.products),
    lists: unique(files.lists.rows, 'listName', faults.lists, (row) => {
      const text = trimmed(row, LISTS);
      return { row, text, value: text };
    }),
    facts: unique(files.facts.rows, 'name', faults.facts, (row) => {
      const text = trimmed(row, FACTS);
      const reading = readFactDefinition(text);
      if ('definition' in reading) return { row, text, value: reading.definition };
      for (const { field, code, message } of reading.faults) faults.facts.refuse(row, field, code, message);
      return null;
    }),
    faults,
  };
}

/** The faults of all files, each with its file. */
export const allFaults = ({ faults }: DutyRows): readonly LoadFault[] =>
  (Object.keys(FILE_NAMES) as (keyof DutyFiles)[]).flatMap((kind) =>
    faults[kind].all.map((fault) => ({ file: FILE_NAMES[kind], ...fault })),
  );

export const refusedRows = ({ faults }: DutyRows): number =>
  Object.values(faults).reduce((sum, { refused }) => sum + refused, 0);

const trimmed = <Field extends string>(
  { values }: CsvRow,
  columns: Readonly<Record<Field, unknown>>,
): Readonly<Record<Field, string>> =>
  Object.fromEntries(Object.keys(columns).map((field) => [field, values[field]?.trim() ?? ''])) as Record<
    Field,
    string
  >;

function unique<T>(
  rows: readonly CsvRow[],
  key: string,
  faults: LoadFaults,
  read: (row: CsvRow) => T | null,
): readonly T[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const name = (row.values[key] ?? '').trim();
    const earlier = first.get(name);
    if (earlier !== undefined) {
      faults.refuse(row, key, 'row.duplicate', `Row ${String(earlier)} has this name already.`);
      return [];
    }
    first.set(name, row.number);
    const value = read(row);
    return value === null ? [] : [value];
  });
}

const PREFIX = /^(?:\d{2}){1,5}$/;
const LIST = /^[a-z]\w{1,59}$/;

function productsOf(rows: readonly CsvRow[], faults: LoadFaults): DutyRows['products'] {
  const seen = new Map<string, { readonly row: CsvRow; readonly from: string; readonly until: string }[]>();
  return rows.flatMap((row) => {
    const { listName, prefix, from, until } = trimmed(row, PRODUCTS);
    const refuse = (field: string, code: string, message: string): [] => {
      faults.refuse(row, field, code, message);
      return [];
    };
    if (!LIST.test(listName))
      return refuse('listName', 'value.malformed', 'A name of small letters, digits and underscores.');
    if (!PREFIX.test(prefix)) return refuse('prefix', 'hts.malformed', '2, 4, 6, 8 or 10 digits without points.');
    if (from !== '' && !isIsoDate(from)) return refuse('from', 'date.malformed', 'Not a date, YYYY-MM-DD.');
    if (until !== '' && !isIsoDate(until)) return refuse('until', 'date.malformed', 'Not a date, YYYY-MM-DD.');
    if (from !== '' && until !== '' && until < from)
      return refuse('until', 'period.ends_before_it_begins', `It begins on ${from}.`);
    const key = `${listName} ${prefix}`;
    const earlier = seen.get(key) ?? [];
    const overlapping = earlier.find(
      (one) => (one.until === '' || from <= one.until) && (until === '' || one.from <= until),
    );
    if (overlapping)
      return refuse('from', 'period.overlaps', `Row ${String(overlapping.row.number)} covers some of these days.`);
    seen.set(key, [...earlier, { row, from, until }]);
    const value = { listName, prefix, from: from === '' ? null : from, until: until === '' ? null : until };
    return [{ row, text: null, value }];
  });
}
