// A file of a gibibyte is taken and read in bounded memory, one byte more is refused and nothing of it is kept, and what unpacks to
// more than it may ends in bounded time.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { finishedJob } from '../bench/entries.mjs';
import { ownFolder } from '../bench/own-folder.mjs';
import { startProcess } from '../bench/service.mjs';
import { tokenOf } from '../bench/token.mjs';

const GIBIBYTE = 1_073_741_824;
const MOST_MEGABYTES = 400;
const MOST_SECONDS = 120;
const folder = ownFolder('prove-large-file');
const DATA_DIR = path.join(folder, 'data');

/** As many bytes as asked, in lines of one length: a row that is no entry, or nothing at all, and blanks. */
function* lines(bytes, length, text) {
  const line = `${text.padEnd(length - 1)}\n`;
  const piece = Buffer.from(line.repeat(Math.max(1, Math.floor(65_536 / length))));
  for (let left = bytes; left > 0; left -= piece.length) yield left < piece.length ? piece.subarray(-left) : piece;
}

async function gzipped(pieces) {
  const held = [];
  await pipeline(Readable.from(pieces), createGzip({ level: 1 }), async (packed) => {
    for await (const piece of packed) held.push(piece);
  });
  return held;
}

/** Sends a file whose pieces `pieces` gives anew each time. */
async function send(url, token, pieces, { announced, gzip = false } = {}) {
  const hash = createHash('sha256');
  for (const piece of pieces()) hash.update(piece);
  const sent = request(`${url}/v1/bulk-jobs?kind=entries`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-ndjson',
      'content-digest': `sha-256=:${hash.digest('base64')}:`,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
      ...(announced === undefined ? {} : { 'content-length': announced }),
    },
  });
  const began = performance.now();
  const answer = new Promise((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', async (response) => {
      const parts = await response.toArray();
      resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(parts).toString()) });
    });
  });
  pipeline(Readable.from(pieces()), sent).catch(() => undefined);
  const told = await answer;
  sent.destroy();
  return { ...told, seconds: (performance.now() - began) / 1000 };
}

const filesKept = () =>
  readdirSync(path.join(DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length;

// Where there is no /proc, nothing is known of it.
function peakMegabytes(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return null;
  }
}

try {
  const { url, pid, stop } = await startProcess('dist/src/main.js', { DATA_DIR }, '/health/ready');
  try {
    const token = await tokenOf(url, 'sandbox-importer');
    const say = (what, seconds) => {
      const megabytes = peakMegabytes(pid);
      process.stdout.write(`ok  ${what} (${seconds.toFixed(1)} s; at most ${String(megabytes)} MB so far)\n`);
      assert.ok(seconds <= MOST_SECONDS, `${what} takes ${seconds.toFixed(0)} s`);
      assert.ok(megabytes === null || megabytes <= MOST_MEGABYTES, `${what}: ${megabytes} MB`);
    };
    const ended = async ({ status, body, seconds }, what) => {
      assert.equal(status, 202, JSON.stringify(body));
      say(`${what}: it has arrived`, seconds);
      const began = performance.now();
      const job = await finishedJob(url, token, body.id);
      return { job, seconds: (performance.now() - began) / 1000 };
    };

    process.stdout.write(`    at the start ${String(peakMegabytes(pid))} MB\n`);
    const none = '{"entryNumber":"none"}';
    const whole = await ended(await send(url, token, () => lines(GIBIBYTE, 65_536, none)), 'a file of 1 GiB');
    assert.deepEqual(
      [whole.job.state, whole.job.bytes, whole.job.rows, whole.job.counts.refused],
      ['done', GIBIBYTE, 16_384, 16_384],
    );
    say('a file of 1 GiB: each of its 16,384 rows has been answered', whole.seconds);

    const kept = filesKept();
    const over = () => lines(GIBIBYTE + 1, 65_536, none);
    for (const [how, options] of [
      ['announced', { announced: GIBIBYTE + 1 }],
      ['not announced', {}],
    ]) {
      const { status, body, seconds } = await send(url, token, over, options);
      assert.deepEqual([status, body.code], [413, 'bulk.file_too_large'], how);
      assert.equal(filesKept(), kept, `${how}: something was kept`);
      say(`one byte more, ${how}: refused, and nothing is kept`, seconds);
    }

    // As long as a line may be: of these a step holds a few.
    const long = await gzipped(lines(GIBIBYTE, 1_048_576, none));
    const packed = await ended(await send(url, token, () => long, { gzip: true }), '1 GiB in lines of 1 MiB, packed');
    assert.deepEqual([packed.job.state, packed.job.rows], ['done', 1024]);
    say('1 GiB in lines of 1 MiB, packed: each of its rows has been answered', packed.seconds);

    for (const [what, length, text, code] of [
      ['a small file of 3 GiB of empty lines', 1, '', 'bulk.too_many_lines'],
      ['a small file of 3 GiB of long blank lines', 1_048_576, '', 'bulk.too_large'],
    ]) {
      const bomb = await gzipped(lines(3 * GIBIBYTE, length, text));
      const { job, seconds } = await ended(await send(url, token, () => bomb, { gzip: true }), what);
      assert.deepEqual([job.state, job.failure?.code], ['failed', code]);
      say(`${what}: the job has ended as failed, ${code}`, seconds);
    }
  } finally {
    await stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
