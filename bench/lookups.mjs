import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { locateRunningServer } from '../dist/src/platform/embedded-database/index.js';
import { questions } from './questions.mjs';
import { startProcess } from './service.mjs';

const ROUNDS = 5;
const CONNECTIONS = 16;

/**
 * Each question against our service and against a bare Fastify server that runs the same SQL on the same database and
 * gives back the same bytes; turn by turn, medians of the rounds.
 */
export async function lookups({ seconds, say }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const ours = await startProcess('dist/src/main.js', { DATA_DIR: path.join(folder, 'data') }, '/health/ready');
  const server = await locateRunningServer(path.join(folder, 'data'));
  const bare = await startProcess('bench/bare-server.mjs', { BARE_DATABASE_URL: server.serviceUrl }, '/ready');
  const results = [];
  try {
    const texts = [];
    for (const question of questions) texts.push({ path: question.path, text: await ask(ours.url, question) });
    await fetch(`${bare.url}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(texts),
    });
    for (const question of questions) {
      const [mine, theirs] = [await ask(ours.url, question), await ask(bare.url, question)];
      if (mine !== theirs) throw new Error(`${question.name}: the two do not answer the same bytes`);
      const rates = { ours: [], bare: [] };
      for (let round = 0; round < ROUNDS; round++) {
        rates.ours.push(await load(ours.url, question, seconds / 2));
        rates.bare.push(await load(bare.url, question, seconds / 2));
      }
      const [our, baseline] = [median(rates.ours), median(rates.bare)];
      say(`${question.name}: ${our.toFixed(0)} against ${baseline.toFixed(0)} requests/s`);
      results.push({
        name: question.name,
        ratio: our / baseline,
        target: question.target,
        unit: 'requests/s',
        ours: our,
        baseline,
      });
    }
  } finally {
    await bare.stop();
    await ours.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

const requestOf = ({ path: at, body }) => ({
  path: at,
  ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
});

async function ask(base, question) {
  const { path: at, ...init } = requestOf(question);
  return (await fetch(base + at, init)).text();
}

async function load(base, question, duration) {
  const { path: at, ...rest } = requestOf(question);
  const result = await autocannon({ url: base + at, connections: CONNECTIONS, duration, ...rest });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${question.name}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
