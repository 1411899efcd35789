import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { locateRunningServer } from '../../src/embedded-database/index.js';
import { sandboxSecretOf } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { freePort } from '../../src/platform/http/free-port.js';
import { startProgram } from '../support/started.js';
import type { Started } from '../support/started.js';

const OFFICER = 'sandbox-bond-officer';
// More than the pool has connections: some are in the middle of a transaction, the others wait for a place.
const WRITES = 24;
const READS = 8;
const LOST = 'The database has ended; the service ends with it. Start it again: the data folder recovers.\n';
const LONGEST_ANSWER_MS = 10_000;

let folder: string;
let url: string;
let service: Started;
let token: string;
let holder: pg.Client;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'database-lost-'));
  await chmod(folder, 0o755);
  const port = String(await freePort('127.0.0.1'));
  url = `http://127.0.0.1:${port}`;
  service = startProgram('main.js', { DATA_DIR: folder, PORT: port, RATE_LIMIT_FACTOR: '0', LOG_LEVEL: 'error' });
  await service.until('/v1/sandbox/clients');
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${OFFICER}:${sandboxSecretOf(OFFICER)}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  token = ((await answer.json()) as { access_token: string }).access_token;
  const server = await locateRunningServer(folder);
  holder = new pg.Client({ connectionString: server?.superuserUrl.replace(/postgres$/, 'trade') });
  holder.on('error', () => undefined);
  await holder.connect();
}, 120_000);
afterEach(async () => {
  service.process.kill('SIGKILL');
  await service.ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** The status, or what became of the connection. Each request has a connection of its own, so none is mistaken for an idle one. */
function statusOf(method: string, target: string, body?: unknown): Promise<number | string> {
  return new Promise((resolve) => {
    const sent = request(
      `${url}${target}`,
      {
        method,
        agent: false,
        timeout: LONGEST_ANSWER_MS,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
      },
      (answer) => {
        answer.resume().once('end', () => {
          const retry = answer.headers['retry-after'];
          resolve(
            answer.statusCode === 503 && retry === undefined ? '503 without Retry-After' : (answer.statusCode ?? 0),
          );
        });
      },
    );
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const write = (): Promise<number | string> =>
  statusOf('POST', '/v1/determinations', {
    question: 'adcvd_rate',
    inputs: { caseNumber: 'A-570-979', countryOfOrigin: 'CN' },
    asOf: '2026-03-02',
  });
const read = (): Promise<number | string> => statusOf('GET', '/v1/adcvd-cases?limit=5');

async function waitingWrites(): Promise<number> {
  const { rows } = await holder.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and usename = 'trade_service'",
  );
  return rows[0]?.n ?? 0;
}

const postmaster = (): number =>
  Number.parseInt(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);

describe('a service under load that loses its own database', () => {
  it.each(['SIGINT', 'SIGQUIT', 'SIGKILL'] as const)(
    'answers 503 to all that wait and ends with a code that is not zero (%s)',
    async (signal) => {
      expect([await write(), await read()]).toEqual([201, 200]);
      await holder.query('begin; lock table determination in access exclusive mode');
      const waiting = Array.from({ length: WRITES }, write);
      while ((await waitingWrites()) < 4) await sleep(20);
      waiting.push(...Array.from({ length: READS }, read));
      await sleep(100);

      process.kill(postmaster(), signal);
      const lost = performance.now();
      const answers = await Promise.all(waiting);
      const took = performance.now() - lost;
      const code = await service.ended;
      expect([new Set(answers), code, service.complained()]).toEqual([new Set([503]), 1, LOST]);
      expect(took).toBeLessThan(LONGEST_ANSWER_MS);
    },
    120_000,
  );

  it('answers whoever still comes while it ends 503 or not at all, never 500', async () => {
    const seen = new Set<number | string>();
    const callers = Array.from({ length: 6 }, async (_, i) => {
      for (;;) {
        const status = await (i % 2 === 0 ? write() : read());
        seen.add(status);
        if (status === 'ECONNREFUSED') return;
      }
    });
    await sleep(500);
    process.kill(postmaster(), 'SIGQUIT');
    await Promise.all(callers);
    expect(await service.ended).toBe(1);
    const foreseen = [200, 201, 503, 'ECONNREFUSED', 'ECONNRESET'];
    expect([...seen].filter((status) => !foreseen.includes(status))).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([200, 201, 503]));
  }, 120_000);
});
