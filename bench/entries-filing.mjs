// Entries of three lines filed one by one, all checks on, over 32 connections, against a bare Fastify + pg server that sends the same statements
// in one transaction: with ids, numbers and keys of its own each time, as the service makes them. Neither runs the worker, which is a process of
// its own in production.
import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createApp } from '../dist/src/app.setup.js';
import { readEnvironment } from '../dist/src/config/env.js';
import { Settings } from '../dist/src/config/settings.js';
import { SandboxSeeds } from '../dist/src/platform/sandbox/sandbox-seeds.js';
import { readyDatabase } from '../dist/src/platform/sandbox/ready-database.js';
import { duel } from './duel.mjs';
import { solarEntry } from './entries.mjs';
import { profile } from './profile.mjs';
import { startProcess } from './service.mjs';
import { statementsOf } from './statements.mjs';
import { tokenOf } from './token.mjs';
import { ownFolder } from './own-folder.mjs';

const CONNECTIONS = 32;
const LINES = 3;
const ROUNDS_A_SECOND = 4;
const PATH = '/v1/entries';

export async function entriesFiling({ seconds, say }) {
  const folder = ownFolder('bench-filing');
  const env = readEnvironment({ LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '0', SANDBOX_ENTRIES: '0' }, folder);
  const database = await readyDatabase(
    env,
    () => undefined,
    () => undefined,
  );
  const urls = { DATABASE_URL: database.serviceUrl, DATABASE_ADMIN_URL: database.adminUrl, DATA_DIR: folder };
  try {
    const learnt = await learn(env, database);
    const ours = await startProcess('bench/api.mjs', urls, '/health/ready');
    const bare = await startProcess('bench/bare-filing.mjs', { BARE_DATABASE_URL: database.serviceUrl }, '/ready');
    try {
      await teach(bare, learnt);
      const requests = await requestsOf(ours.url);
      await assertFiled(ours, requests[0]);
      await assertFiled(bare, requests[0]);
      const { cpu, ...figures } = await duel({
        ours,
        bare,
        requests,
        rounds: seconds * ROUNDS_A_SECOND,
        connections: CONNECTIONS,
      });
      const µs = (of) => (of === undefined ? '–' : `${of.toFixed(0)} µs`);
      say(
        `filing over ${CONNECTIONS} connections: ${figures.ours.toFixed(0)} against ${figures.baseline.toFixed(0)} entries/s, ${figures.ratio.toFixed(2)}; processor ${µs(cpu.ours)} against ${µs(cpu.baseline)} an entry`,
      );
      const result = { name: 'an entry of 3 lines filed', target: 0.5, unit: 'entries/s', ...figures };
      await ours.stop();
      const question = { name: 'an entry of 3 lines filed', requests: requestsOf };
      for (const line of await profile(question, 'bench/api.mjs', urls, folder)) say(line);
      return [result];
    } finally {
      await bare.stop();
      await ours.stop();
    }
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

let serial = 0;
/** A request that is another one each time it is sent. */
const filing = (headers) => ({
  method: 'POST',
  path: PATH,
  setupRequest: (request) => ({
    ...request,
    method: 'POST',
    path: PATH,
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(solarEntry(++serial, LINES)),
  }),
});

const requestsOf = async (url) => [filing({ authorization: `Bearer ${await tokenOf(url, 'sandbox-importer')}` })];

async function assertFiled({ url }, { setupRequest }) {
  const { method, headers, body } = setupRequest({});
  const answer = await fetch(url + PATH, { method, headers, body });
  if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  const { entryNumber } = await answer.json();
  if (entryNumber !== JSON.parse(body).entryNumber) throw new Error(`${url} answered for ${entryNumber}`);
}

// The application in this process fills the database, and files two entries while its statements are looked at: what differs between the two is
// made anew for each.
async function learn(env, database) {
  const app = await createApp(new Settings(env, database, 'http://127.0.0.1:9'));
  try {
    await app.init();
    await app.get(SandboxSeeds).run();
    const fastify = app.getHttpAdapter().getInstance();
    const call = ({ path: at, ...request }) => fastify.inject({ url: at, ...request });
    const { items } = (await call({ method: 'GET', path: '/v1/sandbox/clients?limit=500' })).json();
    const { clientSecret } = items.find(({ clientId }) => clientId === 'sandbox-importer');
    const basic = Buffer.from(`sandbox-importer:${clientSecret}`).toString('base64');
    const signedIn = await call({
      method: 'POST',
      path: '/oauth/token',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'grant_type=client_credentials',
    });
    const request = filing({ authorization: `Bearer ${signedIn.json().access_token}` });
    const file = async () => {
      const { headers, body } = request.setupRequest({});
      const answer = await call({ method: 'POST', path: PATH, headers, payload: body });
      if (answer.statusCode !== 201) throw new Error(`an entry was answered ${answer.statusCode}: ${answer.body}`);
      return { key: headers['idempotency-key'], number: JSON.parse(body).entryNumber, text: answer.body };
    };
    // Statements are prepared once for each connection: that is no part of an answer.
    for (let i = 0; i < 10; i++) await file();
    const seen = [];
    for (let i = 0; i < 2; i++) {
      let filed;
      const steps = await statementsOf(async () => (filed = await file()));
      seen.push({ ...filed, steps });
    }
    return seen;
  } finally {
    await app.close();
  }
}

async function teach({ url }, seen) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/answers`, { method: 'POST', headers, body: JSON.stringify(seen) });
  if (!answer.ok) throw new Error(`the bare server was not taught: ${await answer.text()}`);
}
