// Kills the workers that relay events and tell endpoints of them, again and again, while receivers reset, err, send elsewhere and
// are slow and a key is replaced: each endpoint gets every event that it may hear of, in order, and marked where it comes twice.
// EVENTS and KILLS say how much (10,000 and 50 by default).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { tokenOf } from '../bench/token.mjs';
import { freePort, root, startProcess } from '../bench/service.mjs';
import { startReceiver } from './webhooks/receiver.mjs';

const { ephemeralServer } = await import('../dist/src/embedded-database/index.js');
const { SANDBOX_IMPORTERS } = await import('../dist/src/features/importers/index.js');

const EVENTS = Number(process.env.EVENTS ?? 10_000);
const KILLS = Number(process.env.KILLS ?? 50);
const WORKERS = 2;
const STREAMS = 4;
/** One event of so many is about an importer: every other one about that of the third endpoint, the rest about another's. */
const ABOUT_IMPORTERS_EACH = 20;
const PATIENCE_MS = 300_000;
const say = (line) => process.stdout.write(`${line}\n`);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

const server = await ephemeralServer();
const env = { DATABASE_URL: server.serviceUrl, DATABASE_ADMIN_URL: server.adminUrl, LOG_LEVEL: 'error' };
const port = await freePort();
const receiver = await startReceiver();
const owner = new pg.Client({ connectionString: server.adminUrl });
const workers = new Set();
let running;

/** An event's id by its place: what is told in the order of the ids is told in this order. */
const idOf = (place) => `evt_0${String(place).padStart(25, '0')}`;

async function register(url, clientId, hook, body) {
  const answer = await fetch(`${url}/v1/webhook-endpoints`, {
    method: 'POST',
    headers: await headersOf(url, clientId),
    body: JSON.stringify({ url: `${receiver.url}${hook}`, ...body }),
  });
  const endpoint = await answer.json();
  assert.equal(answer.status, 201, JSON.stringify(endpoint));
  return endpoint;
}

const headersOf = async (url, clientId) => ({
  authorization: `Bearer ${await tokenOf(url, clientId)}`,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
});

const startService = async () => (running = await startProcess('dist/src/main.js', env, '/health/ready'));

async function startWorker() {
  const child = spawn(process.execPath, [path.join('dist', 'src', 'worker.js')], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port), WORKER_METRICS_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const worker = { child, exited: new Promise((resolve) => child.once('exit', resolve)) };
  workers.add(worker);
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)));
  });
  return worker;
}

async function kill(worker, signal = 'SIGKILL') {
  workers.delete(worker);
  worker.child.removeAllListeners('exit');
  const exited = new Promise((resolve) => worker.child.once('exit', resolve));
  worker.child.kill(signal);
  await exited;
}

/** What is told, by place: of whom, or in which stream. */
const eventAt = (place) => {
  if (place % ABOUT_IMPORTERS_EACH > 0)
    return { type: 'bill.dunned', payload: { billId: `bil_stream_${place % STREAMS}`, importerId: 'imp_nobody' } };
  const { id } = SANDBOX_IMPORTERS[(place / ABOUT_IMPORTERS_EACH) % 2];
  return { type: 'importer.changed', payload: { importerId: id } };
};
const streamAt = (place) => eventAt(place).payload.billId ?? eventAt(place).payload.importerId;
const isOf = (importer) => (place) => eventAt(place).payload.importerId === importer.id;
const places = Array.from({ length: EVENTS }, (_, i) => i + 1);

async function plant(from, through) {
  const some = places.slice(from, through);
  await owner.query(
    `insert into outbox_message (id, type, payload, occurred_at, stream)
     select t.id, t.type, t.payload, now(), t.stream from unnest($1::text[], $2::text[], $3::jsonb[], $4::text[]) as t(id, type, payload, stream)`,
    [
      some.map(idOf),
      some.map((place) => eventAt(place).type),
      some.map((place) => JSON.stringify(eventAt(place).payload)),
      some.map(streamAt),
    ],
  );
}

// What failed is due in seconds to hours; a day of that is not waited for.
const dueAtOnce = () =>
  owner.query('update webhook_progress set next_try_at = clock_timestamp() where next_try_at > clock_timestamp()');
