import pg from 'pg';
import type { TestApp } from '../app.js';
import type { TestDatabase } from '../test-database.js';

const owners = new WeakMap<TestDatabase, pg.Pool>();

/**
 * As the role that owns the schema, whom row-level security does not bind. Connections are kept until the application
 * closes: each new one reads the catalogues of a hundred tables first.
 */
export async function asOwner<T>(
  t: Pick<TestApp, 'database'>,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await ownersOf(t.database).connect();
  let isWhole = false;
  try {
    // What somebody set before is set no longer.
    await client.query(`reset all; select set_config('app.actor_id', 'test', false)`);
    const done = await work(client);
    isWhole = true;
    return done;
  } finally {
    client.release(!isWhole);
  }
}

function ownersOf(database: TestDatabase): pg.Pool {
  const known = owners.get(database);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 8 });
  // Tests end connections on purpose, also those that nobody uses just then.
  pool.on('error', () => undefined);
  owners.set(database, pool);
  return pool;
}

/** Ends the connections to this database that are kept. */
export async function endOwners(database: TestDatabase): Promise<void> {
  const pool = owners.get(database);
  owners.delete(database);
  await pool?.end();
}
