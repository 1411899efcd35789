import { rmSync } from 'node:fs';
import pg from 'pg';

/** Stops the run's own server, or drops what the run made on a given one. */
export default async function globalTeardown() {
  const { adminUrl, superuserUrl, run, stop, contractFile } = globalThis.testServer;
  rmSync(contractFile, { force: true });
  try {
    if (!superuserUrl) await dropDatabasesOf(run, adminUrl);
  } finally {
    await stop();
  }
}

async function dropDatabasesOf(run, adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const made = await client.query('SELECT datname FROM pg_database WHERE datname ~ $1', [
      `^trade_(template|test)_${run}(_|$)`,
    ]);
    for (const { datname } of made.rows) {
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}
