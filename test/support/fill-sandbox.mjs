import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { createApp } from '../../dist/src/app.setup.js';
import { readEnvironment } from '../../dist/src/config/env.js';
import { Settings } from '../../dist/src/config/settings.js';
import { buildDocument } from '../../dist/src/platform/openapi/document.js';
import { SandboxSeeds } from '../../dist/src/platform/sandbox/sandbox-seeds.js';

/**
 * Fills a database by the service's own seeds, once for all test files: the acts behind the sandbox's goods took most
 * of the time that a test app needed to start. Its contract is kept besides, for every test to hold answers to.
 */
export async function fillSandbox({ adminUrl, serviceUrl }, contractFile) {
  const environment = readEnvironment({ LOG_LEVEL: 'error' }, process.cwd());
  const app = await createApp(new Settings(environment, { adminUrl, serviceUrl }, 'http://service.test'));
  try {
    await app.init();
    await app.get(SandboxSeeds).run();
    writeFileSync(contractFile, JSON.stringify(buildDocument(app)));
  } finally {
    await app.close();
  }
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // The clock of each clone begins where a new sandbox's does, not where this one stood.
    await client.query('DELETE FROM sandbox_clock');
  } finally {
    await client.end();
  }
}
