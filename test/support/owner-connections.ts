import pg from 'pg';
import type { TestDatabase } from './test-database.js';

const owners = new WeakMap<TestDatabase, pg.Pool>();

/** Connections as the role that owns the schema, kept until `endOwners`: each new one reads the catalogues of a hundred tables first. */
export function ownersOf(database: TestDatabase): pg.Pool {
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
