import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { locateRunningServer } from '../dist/src/embedded-database/index.js';
import { ownFolder } from './own-folder.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const flagsOf = (script) => scripts[script].split(' ').filter((word) => word.startsWith('--'));
/** What `npm start` starts the service with. */
const FLAGS = flagsOf('start');

/** Starts a script and waits until it answers at the path; tells how long that took. */
export async function startProcess(script, env, readyPath, options = []) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...FLAGS, ...options, script], {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: 'error',
      RATE_LIMIT_FACTOR: '0',
      SANDBOX_ENTRIES: '0',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    const ready = await fetch(url + readyPath).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  return { url, pid: child.pid, readyMs: performance.now() - began, stop };
}

/** Starts `npm run worker` beside a service, with what that was started with. */
export async function startWorker(env, port) {
  const child = spawn(process.execPath, [...flagsOf('worker'), 'dist/src/worker.js'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'error', ...env, PORT: String(port), WORKER_METRICS_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const begun = new Promise((resolve) => child.stdout.once('data', () => resolve(true)));
  if (!(await Promise.race([begun, exited.then(() => false)]))) throw new Error('the worker ended');
  const stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    await exited;
  };
  return { pid: child.pid, stop };
}

/** Runs the service on a database of its own, with a connection of its owner beside it, and leaves nothing behind. */
export async function withService(name, work, env = {}) {
  const folder = ownFolder(`bench-${name}`);
  const data = { DATA_DIR: path.join(folder, 'data'), ...env };
  try {
    const service = await startProcess('dist/src/main.js', data, '/health/ready');
    const server = await locateRunningServer(data.DATA_DIR);
    const owner = new pg.Client({ connectionString: server.adminUrl });
    await owner.connect();
    await owner.query(
      `select set_config('app.actor_id', 'system:bench', false), set_config('app.role', 'system', false)`,
    );
    try {
      return await work({ folder, service, server, owner });
    } finally {
      await owner.end();
      await service.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
