import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readJsonLines, readJsonRecords } from './json-records.js';
import { UnreadableFile } from './unreadable-file.js';

export { UnreadableFile } from './unreadable-file.js';

/** Fields a loader reads, each with the names a header may give it. */
export type Columns = Readonly<Record<string, { readonly names: readonly string[]; readonly optional?: boolean }>>;

/** One row, its values under the loader's own names: exactly as written, empty where the file has no such column. */
export interface CsvRow<C extends string = string> {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly values: Readonly<Record<C, string>>;
  /** The row as it stands, for whoever repairs it. */
  readonly record: readonly string[];
}

export interface CsvFile {
  /** SHA-256 of the bytes. */
  readonly digest: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Which of the loader's columns the header has, each under the file's own name. */
  readonly named: Readonly<Record<string, string>>;
}

/** Reads a table whole: CSV, or JSON as an array of objects or as one object a line. The rows themselves are judged later. */
export function readTable(path: string, columns: Columns): CsvFile {
  const bytes = bytesOf(path);
  const text = textOf(bytes);
  if (/^\s*\[/.test(text)) return tableOf(bytes, readJsonRecords(text), columns);
  return /^\s*\{/.test(text) ? tableOf(bytes, readJsonLines(text), columns) : csvOf(bytes, text, columns);
}

/** Reads a CSV file whole; quotes and column counts are taken as they come, the rows themselves are judged later. */
export function readCsv(path: string, columns: Columns): CsvFile {
  const bytes = bytesOf(path);
  return csvOf(bytes, textOf(bytes), columns);
}

const csvOf = (bytes: Buffer, text: string, columns: Columns): CsvFile => tableOf(bytes, recordsOf(text), columns);

function tableOf(bytes: Buffer, [header, ...records]: readonly (readonly string[])[], columns: Columns): CsvFile {
  if (!header) throw new UnreadableFile('The file is empty.');
  const places = placesOf(header, columns);
  return {
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    header,
    named: Object.fromEntries([...places].map(([field, at]) => [field, header[at] ?? ''])),
    rows: records.map((record, i) => ({
      number: i + 2,
      record,
      values: Object.fromEntries(Object.keys(columns).map((field) => [field, valueAt(record, places.get(field))])),
    })),
  };
}

const valueAt = (record: readonly string[], at: number | undefined): string =>
  at === undefined ? '' : (record[at] ?? '');

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableFile(error instanceof Error ? error.message : String(error));
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('The file is not UTF-8 text; save it as CSV UTF-8.');
  }
}

function recordsOf(text: string): string[][] {
  if (text.includes('\u0000')) throw new UnreadableFile('The file holds zero bytes: it is not a CSV file.');
  try {
    return parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    throw new UnreadableFile(`The file is not CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function placesOf(header: readonly string[], columns: Columns): ReadonlyMap<string, number> {
  const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();
  const inFile = header.map(plain);
  const places = new Map<string, number>();
  const lacking: string[] = [];
  for (const [field, { names, optional }] of Object.entries(columns)) {
    const at = inFile.findIndex((name) => names.some((known) => plain(known) === name));
    if (at >= 0) places.set(field, at);
    else if (!optional) lacking.push(names.map((name) => `"${name}"`).join(' or '));
  }
  if (lacking.length > 0)
    throw new UnreadableFile(`The header lacks ${lacking.join(', ')}. It has: ${header.join(', ').slice(0, 500)}.`);
  return places;
}
