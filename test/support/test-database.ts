import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** As the role that owns the schema. */
  readonly adminUrl: string;
  /** As the role the service runs as. */
  readonly serviceUrl: string;
  drop(): Promise<void>;
}

/** Clones a template of this test run: only migrated, or filled like the sandbox besides. */
export async function cloneDatabase(kind: 'migrated' | 'filled'): Promise<TestDatabase> {
  const name = `trade_test_${setting('TEST_RUN')}_${randomBytes(4).toString('hex')}`;
  const adminUrl = setting('TEST_ADMIN_URL');
  const serviceUrl = setting('TEST_SERVICE_URL');
  await asMaker(async (client) => {
    const database = pg.escapeIdentifier(name);
    const owner = pg.escapeIdentifier(userOf(adminUrl));
    const template = pg.escapeIdentifier(setting(kind === 'filled' ? 'TEST_FILLED_TEMPLATE' : 'TEST_TEMPLATE'));
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    // Copying files beats replaying pages for a small template; older servers know no other way.
    const strategy = (rows[0]?.version ?? 0) >= 150_000 ? 'STRATEGY FILE_COPY' : '';
    await client.query(`CREATE DATABASE ${database} OWNER ${owner} TEMPLATE ${template} ${strategy}`);
    // Rights on the database itself are not part of what a clone inherits.
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(
      `GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${pg.escapeIdentifier(userOf(serviceUrl))}`,
    );
  });
  return {
    adminUrl: on(adminUrl, name),
    serviceUrl: on(serviceUrl, name),
    drop: () =>
      asMaker(async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

// On the run's own server the owner may not create databases, as in the service; on a given one the admin has to be able to.
async function asMaker(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_SUPERUSER_URL'] ?? setting('TEST_ADMIN_URL') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with jest, whose global setup sets it.`);
  return value;
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function on(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
