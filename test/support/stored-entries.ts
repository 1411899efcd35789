import type { TestApp } from './app.js';
import { asOwner } from './access/as-owner.js';

const TABLES = [
  'entry_directory',
  'entry',
  'entry_version',
  'entry_line',
  'entry_event',
  'entry_clock',
  'entry_due',
  'entry_flag',
];

/** All that is stored of some entries, table by table, as an entry of any other id and number would have it. */
export async function storedOf(t: TestApp, ids: readonly string[]): Promise<readonly unknown[]> {
  return asOwner(t, async (client) => {
    const all: unknown[] = [];
    for (const id of ids) {
      const found = await client.query<{ number: string }>(
        `select entry_number as number from entry_directory where id = $1`,
        [id],
      );
      const number = found.rows[0]?.number ?? 'none';
      const stored: Record<string, unknown> = {};
      for (const table of TABLES) {
        const key = table === 'entry_directory' ? 'id' : 'entry_id';
        const rows = await client.query(
          `select to_jsonb(x) - 'seq' - 'entry_seq' as row from ${table} x where ${key} = $1 order by to_jsonb(x)::text`,
          [id],
        );
        const trail = await client.query(
          `select a.operation, a.actor_id, a.after - 'seq' - 'entry_seq' as after from audit a where a.table_name = $1 and a.after ->> $2 = $3 order by a.id`,
          [table, key, id],
        );
        stored[table] = [sorted(rows.rows, id, number), sorted(trail.rows, id, number)];
      }
      const told = await client.query(
        `select type, payload from outbox_message where payload::text like '%' || $1 || '%'`,
        [id],
      );
      stored['outbox'] = sorted(told.rows, id, number);
      all.push(stored);
    }
    return all;
  });
}

// A digest stands on the number of its entry, each act has its own instant, and of a file’s entries no answer is kept.
const plain = (rows: unknown, id: string, number: string): unknown =>
  JSON.parse(
    JSON.stringify(rows)
      .replaceAll(id, 'ID')
      .replaceAll(number, 'NUMBER')
      .replaceAll(/[0-9a-f]{64}/g, 'DIGEST')
      .replaceAll(/"recorded_at":"[^"]+"/g, '"recorded_at":"INSTANT"')
      .replaceAll(/"knownAt":"[^"]+"/g, '"knownAt":"INSTANT"')
      .replaceAll(/"determination_id":(?:null|"det_\w+")/g, '"determination_id":"OF ITS WAY"'),
  );

const sorted = (rows: readonly unknown[], id: string, number: string): unknown =>
  rows.map((row) => JSON.stringify(plain(row, id, number))).sort();
