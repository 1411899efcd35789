import { renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { createApp } from '../../dist/src/app.setup.js';
import { readEnvironment } from '../../dist/src/config/env.js';
import { Settings } from '../../dist/src/config/settings.js';
import { migrate } from '../../dist/src/platform/database/migrate.js';
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
  await withClient(adminUrl, (client) =>
    client.query(`INSERT INTO sandbox_clock (set_to, set_at) VALUES ('${HOUR_BEFORE}', now())`),
  );
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
  await withClient(adminUrl, (client) => client.query('DELETE FROM sandbox_clock'));
}

async function makeTemplates({ adminUrl, serviceUrl, superuserUrl, template, contractFile }) {
  const filled = `${template}_filled`;
  await withClient(superuserUrl ?? adminUrl, async (client) => {
    const owner = client.escapeIdentifier(userOf(adminUrl));
    const service = client.escapeIdentifier(userOf(serviceUrl));
    const create = async (name, from) => {
      const database = client.escapeIdentifier(name);
      await client.query(
        `CREATE DATABASE ${database} OWNER ${owner} TEMPLATE ${client.escapeIdentifier(from)} ENCODING 'UTF8'`,
      );
      await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${service}`);
      // A single connection to a template makes every clone of it fail.
      return () => client.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    };
    // From template0, so that nothing an operator keeps in template1 gets into the tests.
    const closeMigrated = await create(template, 'template0');
    const migrated = on(adminUrl, template);
    await withClient(migrated, (admin) => admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC'));
    await migrate(migrated, userOf(serviceUrl));
    await closeMigrated();
    const closeFilled = await create(filled, template);
    await fillSandbox({ adminUrl: on(adminUrl, filled), serviceUrl: on(serviceUrl, filled) }, contractFile);
    await closeFilled();
  });
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const userOf = (url) => decodeURIComponent(new URL(url).username);

function on(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

process.once('message', async ({ sign, ...run }) => {
  try {
    await makeTemplates(run);
    say(sign, '');
  } catch (error) {
    console.error('The templates of the tests could not be made.', error);
    say(sign, String(error));
  }
  process.disconnect();
});

/** The sign is there at once and whole. */
function say(sign, fault) {
  writeFileSync(`${sign}.part`, fault);
  renameSync(`${sign}.part`, sign);
}
