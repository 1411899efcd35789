// Kills the service while it simulates a year, again and again and wherever it is: in the end the simulation has the digest of one that nobody killed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { signIn } from '../bench/questions.mjs';
import { root, startProcess } from '../bench/service.mjs';
import { ownFolder } from '../bench/own-folder.mjs';

const KILLS = Number(process.env.ROUNDS ?? 4);
const ENTRIES = 40_000;
/** A set takes some hundred milliseconds: anywhere within two of them. */
const LONGEST_WAIT_MS = 800;
const ASKED = { from: '2025-03-01', through: '2026-03-31', overrides: [{ key: 'bond.minimum', value: '100000.00' }] };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const folder = ownFolder('prove-simulation');
const data = { DATA_DIR: path.join(folder, 'data'), SANDBOX_ENTRIES: '0', LOG_LEVEL: 'error' };
const start = () => startProcess('dist/src/main.js', data, '/health/ready');
const headersOf = async ({ url }) => ({
  authorization: `Bearer ${await signIn(url, 'sandbox-analyst')}`,
  'content-type': 'application/json',
});

async function ask(service) {
  const answer = await fetch(`${service.url}/v1/simulations`, {
    method: 'POST',
    headers: { ...(await headersOf(service)), 'idempotency-key': randomUUID() },
    body: JSON.stringify(ASKED),
  });
  assert.equal(answer.status, 202, await answer.clone().text());
  return (await answer.json()).id;
}

/** Looks at a simulation until it is as it should be. */
async function until(service, id, isSo) {
  const headers = await headersOf(service);
  for (;;) {
    const found = await (await fetch(`${service.url}/v1/simulations/${id}`, { headers })).json();
    assert.notEqual(found.state, 'failed');
    if (isSo(found)) return found;
    await pause(20);
  }
}

try {
  const args = ['dist/src/tools/sandbox-year.js', '--entries', String(ENTRIES), '--seed', '7'];
  const filled = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...data }, stdio: 'ignore' });
  assert.equal(filled.status, 0, 'the year was not written');
  let service = await start();
  const isOver = ({ state }) => state === 'done';
  const whole = await until(service, await ask(service), isOver);
  const id = await ask(service);
  let kept = 0;
  const killedAt = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const { entries, state } = await until(service, id, (found) => found.entries > kept || isOver(found));
    if (state === 'done') break;
    kept = entries;
    await pause(Math.random() * LONGEST_WAIT_MS);
    process.kill(service.pid, 'SIGKILL');
    await service.stop();
    killedAt.push(kept);
    service = await start();
  }
  const again = await until(service, id, isOver);
  await service.stop();
  assert.ok(killedAt.length > 1, 'it was over before it could be killed twice');
  assert.deepEqual([again.digest, again.entries], [whole.digest, whole.entries]);
  process.stdout.write(
    `ok  a simulation of ${whole.entries} entries killed ${killedAt.length} times, after ${killedAt.join(', ')} entries, has the digest of one that was not\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
