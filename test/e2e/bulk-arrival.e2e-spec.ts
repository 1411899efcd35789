import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ARRIVAL, BulkIntake } from '../../src/platform/bulk/bulk-intake.js';
import { FileParts } from '../../src/platform/bulk/file-parts.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BULK, submit } from '../support/bulk.js';

let t: TestApp;
let folder: string;
let token: string;
// A connection on which nothing happens is cut after twice as long: on a busy machine an answer may take a while.
const PATIENCE_MS = 1_000;
const LARGEST = 4_000;
const PART = 400;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'arrival-'));
  t = await startTestApp({ DATA_DIR: folder }, { patienceMs: PATIENCE_MS });
  token = await t.tokenOf('sandbox-surety');
  Object.assign(t.app.get(FileParts), { each: PART });
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

const bounded = (bounds: Partial<typeof ARRIVAL> = {}) =>
  Object.assign(t.app.get(BulkIntake), { bounds: { ...ARRIVAL, largest: LARGEST, ...bounds } });
beforeEach(() => bounded());

const kept = async (): Promise<number> => {
  const entries = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
};
const jobs = async (): Promise<number> =>
  (await (await t.as('surety')).get(BULK).query({ limit: 500 }).expect(200)).body.items.length;

/** A file of one row, which no other has. */
const rows = (bytes: number): Buffer =>
  Buffer.from(
    `${randomBytes(bytes)
      .toString('hex')
      .slice(0, bytes - 1)}\n`,
  );

interface Sending {
  readonly sent: ClientRequest;
  /** What came of it: a status with its code, or how the connection ended. */
  readonly answer: Promise<{
    readonly status: number | string;
    readonly code?: string | undefined;
    readonly retryAfter?: string | undefined;
  }>;
}

/** A file on its way, of no announced length unless one is given. */
function send(
  of: Buffer,
  { length, by = token, kind = 'bonds' }: { length?: number; by?: string; kind?: string } = {},
): Sending {
  const sent = request(`${t.url}${BULK}?kind=${kind}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${by}`,
      'content-type': 'application/x-ndjson',
      'content-digest': `sha-256=:${createHash('sha256').update(of).digest('base64')}:`,
      ...(length === undefined ? {} : { 'content-length': length }),
    },
  });
  const answer = new Promise<Awaited<Sending['answer']>>((resolve) => {
    sent.on('error', (error) => {
      resolve({ status: String((error as { code?: string }).code) });
    });
    sent.on('response', (response: IncomingMessage) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => {
        const { code } = JSON.parse(text) as { code?: string };
        resolve({ status: response.statusCode ?? 0, code, retryAfter: response.headers['retry-after'] });
      });
    });
  });
  sent.flushHeaders();
  return { sent, answer };
}

/** So many bytes at a time, with a pause before each. */
async function drip({ sent }: Sending, of: Buffer, each: number, ms: number): Promise<void> {
  for (let at = 0; at < of.length && !sent.destroyed; at += each) {
    await sleep(ms);
    sent.write(of.subarray(at, at + each));
  }
  sent.end();
}

