import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { createApp } from '../../dist/src/app.setup.js';
import { readEnvironment } from '../../dist/src/config/env.js';
import { Settings } from '../../dist/src/config/settings.js';
import { buildDocument } from '../../dist/src/platform/openapi/document.js';
import { SANDBOX_START } from '../../dist/src/platform/sandbox/sandbox.js';
import { SandboxSeeds } from '../../dist/src/platform/sandbox/sandbox-seeds.js';

const HOUR_BEFORE = new Date(Date.parse(SANDBOX_START) - 3_600_000).toISOString();

/**
 * Fills a database by the service's own seeds, once for all test files: the acts behind the sandbox's goods took most
 * of the time that a test app needed to start. Its contract is kept besides, for every test to hold answers to.
 */
async function fillSandbox({ adminUrl, serviceUrl }, contractFile) {
  // Filled an hour before the tests begin: what is put on record late in a slow filling is known to all of them.
  await asAdmin(adminUrl, `INSERT INTO sandbox_clock (set_to, set_at) VALUES ('${HOUR_BEFORE}', now())`);
  const environment = readEnvironment({ LOG_LEVEL: 'error', SANDBOX_ENTRIES: '0' }, process.cwd());
  const app = await createApp(new Settings(environment, { adminUrl, serviceUrl }, 'http://service.test'));
  try {
    await app.init();
    await app.get(SandboxSeeds).run();
    writeFileSync(contractFile, JSON.stringify(buildDocument(app)));
  } finally {
    await app.close();
  }
  // The clock of each clone begins where a new sandbox's does, not where this one stood.
  await asAdmin(adminUrl, 'DELETE FROM sandbox_clock');
}

async function asAdmin(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

process.once('message', async ({ database, contractFile }) => {
  await fillSandbox(database, contractFile);
  process.disconnect();
});
