import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ephemeralServer } from '../../dist/src/embedded-database/index.js';

/**
 * Two templates for the whole run, one migrated and one filled like the sandbox besides; each test file clones one of
 * them (test-database.ts) and finds the way by these variables. A process of its own makes them while files that need
 * none begin: whoever needs them waits for their sign (templates-made.ts).
 */
export default async function globalSetup() {
  const run = randomBytes(4).toString('hex');
  const contractFile = path.join(tmpdir(), `trade-contract-${run}.json`);
  const sign = `${contractFile}.made`;
  const maker = fork(fileURLToPath(new URL('make-templates.mjs', import.meta.url)));
  const templates = untilEnded(maker, sign);
  const server = await givenOrOwnServer();
  globalThis.testServer = { ...server, run, templates, files: [contractFile, sign] };
  const { adminUrl, serviceUrl, superuserUrl } = server;
  const template = `trade_template_${run}`;
  maker.send({ adminUrl, serviceUrl, superuserUrl, template, contractFile, sign });
  Object.assign(process.env, {
    TEST_RUN: run,
    TEST_CALLED_FILE: path.join(tmpdir(), `trade-called-${run}`),
    TEST_CONTRACT_FILE: contractFile,
    TEST_TEMPLATES_SIGN: sign,
    TEST_TEMPLATE: template,
    TEST_FILLED_TEMPLATE: `${template}_filled`,
    TEST_ADMIN_URL: adminUrl,
    TEST_SERVICE_URL: serviceUrl,
    ...(superuserUrl ? { TEST_SUPERUSER_URL: superuserUrl } : {}),
  });
}

/** One that ends without a sign, as it does where what is built cannot be imported, is told to whoever waits for it. */
async function untilEnded(maker, sign) {
  const ended = once(maker, 'exit');
  // What is sent to one that has ended is an error of it, of which its end tells.
  maker.on('error', () => undefined);
  const how = await ended.then(([code]) => `the process that makes them ended with ${code}`, String);
  if (!existsSync(sign)) writeFileSync(sign, `${how}; what it said stands above`);
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
