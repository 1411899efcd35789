import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readSettings } from '../config/read-settings.js';
import { openDatabase } from '../platform/database/open-database.js';
import { locateRunningServer } from '../embedded-database/index.js';
import { exportLedger } from '../platform/ledger/ledger-export.js';
import { asksForHelp } from './asks-for-help.js';

/** Writes the ledger as it stands into a folder, for the offline verifier: npm run export-ledger -- FOLDER. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(folder: string): Promise<void> {
  const env = readSettings(root);
  // The embedded server belongs to the service where that runs; else it is started for this once.
  const running = env.databaseUrl === undefined ? await locateRunningServer(env.dataDir) : undefined;
  const database = running ? { ...running, stop: () => Promise.resolve() } : await openDatabase(env, say, () => null);
  const client = new pg.Client({ connectionString: database.serviceUrl, application_name: 'export-ledger' });
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    const counts = await exportLedger(client, folder);
    const { rows } = await client.query<{ epoch: string; verifier_key: string }>(
      'select epoch, verifier_key from ledger_identity',
    );
    for (const [name, count] of Object.entries(counts)) say(`${name.padEnd(16)} ${String(count)}`);
    const [identity] = rows;
    if (!identity) {
      say('The ledger has not begun: start the service once.');
      return;
    }
    const published = path.join(env.dataDir, 'ledger', identity.epoch);
    say('Check it with the key as you were told it in another way, which should be this one:');
    say(`  npm run verify-ledger -- --key '${identity.verifier_key}' --trusted ${published} --ledger ${folder}`);
  } finally {
    await client.end();
    await database.stop();
  }
}

const USAGE = `npm run export-ledger -- FOLDER
  writes the ledger as it stands into the folder, for \`npm run verify-ledger\` on any machine; with the settings of the service
`;

const [folder, ...more] = process.argv.slice(2);
if (asksForHelp()) process.stdout.write(USAGE);
else if (folder === undefined || folder.startsWith('-') || more.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else
  run(path.resolve(folder)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
