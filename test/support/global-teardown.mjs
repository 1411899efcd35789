import { rmSync } from 'node:fs';
import pg from 'pg';

const PATIENCE_MS = 5000;

/** Stops the run's own server, or drops what the run made on a given one; then the run ends, whatever a test left open. */
export default async function globalTeardown({ watch = false, watchAll = false } = {}) {
  const { adminUrl, superuserUrl, run, stop, templates, files } = globalThis.testServer;
  await templates;
  for (const file of files) rmSync(file, { force: true });
  try {
    if (!superuserUrl) await dropDatabasesOf(run, adminUrl);
  } finally {
    await stop();
  }
  if (!watch && !watchAll) setTimeout(endAnyway, PATIENCE_MS).unref();
}

// Of files run in this very process; a worker is ended by jest itself.
function endAnyway() {
  process.stderr.write('A test left something open that keeps this process alive; it is ended.\n');
  process.exit();
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
