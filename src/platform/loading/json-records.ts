import { UnreadableFile } from './unreadable-file.js';

/**
 * An array of objects as a header and records: the header is every member's name in the order of its first appearance. A list
 * of texts is written with semicolons between them, a list of objects by the `value` of each; what is absent or null is empty.
 */
export function readJsonRecords(text: string): readonly (readonly string[])[] {
  const rows = parsed(text.replace(/^\uFEFF/, ''));
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
  return value.every(isObject)
    ? value.map(({ value: inner }) => cellOf(inner).trim()).join(' ')
    : value.map(cellOf).join(';');
}
