// A release that others run is upgraded: the service of the last tag is built and fills a folder, and this build is started on it.
// FROM=<commit> takes the place of the tag.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort, root } from '../bench/service.mjs';
import { ownFolder } from '../bench/own-folder.mjs';

const run = (cwd, program, ...args) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
};
const from = process.env.FROM ?? run(root, 'git', 'describe', '--tags', '--abbrev=0', 'HEAD');
const folder = ownFolder('prove-upgrade');
const earlier = path.join(folder, 'source');
const at = (build, module) => import(pathToFileURL(path.join(build, 'dist/src', module)).href);

/** Starts a build on the folder until it is ready, ends it, and gives the lines it said. */
async function startOnce(build) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'error',
    SANDBOX_ENTRIES: '0',
  };
  const service = spawn(process.execPath, ['dist/src/main.js'], { cwd: build, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  let said = '';
  for (const stream of [service.stdout, service.stderr]) stream.on('data', (part) => (said += part));
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    assert.equal(service.exitCode, null, `it ended: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { items } = await (await fetch(`http://127.0.0.1:${port}/v1/sandbox/clients?limit=5`)).json();
  assert.ok(items.length > 0);
  service.kill('SIGTERM');
  assert.equal(await ended, 0, said);
  return said.split('\n');
}
const setAside = (lines) => lines.filter((line) => line.includes('is set aside')).length;

/** A production database of the tag goes forward with what it holds. */
async function migratesForward() {
  const { ephemeralServer } = await at(root, 'embedded-database/index.js');
  const server = await ephemeralServer();
  try {
    const role = decodeURIComponent(new URL(server.serviceUrl).username);
    await (await at(earlier, 'platform/database/migrate.js')).migrate(server.adminUrl, role);
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    await client.query("select set_config('app.actor_id', 'system:test', false)");
    await client.query(
      "insert into organisation (id, name, type, created_at) values ('org_old', 'Old', 'broker', now())",
    );
    const { migrate, pendingMigrations } = await at(root, 'platform/database/migrate.js');
    const pending = await pendingMigrations(server.adminUrl);
    await migrate(server.adminUrl, role);
    const { rows } = await client.query("select name from organisation where id = 'org_old'");
    await client.end();
    assert.deepEqual([rows, await pendingMigrations(server.adminUrl)], [[{ name: 'Old' }], []]);
    return pending.length;
  } finally {
    await server.stop();
  }
}

try {
  run(root, 'git', 'worktree', 'add', '--detach', earlier, from);
  const lockOf = (build) => readFileSync(path.join(build, 'package-lock.json'), 'utf8');
  if (lockOf(earlier) === lockOf(root))
    symlinkSync(path.join(root, 'node_modules'), path.join(earlier, 'node_modules'));
  else run(earlier, 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  run(earlier, 'npm', 'run', 'build', '--silent');

  await startOnce(earlier);
  assert.equal(setAside(await startOnce(root)), 1, 'the sandbox of the tag is set aside, which is said in one line');
  assert.equal(setAside(await startOnce(root)), 0, 'and once only');
  const migrations = await migratesForward();
  process.stdout.write(
    `ok  a sandbox of ${from} is set aside and made anew; a database of it goes forward by ${migrations} migrations\n`,
  );
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', earlier], { cwd: root });
  rmSync(folder, { recursive: true, force: true });
}
