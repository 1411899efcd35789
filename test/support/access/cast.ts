import { Clock } from '../../../src/platform/clock/clock.js';
import { startTestApp } from '../app.js';
import type { TestApp } from '../app.js';
import { cloneDatabase, keepTemplate } from '../test-database.js';
import type { TestDatabase } from '../test-database.js';
import { readersOf } from './access-fixture.js';
import type { Thing } from './access-fixture.js';
import { everythingElseOnRecord } from './everything.js';
import type { Found } from './everything.js';
import { ACCESS_FIXTURES } from './fixtures.js';

type Start = Parameters<typeof startTestApp>;

const BEGINS = '2026-06-10T15:00:00Z';
/** What was put on record, and when that was done. */
interface Made<Of> {
  readonly of: Of;
  readonly now: string;
}

/** Starts the service with one thing of each fixture on record: they are made once for the whole run. */
export async function startWithFixtures(...start: Start): Promise<{ t: TestApp; things: readonly Thing[] }> {
  const { of: things, now } = await keepFixtures();
  return { t: await startOn('fixtures', now, start), things };
}

/** Starts it with everything on record that can be kept from someone, made once for the whole run. */
export async function startWithEverything(...start: Start): Promise<{ t: TestApp; found: Found }> {
  const fixtures = await keepFixtures();
  const { of: found, now } = await keepTemplate('everything', 'fixtures', (database) =>
    made(database, fixtures.now, async (t) => [...(await everythingElseOnRecord(t, fixtures.of))]),
  );
  return { t: await startOn('everything', now, start), found: new Map(found) };
}

const keepFixtures = (): Promise<Made<readonly Thing[]>> =>
  keepTemplate('fixtures', 'filled', (database) =>
    made(database, BEGINS, async (t) => {
      const things: Thing[] = [];
      for (const fixture of ACCESS_FIXTURES)
        things.push({ path: fixture.path, id: await fixture.make(t), readers: await readersOf(t, fixture) });
      return things;
    }),
  );

async function made<Of>(database: TestDatabase, now: string, make: (t: TestApp) => Promise<Of>): Promise<Made<Of>> {
  const t = await startTestApp({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' }, {}, database);
  try {
    t.setNow(now);
    const of = await make(t);
    return { of, now: t.app.get(Clock).now() };
  } finally {
    await t.close();
  }
}

async function startOn(kind: string, now: string, [env, options]: Start): Promise<TestApp> {
  const database = await cloneDatabase(kind);
  const t = await startTestApp(env, options, database);
  t.setNow(now);
  return {
    ...t,
    get app() {
      return t.app;
    },
    close: async () => {
      await t.close();
      database.leave();
    },
  };
}
