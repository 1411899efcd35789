import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/database.js';
import type { LoadProgress } from './load-kind.js';

/** A value as COPY takes it. */
export type Copied = string | number | boolean | null | readonly string[];

/** Sends rows into a table by COPY, on the transaction's own connection. Names come from code, never from a file. */
export async function copyRows(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Copied[])[],
  progress?: LoadProgress,
): Promise<void> {
  if (!database.inTransaction) throw new Error('COPY belongs into a transaction');
  const client = (await database.client()) as PoolClient;
  progress?.begin('copy', rows.length);
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(rows, progress)), target);
  progress?.end();
}

const CHUNK = 200;

function* chunks(rows: readonly (readonly Copied[])[], progress?: LoadProgress): Generator<string> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const some = rows.slice(at, at + CHUNK);
    yield copyText(some);
    progress?.advance(at + some.length);
  }
}

/** Rows as COPY takes them. */
export const copyText = (rows: readonly (readonly Copied[])[]): string =>
  rows.map((row) => `${row.map(copied).join('\t')}\n`).join('');

function copied(value: Copied): string {
  if (value === null) return String.raw`\N`;
  if (typeof value === 'string') return escaped(value);
  return typeof value === 'object' ? escaped(arrayLiteral(value)) : String(value);
}

const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
};
const TO_ESCAPE = /[\\\t\n\r]/;
const escaped = (text: string): string =>
  TO_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : text;