// A killed worker's endpoint is taken for a minute; its minute is over at once.
const letGo = () =>
  owner.query('update webhook_progress set taken_until = clock_timestamp() where taken_until is not null');

async function waiting() {
  const { rows } = await owner.query(
    `select count(*)::int as n from outbox_message where id like 'evt_00%' and done_at is null`,
  );
  const { rows: behind } = await owner.query(
    `select count(*)::int as n from webhook_progress where place < (select coalesce(max(sequence), 0) from outbox_message)`,
  );
  return rows[0].n + behind[0].n;
}

function held(hook, wanted) {
  const got = receiver.got(hook);
  const ours = got.filter(({ id }) => id.startsWith('evt_00'));
  const taken = new Set(ours.filter((one) => one.taken).map(({ id }) => id));
  const lost = wanted.map(idOf).filter((id) => !taken.has(id));
  assert.deepEqual(lost.slice(0, 5), [], `${hook}: ${lost.length} of ${wanted.length} are lost`);
  const foreign = [...new Set(ours.map(({ id }) => id))].filter((id) => !wanted.includes(Number(id.slice(4))));
  assert.deepEqual(foreign, [], `${hook} was told of what is not for it`);
  const firsts = [...new Set(ours.map(({ id }) => id))];
  const latest = new Map();
  for (const place of firsts.map((id) => Number(id.slice(4)))) {
    const before = latest.get(streamAt(place)) ?? 0;
    assert.ok(place > before, `${hook}: of ${streamAt(place)}, ${place} came after ${before}`);
    latest.set(streamAt(place), place);
  }
  return `${wanted.length} events, ${ours.length} messages, ${ours.length - firsts.length} of them told again by the same id`;
}

try {
  await owner.connect();
  const service = await startService();
  const [first, second] = [newSecret(), newSecret()];
  receiver.expect('/hmac', first);
  receiver.expect('/importer', first);
  const hmac = await register(service.url, 'sandbox-administrator', '/hmac', { signature: 'hmac', secret: first });
  const pair = await register(service.url, 'sandbox-administrator', '/pair', { signature: 'ed25519' });
  await register(service.url, 'sandbox-importer', '/importer', { signature: 'hmac', secret: first });
  receiver.expect('/pair', ...pair.publicKeys);
  await service.stop();

  const began = performance.now();
  for (let i = 0; i < WORKERS; i++) await startWorker();
  for (let round = 0; round < KILLS; round++) {
    await plant(Math.floor((round * EVENTS) / KILLS), Math.floor(((round + 1) * EVENTS) / KILLS));
    await sleep(200 + Math.random() * 1200);
    await kill([...workers][Math.floor(Math.random() * workers.size)]);
    await Promise.all([letGo(), dueAtOnce()]);
    if (round === Math.floor(KILLS / 2)) await replaceKey(hmac, second);
    await startWorker();
  }
  say(`  ${KILLS} kills after ${((performance.now() - began) / 1000).toFixed(0)} s, ${await waiting()} still wait`);
  for (const until = Date.now() + PATIENCE_MS; (await waiting()) > 0; await sleep(300)) {
    await dueAtOnce();
    assert.ok(Date.now() < until, `${await waiting()} still wait`);
  }
  assert.deepEqual(receiver.faults, []);
  say(`ok  by a secret that was replaced: ${held('/hmac', places)}`);
  say(`ok  by a key pair: ${held('/pair', places)}`);
  say(`ok  of its own importer alone: ${held('/importer', places.filter(isOf(SANDBOX_IMPORTERS[0])))}`);
} finally {
  for (const worker of [...workers]) await kill(worker);
  await running?.stop();
  await owner.end();
  await receiver.stop();
  await server.stop();
}

/** Replaces the secret through the service itself, while workers go on telling. */
async function replaceKey({ id, version }, secret) {
  const service = await startService();
  const answer = await fetch(`${service.url}/v1/webhook-endpoints/${id}/keys`, {
    method: 'POST',
    headers: { ...(await headersOf(service.url, 'sandbox-administrator')), 'if-match': `"${version}"` },
    body: JSON.stringify({ secret }),
  });
  assert.equal(answer.status, 200, await answer.text());
  receiver.alsoBy('/hmac', secret);
  await service.stop();
}
