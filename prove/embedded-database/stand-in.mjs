import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const project = fileURLToPath(new URL('../..', import.meta.url));
export const holders = new Set();

/** Starts a stand-in for the service and gives its first answer. */
export async function hold(dataDir, { root = project, ...options } = {}) {
  const holder = path.join(root, 'prove/embedded-database/holder.mjs');
  const child = spawn(process.execPath, [holder, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: root,
    ...options,
  });
  holders.add(child);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{}');
  const finish = (signal) => (child.kill(signal), ended);
  return { child, ended, next, finish, ...(await next()) };
}

/** The same, for a start that has to succeed. */
export async function started(dataDir, options) {
  const holder = await hold(dataDir, options);
  assert.ok(holder.started, `did not start: ${holder.error?.message}`);
  return holder;
}

export async function sql(url, text) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

export const postmaster = (dataDir) =>
  Number.parseInt(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
export const isUp = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const socket = net.connect(port, host, () => resolve((socket.destroy(), true)));
    socket.once('error', () => resolve(false));
  });
export const within = async (ms, what, test) => {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(20)) if (await test()) return;
  assert.fail(`not within ${ms} ms: ${what}`);
};
export const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
export const kept = async (holder) =>
  assert.deepEqual(await sql(holder.started.adminUrl, 'SELECT n FROM kept'), [{ n: 1 }]);
