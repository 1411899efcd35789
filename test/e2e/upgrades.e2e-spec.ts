import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../src/config/env.js';
import { pendingMigrations } from '../../src/platform/database/migrate.js';
import { startEmbeddedServer } from '../../src/embedded-database/index.js';
import { freePort } from '../../src/platform/http/free-port.js';
import { readyDatabase } from '../../src/platform/sandbox/ready-database.js';
import { askAs } from '../support/ask-as.js';
import { migrateUpTo } from '../support/earlier-schema.js';
import { startProgram } from '../support/started.js';
import { cloneDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

// What release 0.1.0 had when its sandbox had a clock and did not say yet what filled it.
const BEFORE_BUILDS = 1767000140000;
const AN_ORGANISATION = `insert into organisation (id, name, type, created_at) values ('org_old', 'Old', 'broker', now())`;
const A_CLOCK = `insert into sandbox_clock (set_to, set_at) values ('2026-05-01T12:00:00Z', now())`;
const AS_TEST = "select set_config('app.actor_id', 'system:test', false)";

describe('a folder of an earlier build', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'upgrade-'));
    await chmod(folder, 0o755);
    const server = await startEmbeddedServer({ dataDir: folder, throwaway: true, log: () => undefined });
    await migrateUpTo(server.adminUrl, 'trade_service', BEFORE_BUILDS);
    await askAs(server.adminUrl, [AS_TEST, AN_ORGANISATION, A_CLOCK].join(';'));
    await server.stop();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is set aside whole, which is said in one line, and a sandbox of this build is made', async () => {
    const port = String(await freePort('127.0.0.1'));
    for (const [start, said] of [
      ['first', 1],
      ['second', 0],
    ] as const) {
      const service = startProgram('main.js', { DATA_DIR: folder, PORT: port });
      await service.until('/v1/sandbox/clients');
      const lines = service.said().split('\n');
      expect([start, lines.filter((line) => line.includes('is set aside')).length]).toEqual([start, said]);
      const { now } = (await (await fetch(`http://127.0.0.1:${port}/v1/sandbox/clock`)).json()) as { now: string };
      expect(now < '2026-05-01').toBe(true);
      service.process.kill('SIGTERM');
      expect([await service.ended, service.complained()]).toEqual([0, '']);
    }
    const [aside = '', ...more] = (await readdir(folder)).filter((name) => name.startsWith('set-aside-'));
    expect(more).toEqual([]);
    expect(existsSync(path.join(folder, aside, 'postgres', 'PG_VERSION'))).toBe(true);
  }, 180_000);
});

describe('an operator’s database of an earlier build', () => {
  let database: TestDatabase;
  const ask = (...text: string[]) => askAs(database.adminUrl, text.join(';'));
  const envOf = (mode: string) =>
    readEnvironment(
      {
        MODE: mode,
        DATABASE_URL: database.serviceUrl,
        DATABASE_ADMIN_URL: database.adminUrl,
        ISSUER_URL: 'https://issuer.test',
        PUBLIC_URL: 'https://api.test',
        LEDGER_SIGNING_KEY: '/for/the/worker/alone.pem',
        PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      },
      '/nowhere',
    );
  const ready = async (mode: string): Promise<string[]> => {
    const said: string[] = [];
    await readyDatabase(
      envOf(mode),
      (line) => said.push(line),
      () => undefined,
    );
    return said;
  };
  const earlier = async (): Promise<void> => {
    await ask('drop schema public cascade', 'create schema public');
    await migrateUpTo(database.adminUrl, new URL(database.serviceUrl).username, BEFORE_BUILDS);
  };
  beforeAll(async () => {
    database = await cloneDatabase('migrated');
  });
  afterAll(() => database.drop());

  it('in production is migrated forward with all that it holds', async () => {
    await earlier();
    await ask(AS_TEST, AN_ORGANISATION);
    expect((await pendingMigrations(database.adminUrl)).length).toBeGreaterThan(0);
    expect(await ready('production')).toEqual([]);
    expect(await pendingMigrations(database.adminUrl)).toEqual([]);
    expect(await ask('select id from organisation')).toEqual([{ id: 'org_old' }]);
  }, 60_000);

  it('in production is never taken for a sandbox, nor a sandbox’s for production', async () => {
    await expect(ready('sandbox')).rejects.toThrow('no sandbox has made');
    expect(await ask('select id from organisation')).toEqual([{ id: 'org_old' }]);
    await ask(A_CLOCK);
    await expect(ready('production')).rejects.toThrow('filled as a sandbox');
  }, 60_000);

  // With every table and sequence there is by now, and the clock of the test before.
  it('as a sandbox is set aside under another name and made anew', async () => {
    expect(await pendingMigrations(database.adminUrl)).toEqual([]);
    const [line = '', ...more] = await ready('sandbox');
    expect(more).toEqual([]);
    const schema = /the schema (\w+)/.exec(line)?.[1] ?? '';
    expect(await ask(`select id from ${schema}.organisation`)).toEqual([{ id: 'org_old' }]);
    expect(await ask('select id from organisation')).toEqual([]);
    const mayLook = `select has_schema_privilege('${new URL(database.serviceUrl).username}', '${schema}', 'usage') as may`;
    expect(await ask(mayLook)).toEqual([{ may: false }]);
    expect(await ready('sandbox')).toEqual([]);
  }, 60_000);
});
