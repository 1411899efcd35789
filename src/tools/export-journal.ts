import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readSettings } from '../config/read-settings.js';
import { locateRunningServer } from '../embedded-database/index.js';
import { exportJournal } from '../features/revenue/index.js';
import { isIsoDate } from '../kernel/dates.js';
import type { IsoDate } from '../kernel/dates.js';
import { openDatabase } from '../platform/database/open-database.js';
import { asksForHelp } from './asks-for-help.js';

/** Writes the journal of the revenue's books of a day as CSV, for accounting systems: npm run export-journal -- DAY FOLDER. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(day: IsoDate, folder: string): Promise<void> {
  const env = readSettings(root);
  // The embedded server belongs to the service where that runs; else it is started for this once.
  const running = env.databaseUrl === undefined ? await locateRunningServer(env.dataDir) : undefined;
  const database = running ? { ...running, stop: () => Promise.resolve() } : await openDatabase(env, say, () => null);
  const client = new pg.Client({ connectionString: database.serviceUrl, application_name: 'export-journal' });
  try {
    await client.connect();
    const { file, sha256, postings, debits, credits } = await exportJournal(client, day, folder);
    say(`${file}\n  ${String(postings)} postings, debits ${debits}, credits ${credits}\n  sha256 ${sha256}`);
  } finally {
    await client.end();
    await database.stop();
  }
}

const USAGE = `npm run export-journal -- DAY FOLDER
  writes what was put on record in the revenue's books on the day (YYYY-MM-DD, in New York) into FOLDER/journal-DAY.csv, with its digest
  beside it for \`sha256sum --check\`; with the settings of the service
`;

const [day, folder, ...more] = process.argv.slice(2);
if (asksForHelp()) process.stdout.write(USAGE);
else if (!isIsoDate(day) || folder === undefined || more.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else
  run(day, path.resolve(folder)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
