import type { CsvFile, CsvRow } from './csv-file.js';

/** What became of the row because of a fault. */
export type FaultEffect =
  /** Nothing of the row was loaded; it stands whole in the fault file. */
  | 'row_refused'
  /** The row was loaded with this value put right, in the one way it can be meant. */
  | 'value_repaired'
  /** The row was loaded without this value. */
  | 'value_left_out'
  /** Loaded as it stands; someone should look at it. */
  | 'noted';

/** One fault of a file. */
export interface LoadFault {
  /** Which file, where several are loaded together. */
  readonly file?: string;
  /** As a spreadsheet counts; null for what is not in the file. */
  readonly row: number | null;
  /** The column by the file's own name. */
  readonly column: string;
  /** The value, shortened. */
  readonly value: string;
  readonly code: string;
  readonly message: string;
  readonly effect: FaultEffect;
  /** The whole row, where it was refused. */
  readonly record?: readonly string[];
}

const SHOWN = 80;

/** Gathers the faults of one file, so that all are told together. */
export class LoadFaults {
  private readonly found: LoadFault[] = [];
  private readonly refusedRows = new Set<number>();

  constructor(private readonly file: Pick<CsvFile, 'named'>) {}

  get all(): readonly LoadFault[] {
    return this.found;
  }

  get refused(): number {
    return this.refusedRows.size;
  }

  /** Whether the file has the column at all; one that it lacks says nothing, an empty cell says "none". */
  hasColumn(field: string): boolean {
    return this.file.named[field] !== undefined;
  }

  /** Something about the file as a whole that whoever loads it should know. */
  ofFile(code: string, message: string): void {
    this.found.push({ row: null, column: '', value: '', code, message, effect: 'noted' });
  }

  refuse(row: CsvRow, field: string, code: string, message: string): void {
    this.refusedRows.add(row.number);
    this.add(row, field, code, message, 'row_refused');
  }

  repaired(row: CsvRow, field: string, code: string, message: string): void {
    this.add(row, field, code, message, 'value_repaired');
  }

  leftOut(row: CsvRow, field: string, code: string, message: string): void {
    this.add(row, field, code, message, 'value_left_out');
  }

  noted(row: CsvRow, field: string, code: string, message: string): void {
    this.add(row, field, code, message, 'noted');
  }

  /** What is on record and not in the file. */
  missing(key: string): void {
    const message = 'On record and not in this edition; it was not ended.';
    this.found.push({ row: null, column: '', value: key, code: 'row.missing', message, effect: 'noted' });
  }

  /** What is on record, not in this whole edition, and therefore ended on its day. */
  ended(key: string, on: string): void {
    const message = `On record and not in this whole edition: it ended before ${on}.`;
    this.found.push({ row: null, column: '', value: key, code: 'row.ended', message, effect: 'noted' });
  }

  private add(row: CsvRow, field: string, code: string, message: string, effect: FaultEffect): void {
    this.found.push({
      row: row.number,
      column: this.file.named[field] ?? field,
      value: shortened(row.values[field] ?? ''),
      code,
      message,
      effect,
      ...(effect === 'row_refused' ? { record: row.record } : {}),
    });
  }
}

const shortened = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value);
