// A file of entries of mixed goods through the bulk route, all checks on, against raw COPY of the same rows into tables with the same indexes.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { locateRunningServer } from '../dist/src/embedded-database/index.js';
import { finishedJob, mixedEntries, sendFile } from './entries.mjs';
import { startProcess } from './service.mjs';
import { tokenOf } from './token.mjs';
import { ownFolder } from './own-folder.mjs';

// The first few thousand are filed while code is being compiled: of fewer than these it would be told of that.
const ENTRIES = Number(process.env.BULK_ENTRIES ?? 20_000);
// What customs takes on a typical day, and what this process may hold meanwhile.
const DAY = 85_000;
const TABLES = ['entry', 'entry_version', 'entry_line', 'entry_event', 'entry_clock'];
const WHOLE = ['entry_directory', 'entry_due', 'entry_flag'];

export async function bulk({ say }) {
  const folder = ownFolder('bench-bulk');
  const data = { DATA_DIR: path.join(folder, 'data') };
  try {
    const service = await startProcess('dist/src/main.js', data, '/health/ready');
    try {
      const token = await tokenOf(service.url, 'sandbox-importer');
      const entries = await mixedEntries(service.url, token, ENTRIES);
      const began = performance.now();
      const { id } = await sendFile(service.url, token, entries);
      const job = await finishedJob(service.url, token, id);
      const seconds = (performance.now() - began) / 1000;
      if (job.counts.filed !== ENTRIES) throw new Error(`of ${ENTRIES} entries came ${JSON.stringify(job.counts)}`);
      const peak = peakMegabytes(service.pid);
      const copied = await rawCopySeconds((await locateRunningServer(data.DATA_DIR)).adminUrl);
      const [rate, raw] = [ENTRIES / seconds, ENTRIES / copied];
      say(
        `${ENTRIES} entries of mixed goods, three lines each: ${rate.toFixed(0)} entries/s, raw COPY ${raw.toFixed(0)}, ${peak} MB at most`,
      );
      return [
        {
          name: 'bulk: entries against raw COPY',
          ours: rate,
          baseline: raw,
          ratio: rate / raw,
          target: 0.15,
          unit: 'entries/s',
        },
        {
          name: `bulk: ${DAY} entries at that rate`,
          ours: DAY / rate,
          baseline: null,
          ratio: DAY / rate,
          target: 60,
          unit: 's',
          atMost: true,
        },
        {
          name: 'bulk: memory of the process',
          ours: peak,
          baseline: null,
          ratio: peak,
          target: 400,
          unit: 'MB',
          atMost: true,
        },
      ];
    } finally {
      await service.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rawCopySeconds(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = any ($1::regclass[])`,
      [TABLES],
    );
    let seconds = 0;
    for (const table of [...rows.map(({ name }) => name), ...WHOLE]) {
      await client.query(`create table raw_${table} (like ${table} including all)`);
      // Of the table itself: what a column is generated from is sent, and not the column.
      const sent = await client.query(copyTo(`copy ${table} to stdout`)).toArray();
      const began = performance.now();
      await pipeline(Readable.from(sent), client.query(copyFrom(`copy raw_${table} from stdin`)));
      seconds += (performance.now() - began) / 1000;
    }
    return seconds;
  } finally {
    await client.end();
  }
}

// Where there is no /proc, nothing is known of it.
function peakMegabytes(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
