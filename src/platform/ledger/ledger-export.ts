import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import type { Statement } from '../database/database.js';
import { EXPORT_CHECKPOINTS, EXPORT_LEAVES, EXPORT_NODES, EXPORT_RECEIPTS } from './ledger-export.sql.js';

const LINES_AT_ONCE = 20_000;
const LEVELS = 52;

/** How many lines each file of an export got. */
export type ExportCounts = Readonly<Record<string, number>>;

/**
 * Writes what tools/verify-ledger.mjs takes as `--ledger` into a folder for its owner alone: the receipts are in it.
 * Give a client inside a REPEATABLE READ transaction, so that all files show one moment.
 */
export async function exportLedger(client: ClientBase, folder: string): Promise<ExportCounts> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const counts: Record<string, number> = {};
  const write = async (name: string, ...parts: readonly AsyncGenerator<string>[]): Promise<void> => {
    const file = await open(path.join(folder, name), 'w', 0o600);
    counts[name] = 0;
    try {
      for (const part of parts)
        for await (const line of part) {
          await file.write(`${line}\n`);
          counts[name]++;
        }
    } finally {
      await file.close();
    }
  };
  await write('leaves.ndjson', lines(client, EXPORT_LEAVES));
  await write('receipts.ndjson', lines(client, EXPORT_RECEIPTS));
  const levels = Array.from({ length: LEVELS }, (_, level) => lines(client, EXPORT_NODES, level + 1));
  await write('nodes.ndjson', ...levels);
  // A note ends in a newline of its own: the one added makes the empty line between notes.
  await write('checkpoints.txt', lines(client, EXPORT_CHECKPOINTS));
  return counts;
}

async function* lines(client: ClientBase, { text }: Statement, ...more: readonly number[]): AsyncGenerator<string> {
  for (let from = 0; ;) {
    const { rows } = await client.query<{ index: string; line: string }>(text, [from, LINES_AT_ONCE, ...more]);
    for (const { line } of rows) yield line;
    const last = rows.at(-1);
    if (!last || rows.length < LINES_AT_ONCE) return;
    from = Number(last.index) + 1;
  }
}
