// Kills the service in the middle of writes, again and again: what it acknowledged is there, nothing is there twice. Decisions
// and entries are written one by one, and a file of entries goes on through all the kills.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { finishedJob, sendFile, solarEntry } from '../bench/entries.mjs';
import { freePort, root } from '../bench/service.mjs';
import { ownFolder } from '../bench/own-folder.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 8);
const LANES = 4;
const ROWS = 1500;
// Entry numbers of the lanes lie beyond those of the file.
const BEYOND = 1_000_000;
const folder = ownFolder('prove-kill');
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
      SANDBOX_ENTRIES: '0',
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

const send = (path, token, key, body) =>
  fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

/** What is written: by whom, what is sent for a key, and where it is read afterwards. */
const WRITES = [
  {
    name: 'decision',
    role: 'bond_officer',
    path: '/v1/determinations',
    body: (key) => ({
      question: 'adcvd_rate',
      asOf: '2026-03-02',
      inputs: { caseNumber: 'A-570-979', countryOfOrigin: 'CN', exporter: key },
    }),
  },
  {
    name: 'entry',
    role: 'importer',
    path: '/v1/entries',
    body: (key, serial) => solarEntry(BEYOND + serial),
  },
];

/** What was acknowledged, by kind: each key with the id it was given and the body that was sent for it. */
const acknowledged = new Map(WRITES.map(({ name }) => [name, new Map()]));
let serial = 0;

const tokensOf = async () => new Map(await Promise.all(WRITES.map(async ({ role }) => [role, await tokenOf(role)])));

/** Writes until the service is gone; the write that was cut off. */
async function writeOn({ name, role, path: to, body }, tokens, lane) {
  for (let i = 0; ; i++) {
    const key = `${name}-${lane}-${i}`;
    const sent = body(key, serial++);
    try {
      const answer = await send(to, tokens.get(role), key, sent);
      assert.equal(answer.status, 201, `${key}: ${answer.status}`);
      acknowledged.get(name).set(key, { id: (await answer.json()).id, sent });
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return { name, role, to, key, sent };
    }
  }
}

try {
  let { child, exited } = await start();
  const rows = Array.from({ length: ROWS }, (_, i) => solarEntry(i + 1));
  const job = await sendFile(url, await tokenOf('importer'), rows);
  for (let round = 0; round < ROUNDS; round++) {
    const tokens = await tokensOf();
    const writes = WRITES.flatMap((kind) =>
      Array.from({ length: LANES }, (_, lane) => writeOn(kind, tokens, `${round}-${lane}`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700));
    child.kill('SIGKILL');
    await exited;
    const cut = await Promise.all(writes);
    const began = performance.now();
    ({ child, exited } = await start());
    const again = await tokensOf();
    for (const { name, role, to, key, sent } of cut) {
      const retry = await send(to, again.get(role), key, sent);
      assert.equal(retry.status, 201, `a cut write can be sent again: ${retry.status}`);
      acknowledged.get(name).set(key, { id: (await retry.json()).id, sent });
    }
    process.stdout.write(
      `  round ${round + 1}: ${WRITES.map(({ name }) => `${acknowledged.get(name).size} of ${name}`).join(', ')} acknowledged so far, ready again after ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    );
  }
  const tokens = await tokensOf();
  for (const { name, role, path: to } of WRITES) {
    const written = acknowledged.get(name);
    assert.ok(written.size > ROUNDS, `${name}: too few were written to tell`);
    assert.equal(
      new Set([...written.values()].map(({ id }) => id)).size,
      written.size,
      `each ${name} is one of its own`,
    );
    for (const [key, { id, sent }] of written) {
      const kept = await fetch(`${url}${to}/${id}`, { headers: { authorization: `Bearer ${tokens.get(role)}` } });
      assert.equal(kept.status, 200, `${key} was acknowledged and is lost`);
      assert.equal((await (await send(to, tokens.get(role), key, sent)).json()).id, id, `${key} happened twice`);
    }
    process.stdout.write(`ok  ${name}: ${written.size} acknowledged over ${ROUNDS} kills, none lost, none twice\n`);
  }
  const { state, counts } = await finishedJob(url, tokens.get('importer'), job.id);
  assert.deepEqual([state, counts], ['done', { filed: ROWS, filedBefore: 0, refused: 0 }], 'each row is filed once');
  process.stdout.write(`ok  a file of ${ROWS} entries went on over ${ROUNDS} kills: every row filed once\n`);
  child.kill('SIGTERM');
  await exited;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
