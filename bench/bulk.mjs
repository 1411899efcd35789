// A file of entries of mixed goods through the bulk route, all checks on, against raw COPY of the same rows into tables with the same indexes.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { ephemeralServer, locateRunningServer } from '../dist/src/embedded-database/index.js';
import { fileOf, finishedJob, mixedEntries, sendMade } from './entries.mjs';
import { startProcess, startWorker } from './service.mjs';
import { tokenOf } from './token.mjs';
import { ownFolder } from './own-folder.mjs';

// What customs takes on a typical day.
const DAY = 85_000;
// The first few thousand are filed while code is being compiled: of fewer one would be told of that.
const ENTRIES = Number(process.env.BULK_ENTRIES ?? DAY);
const TABLES = ['entry', 'entry_version', 'entry_line', 'entry_event', 'entry_clock'];
const WHOLE = ['entry_directory', 'entry_due', 'entry_flag'];

export async function bulk({ say }) {
  const folder = ownFolder('bench-bulk');
  const data = { DATA_DIR: path.join(folder, 'data') };
  try {
    const [alone, apart] = [await inOneProcess(data), await withAWorker({ DATA_DIR: path.join(folder, 'apart') })];
    for (const [how, { seconds, copied, megabytes }] of [
      ['in one process', alone],
      ['with a worker', apart],
    ])
      say(
        `${ENTRIES} entries of mixed goods, three lines each, ${how}: ${(ENTRIES / seconds).toFixed(0)} entries/s, raw COPY ${(ENTRIES / copied).toFixed(0)}, at most ${megabytes.join(' and ')} MB`,
      );
    const [rate, raw] = [ENTRIES / apart.seconds, ENTRIES / apart.copied];
    const atMost = (name, figure, target, unit) => ({
      name: `bulk: ${name}`,
      ours: figure,
      baseline: null,
      ratio: figure,
      target,
      unit,
      atMost: true,
    });
    return [
      {
        name: 'bulk: entries against raw COPY',
        ours: rate,
        baseline: raw,
        ratio: rate / raw,
        target: 0.15,
        unit: 'entries/s',
      },
      atMost(`${DAY} entries at that rate`, DAY / rate, 60, 's'),
      atMost('memory of the process that answers', apart.megabytes[0], 400, 'MB'),
      atMost('memory where one process does it all', alone.megabytes[0], 400, 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `npm start` does it in a sandbox. */
async function inOneProcess(data) {
  const service = await startProcess('dist/src/main.js', data, '/health/ready');
  try {
    const seconds = await filed(service);
    const copied = await rawCopySeconds((await locateRunningServer(data.DATA_DIR)).adminUrl);
    return { seconds, copied, megabytes: [peakMegabytes(service.pid)] };
  } finally {
    await service.stop();
  }
}

/** As an operator has it done: jobs are the worker's, and the service only answers. */
async function withAWorker(data) {
  const server = await ephemeralServer();
  const env = { ...data, DATABASE_URL: server.serviceUrl, DATABASE_ADMIN_URL: server.adminUrl, WORKER: 'apart' };
  try {
    const service = await startProcess('dist/src/main.js', env, '/health/ready');
    const worker = await startWorker(env, new URL(service.url).port);
    try {
      const seconds = await filed(service);
      const copied = await rawCopySeconds(server.adminUrl);
      return { seconds, copied, megabytes: [peakMegabytes(service.pid), peakMegabytes(worker.pid)] };
    } finally {
      await worker.stop();
      await service.stop();
    }
  } finally {
    await server.stop();
  }
}

/** How long it takes from the first byte of the file until the last of its entries is on record. */
async function filed({ url }) {
  const token = await tokenOf(url, 'sandbox-importer');
  const file = fileOf(await mixedEntries(url, token, ENTRIES));
  const began = performance.now();
  const { id } = await sendMade(url, token, file);
  const job = await finishedJob(url, token, id);
  const seconds = (performance.now() - began) / 1000;
  if (job.counts.filed !== ENTRIES) throw new Error(`of ${ENTRIES} entries came ${JSON.stringify(job.counts)}`);
  return seconds;
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
