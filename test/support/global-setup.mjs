import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../../dist/src/platform/database/migrate.js';
import { ephemeralServer } from '../../dist/src/embedded-database/index.js';
import globalTeardown from './global-teardown.mjs';

/**
 * Two templates for the whole run, one migrated and one filled like the sandbox besides; each test file clones one of
 * them (test-database.ts) and finds the way by these variables.
 */
export default async function globalSetup() {
  const run = randomBytes(4).toString('hex');
  const fill = fillerOfItsOwn();
  const contractFile = path.join(tmpdir(), `trade-contract-${run}.json`);
  const server = await givenOrOwnServer();
  globalThis.testServer = { ...server, run, contractFile };
  try {
    const template = `trade_template_${run}`;
    const filled = `${template}_filled`;
    const adminUrl = on(server.adminUrl, template);
    const client = new pg.Client({ connectionString: server.superuserUrl ?? server.adminUrl });
    await client.connect();
    try {
      const owner = client.escapeIdentifier(userOf(server.adminUrl));
      const service = client.escapeIdentifier(userOf(server.serviceUrl));
      const name = client.escapeIdentifier(template);
      // From template0, so that nothing an operator keeps in template1 gets into the tests.
      await client.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`);
      await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${service}`);
      await withClient(adminUrl, (admin) => admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC'));
      await migrate(adminUrl, userOf(server.serviceUrl));
      // A single connection to a template makes every clone of it fail.
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      const filledName = client.escapeIdentifier(filled);
      await client.query(`CREATE DATABASE ${filledName} OWNER ${owner} TEMPLATE ${name}`);
      await client.query(`REVOKE ALL ON DATABASE ${filledName} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${filledName} TO ${service}`);
      await fill({ adminUrl: on(server.adminUrl, filled), serviceUrl: on(server.serviceUrl, filled) }, contractFile);
      await client.query(`ALTER DATABASE ${filledName} ALLOW_CONNECTIONS false`);
    } finally {
      await client.end();
    }
    Object.assign(process.env, {
      TEST_RUN: run,
      TEST_CALLED_FILE: path.join(tmpdir(), `trade-called-${run}`),
      TEST_CONTRACT_FILE: contractFile,
      TEST_TEMPLATE: template,
      TEST_FILLED_TEMPLATE: filled,
      TEST_ADMIN_URL: server.adminUrl,
      TEST_SERVICE_URL: server.serviceUrl,
      ...(server.superuserUrl ? { TEST_SUPERUSER_URL: server.superuserUrl } : {}),
    });
  } catch (error) {
    // Jest does not call the teardown of a failed setup.
    await globalTeardown();
    throw error;
  }
}

/** A process that reads the service while the server is made and migrated, and then fills with it. */
function fillerOfItsOwn() {
  const filler = fork(fileURLToPath(new URL('fill-sandbox.mjs', import.meta.url)));
  const ended = once(filler, 'exit');
  return async (database, contractFile) => {
    filler.send({ database, contractFile });
    const [code] = await ended;
    if (code !== 0) throw new Error('the sandbox could not be filled: the reason stands above');
  };
}

async function givenOrOwnServer() {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: serviceUrl } = process.env;
  if (!adminUrl && !serviceUrl) return ephemeralServer();
  if (!adminUrl || !serviceUrl) {
    throw new Error(
      'Tests need both DATABASE_ADMIN_URL (a role that may create databases) and DATABASE_URL (the runtime role), or neither.',
    );
  }
  return { adminUrl, serviceUrl, stop: async () => undefined };
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
