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
  progress?.begin('copy', rows.length);
  await send(database, table, columns, chunks(rows, progress));
  progress?.end();
}

/** The same of rows that are text already, each as `copyText` writes it. */
export async function copyTexts(
  database: Database,
  table: string,
  columns: readonly string[],
  texts: readonly string[],
): Promise<void> {
  await send(database, table, columns, joined(texts));
}

async function send(
  database: Database,
  table: string,
  columns: readonly string[],
  chunks: Iterable<string>,
): Promise<void> {
  if (!database.inTransaction) throw new Error('COPY belongs into a transaction');
  const client = (await database.client()) as PoolClient;
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks), target);
}

const CHUNK = 200;
const CHUNK_SIGNS = 65_536;

function* joined(texts: readonly string[]): Generator<string> {
  let some = '';
  for (const text of texts) {
    some += text;
    if (some.length < CHUNK_SIGNS) continue;
    yield some;
    some = '';
  }
  if (some !== '') yield some;
}

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
