import { UnreadableFile } from './unreadable-file.js';

/**
 * An array of objects as a header and records: the header is every member's name in the order of its first appearance. A list
 * of texts is written with semicolons between them, a list of objects by the `value` of each, or as JSON where they have none; what is absent or null is empty.
 */
export function readJsonRecords(text: string): readonly (readonly string[])[] {
  return recordsOf(parsed(text.replace(/^\uFEFF/, '')));
}

/** The same of a file with one object a line. */
export function readJsonLines(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return recordsOf(parsed(`[${lines.join(',')}]`));
}

function recordsOf(rows: readonly Readonly<Record<string, unknown>>[]): readonly (readonly string[])[] {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [header, ...rows.map((row) => header.map((name) => cellOf(row[name])))];
}

function parsed(text: string): readonly Readonly<Record<string, unknown>>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(value) || !value.every(isObject))
    throw new UnreadableFile('The file is not an array of objects, one a row.');
  return value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  if (!value.every(isObject)) return value.map(cellOf).join(';');
  return value.every((one) => 'value' in one)
    ? value.map(({ value: inner }) => cellOf(inner).trim()).join(' ')
    : JSON.stringify(value);
}