describe('a file that arrives', () => {
  it('is taken to its last byte, and refused with one byte more, of which nothing is kept', async () => {
    const [filesBefore, jobsBefore] = [await kept(), await jobs()];
    const caller = await t.as('surety');
    expect((await submit(caller, 'bonds', rows(LARGEST))).status).toBe(202);
    const tooLarge = rows(LARGEST + 1);
    // Announced it is refused before a byte is read.
    const announced = send(tooLarge, { length: tooLarge.length });
    expect(await announced.answer).toMatchObject({ status: 413, code: 'bulk.file_too_large' });
    announced.sent.destroy();
    const came = send(tooLarge);
    // More would follow: whoever is still sending reads the refusal.
    came.sent.write(tooLarge);
    expect(await came.answer).toMatchObject({ status: 413, code: 'bulk.file_too_large' });
    came.sent.destroy();
    expect([await kept(), await jobs()]).toEqual([filesBefore + LARGEST / PART, jobsBefore + 1]);
  });

  it('leaves nothing where it is not what was announced, breaks off, or is on record already', async () => {
    const file = rows(900);
    const caller = await t.as('surety');
    const { id } = (await submit(caller, 'bonds', file)).body;
    const [filesBefore, jobsBefore] = [await kept(), await jobs()];
    expect((await submit(caller, 'bonds', file)).body.id).toBe(id);
    const other = send(rows(900));
    other.sent.end(file);
    expect(await other.answer).toMatchObject({ status: 400 });
    const gone = send(file);
    gone.sent.write(file.subarray(0, 500));
    await sleep(50);
    gone.sent.destroy();
    expect(await gone.answer).toEqual({ status: 'ECONNRESET' });
    bounded({ ofOne: 1 });
    // Its place is free as soon as it is known that it is gone.
    for (let status: number | string = 429; status === 429;) status = (await submit(caller, 'bonds', file)).status;
    expect([await kept(), await jobs()]).toEqual([filesBefore, jobsBefore]);
  });

  it('may take longer than other requests, as long as it comes at its pace', async () => {
    bounded({ windowMs: 400, leastBytes: 100 });
    const file = rows(1_700);
    const slow = send(file);
    const began = performance.now();
    await drip(slow, file, 50, 50);
    expect(await slow.answer).toMatchObject({ status: 202 });
    expect(performance.now() - began).toBeGreaterThan(1.6 * PATIENCE_MS);
  });

  it.each<[string, Partial<typeof ARRIVAL>]>([
    ['more slowly than that', { windowMs: 200, leastBytes: 1_000 }],
    ['longer than it may in all', { windowMs: 200, leastBytes: 100, inAllMs: 400 }],
  ])('is refused where it comes %s, and nothing is kept', async (_, bounds) => {
    bounded(bounds);
    const before = await kept();
    const file = rows(4_000);
    const slow = send(file);
    const began = performance.now();
    const dripping = drip(slow, file, 50, 50);
    expect(await slow.answer).toMatchObject({ status: 408, code: 'request.too_slow' });
    expect(performance.now() - began).toBeLessThan(3_000);
    slow.sent.destroy();
    await dripping;
    expect(await kept()).toBe(before);
  });

  it('has the connection for two seconds more once it is refused, and no longer', async () => {
    bounded({ windowMs: 200, leastBytes: 1_000 });
    const file = rows(4_000);
    const slow = send(file);
    const dripping = drip(slow, file, 20, 50);
    expect(await slow.answer).toMatchObject({ status: 408 });
    const answered = performance.now();
    if (!slow.sent.closed) await once(slow.sent, 'close');
    expect(performance.now() - answered).toBeLessThan(4_000);
    await dripping;
  });

  it('finds a place, or is told when to come again', async () => {
    bounded({ ofOne: 1, ofAll: 2 });
    const [file, second] = [rows(900), await t.tokenOf('sandbox-surety-2')];
    const third = await t.tokenOf('sandbox-importer');
    const first = send(file);
    await taken(1);
    expect(await send(file).answer).toMatchObject({ status: 429, code: 'bulk.arriving_already', retryAfter: '15' });
    const theirs = send(file, { by: second });
    await taken(2);
    const none = send(file, { by: third, kind: 'entries' });
    expect(await none.answer).toMatchObject({ status: 503, code: 'bulk.no_place', retryAfter: '15' });
    for (const one of [first, theirs]) one.sent.end(file);
    expect(await first.answer).toMatchObject({ status: 202 });
    expect(await theirs.answer).toMatchObject({ status: 202 });
    expect((await submit(await t.as('surety'), 'bonds', file)).status).toBe(202);
  });
});

async function taken(files: number): Promise<void> {
  const intake: object = t.app.get(BulkIntake);
  const { places } = intake as { places: { all: number } };
  while (places.all < files) await sleep(5);
}
