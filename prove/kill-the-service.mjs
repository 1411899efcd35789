// Kills the service in the middle of writes, again and again: what it acknowledged is there, nothing is there twice.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, root } from '../bench/service.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 8);
const folder = mkdtempSync(path.join(tmpdir(), 'prove-kill-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;

async function start() {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: path.join(folder, 'data'),
      LOG_LEVEL: 'error',
      RATE_LIMIT_FACTOR: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    if (
      await fetch(`${url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { child, exited };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function tokenOf(role) {
  const { items } = await (await fetch(`${url}/v1/sandbox/clients?limit=500`)).json();
  const { clientId, clientSecret } = items.find((client) => client.role === role);
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return (await answer.json()).access_token;
}

const record = (token, key) =>
  fetch(`${url}/v1/determinations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      question: 'adcvd_rate',
      asOf: '2026-03-02',
      inputs: { caseNumber: 'A-570-979', countryOfOrigin: 'CN', exporter: key },
    }),
  });

try {
  let { child, exited } = await start();
  const acknowledged = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const token = await tokenOf('bond_officer');
    const writes = Array.from({ length: 4 }, async (_, lane) => {
      for (let i = 0; ; i++) {
        const key = `round-${round}-${lane}-${i}`;
        try {
          const answer = await record(token, key);
          if (answer.status === 201) acknowledged.set(key, (await answer.json()).id);
        } catch {
          return key;
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700));
    child.kill('SIGKILL');
    await exited;
    const cut = await Promise.all(writes);
    const began = performance.now();
    ({ child, exited } = await start());
    const again = await tokenOf('bond_officer');
    for (const key of cut) {
      const retry = await record(again, key);
      assert.equal(retry.status, 201, `a cut write can be sent again: ${retry.status}`);
      acknowledged.set(key, (await retry.json()).id);
    }
    process.stdout.write(
      `  round ${round + 1}: ${acknowledged.size} acknowledged so far, ready again after ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    );
  }
  const token = await tokenOf('bond_officer');
  assert.equal(new Set(acknowledged.values()).size, acknowledged.size, 'each key has its own decision');
  for (const [key, id] of acknowledged) {
    const kept = await fetch(`${url}/v1/determinations/${id}`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(kept.status, 200, `${key} was acknowledged and is lost`);
    assert.equal((await (await record(token, key)).json()).id, id, `${key} happened twice`);
  }
  process.stdout.write(`ok  ${acknowledged.size} acknowledged decisions over ${ROUNDS} kills: none lost, none twice\n`);
  child.kill('SIGTERM');
  await exited;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
