import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { waitForTemplates } from './templates-made.js';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** As the role that owns the schema. */
  readonly adminUrl: string;
  /** As the role the service runs as. */
  readonly serviceUrl: string;
  drop(): Promise<void>;
  /** Has it dropped when this process needs the next one, or with everything of the run. */
  leave(): void;
}

/** Clones a template of this test run: only migrated, filled like the sandbox besides, or one that a test kept. */
export async function cloneDatabase(kind: string): Promise<TestDatabase> {
  waitForTemplates();
  const name = `trade_test_${setting('TEST_RUN')}_${randomBytes(4).toString('hex')}`;
  const adminUrl = setting('TEST_ADMIN_URL');
  const serviceUrl = setting('TEST_SERVICE_URL');
  await asKeptMaker(async (client) => {
    await dropWhatIsLeaving(client);
    const database = pg.escapeIdentifier(name);
    const owner = pg.escapeIdentifier(userOf(adminUrl));
    const template = pg.escapeIdentifier(templateOf(kind));
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
    drop: () => asKeptMaker((client) => dropDatabase(client, name)),
    leave: () => void leaving.push(name),
  };
}

/** What nobody uses any more, until the next one is made. */
const leaving: string[] = [];

// A session that has just ended is still there for a moment, in which PostgreSQL would sleep for a tenth of a second.
async function dropWhatIsLeaving(client: pg.Client): Promise<void> {
  for (const name of leaving.splice(0)) await dropDatabase(client, name);
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

/**
 * Keeps a database as one more template of this run, made by whichever file needs it first: the others wait and clone it.
 * Gives what its maker had to say, which is kept with it.
 */
export async function keepTemplate<Said>(
  kind: string,
  from: string,
  make: (database: TestDatabase) => Promise<Said>,
): Promise<Said> {
  const template = templateOf(kind);
  return asMaker(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rows } = await client.query<{ said: string }>(
      "SELECT shobj_description(oid, 'pg_database') AS said FROM pg_database WHERE datname = $1",
      [template],
    );
    if (rows[0]) return JSON.parse(rows[0].said) as Said;
    const database = await cloneDatabase(from);
    const said = await make(database);
    const name = pg.escapeIdentifier(new URL(database.adminUrl).pathname.slice(1));
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await client.query(`COMMENT ON DATABASE ${name} IS ${pg.escapeLiteral(JSON.stringify(said))}`);
    await client.query(`ALTER DATABASE ${name} RENAME TO ${pg.escapeIdentifier(template)}`);
    return said;
  });
}

function templateOf(kind: string): string {
  if (kind === 'migrated') return setting('TEST_TEMPLATE');
  return kind === 'filled' ? setting('TEST_FILLED_TEMPLATE') : `${setting('TEST_TEMPLATE')}_${kind}`;
}

// On the run's own server the owner may not create databases, as in the service; on a given one the admin has to be able to.
async function asMaker<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env['TEST_SUPERUSER_URL'] ?? setting('TEST_ADMIN_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let kept: Promise<pg.Client> | undefined;

/** By one connection of this process, which keeps nothing running: a new one takes longer than what is asked here. */
async function asKeptMaker<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  kept ??= makerThatLasts();
  return work(await kept);
}

async function makerThatLasts(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: process.env['TEST_SUPERUSER_URL'] ?? setting('TEST_ADMIN_URL'),
    keepAlive: false,
  });
  const forget = (): void => {
    kept = undefined;
  };
  // A test may end connections, or the server.
  client.on('error', forget);
  client.on('end', forget);
  try {
    await client.connect();
  } catch (error) {
    forget();
    throw error;
  }
  // Not in the types: pg lets its own idle pool connections go on like this.
  (client as unknown as { unref(): void }).unref();
  return client;
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
