import { rmSync } from 'node:fs';
import path from 'node:path';
import { createApp } from '../dist/src/app.setup.js';
import { readEnvironment } from '../dist/src/config/env.js';
import { Settings } from '../dist/src/config/settings.js';
import { locateRunningServer } from '../dist/src/embedded-database/index.js';
import { duel } from './duel.mjs';
import { profile } from './profile.mjs';
import { questions } from './questions.mjs';
import { startProcess } from './service.mjs';
import { statementsOf } from './statements.mjs';
import { ownFolder } from './own-folder.mjs';

const service = 'dist/src/main.js';
const ROUNDS_A_SECOND = 4;

/**
 * Each question against our service and against a bare Fastify server that runs the same SQL on the same database and
 * gives back the same bytes; then a profile of where our time goes.
 */
export async function lookups({ seconds, say, only }) {
  const folder = ownFolder('bench');
  const data = { DATA_DIR: path.join(folder, 'data') };
  const asked = questions.filter(({ name }) => !only || name.includes(only));
  const results = [];
  try {
    const ours = await startProcess(service, data, '/health/ready');
    const server = await locateRunningServer(data.DATA_DIR);
    const bare = await startProcess('bench/bare-server.mjs', { BARE_DATABASE_URL: server.serviceUrl }, '/ready');
    try {
      for (const question of asked) {
        const { name, target } = question;
        const requests = await question.requests(ours.url, server);
        await teach(bare, await recorded(requests, { server, folder, url: ours.url }));
        await assertSameBytes(name, ours, bare, requests);
        const { cpu, ...figures } = await duel({ ours, bare, requests, rounds: seconds * ROUNDS_A_SECOND });
        say(told(name, figures, cpu));
        results.push({ name, target, unit: 'requests/s', ...figures });
      }
    } finally {
      await bare.stop();
      await ours.stop();
    }
    for (const question of asked) for (const line of await profile(question, service, data, folder)) say(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

// The application in this process, on the same database: what it sends there is what the service sends.
export async function recorded(requests, { server, folder, url }) {
  const env = readEnvironment({ LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '0' }, folder);
  const app = await createApp(new Settings(env, server, url));
  try {
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    const answers = [];
    for (const { path: at, method, headers, body } of requests) {
      const ask = () => fastify.inject({ url: at, method, headers, ...(body && { payload: body }) });
      // Statements are prepared once for each connection: that is no part of an answer.
      for (let i = 0; i < 10; i++) await ask();
      let text;
      const steps = await statementsOf(async () => ({ body: text } = await ask()));
      answers.push({ method, path: at, text, steps });
    }
    return answers;
  } finally {
    await app.close();
  }
}

export async function teach({ url }, answers) {
  const headers = { 'content-type': 'application/json' };
  // The driver sends a bigint as its digits.
  const body = JSON.stringify(answers, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  await fetch(`${url}/answers`, { method: 'POST', headers, body });
}

export async function assertSameBytes(name, ours, bare, requests) {
  for (const request of requests) {
    const [mine, theirs] = [await textOf(ours.url, request), await textOf(bare.url, request)];
    if (mine !== theirs) throw new Error(`${name}: the two do not answer the same bytes`);
  }
}

async function textOf(url, { path: at, ...init }) {
  return (await fetch(url + at, init)).text();
}

export function told(name, { ratio, ours, baseline }, cpu) {
  const rates = `${ours.toFixed(0)} against ${baseline.toFixed(0)} requests/s, ${ratio.toFixed(2)}`;
  if (cpu.ours === undefined) return `${name}: ${rates}`;
  const µs = (of) => `${of.toFixed(0)} µs`;
  return `${name}: ${rates}; processor ${µs(cpu.ours)} against ${µs(cpu.baseline)} a request`;
}
