// Proves what the embedded database promises, on real processes: node prove/embedded-database.mjs [part of a name]
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ephemeralServer, locateRunningServer } from '../dist/src/embedded-database/index.js';
import { rootChecks } from './embedded-database/as-root.mjs';
import {
  hold,
  holders,
  isUp,
  kept,
  parentOf,
  postmaster,
  project,
  sql,
  started,
  within,
} from './embedded-database/stand-in.mjs';

const place = fs.mkdtempSync(path.join(tmpdir(), 'prove-embedded-'));
fs.chmodSync(place, 0o755);
const cleanUp = [() => fs.rmSync(place, { recursive: true, force: true })];

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
  'kill -9 of the service, next start while PostgreSQL still stops': async () => {
    const holder = await started(main);
    const pid = postmaster(main);
    process.kill(pid, 'SIGSTOP');
    await holder.finish('SIGKILL');
    setTimeout(() => process.kill(pid, 'SIGCONT'), 1000);
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
      ...(process.getuid?.() === 0 ? { uid: fs.statSync(path.join(main, 'postgres')).uid } : {}),
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
  'a dead lock passes to one at a time': async () => {
    const folder = path.join(place, 'rush');
    fs.mkdirSync(folder);
    const rush = path.join(project, 'prove/embedded-database/rush.mjs');
    const run = promisify(execFile);
    const answers = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, [rush, folder, '2000'])));
    const counts = answers.map(({ stdout }) => JSON.parse(stdout));
    assert.ok(
      counts.every(({ held }) => held > 5),
      JSON.stringify(counts),
    );
    assert.ok(
      counts.every(({ notAlone }) => notAlone === 0),
      JSON.stringify(counts),
    );
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

/** The fault of a check, if any; a check that hangs is at fault too. */
async function faultOf(check) {
  const late = sleep(60_000, new Error('not done within a minute'), { ref: false });
  const fault = check().then(
    () => undefined,
    (reason) => reason,
  );
  return Promise.race([fault, late]);
}

const wanted = process.argv[2] ?? '';
const results = [];
const asRoot = rootChecks(place, main, (step) => cleanUp.push(step));
for (const [name, check] of Object.entries({ ...checks, ...asRoot })) {
  const skip = (name in asRoot && process.getuid?.() !== 0) || !(name.includes(wanted) || name === 'first start');
  const start = performance.now();
  const fault = skip ? undefined : await faultOf(check);
  results.push({ name, ok: skip ? 'skipped' : fault ? 'FAILED' : 'ok', ms: Math.round(performance.now() - start) });
  if (fault) console.error(`${name}: ${fault.stack}`);
  for (const child of holders) child.kill('SIGKILL');
  holders.clear();
}
for (const step of cleanUp) step();
console.table(results);
process.exit(results.some(({ ok }) => ok === 'FAILED') ? 1 : 0);
