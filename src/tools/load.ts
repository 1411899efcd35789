import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../app.setup.js';
import { BadEnvironment } from '../config/env.js';
import { readSettings } from '../config/read-settings.js';
import type { Environment } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { USITC_ORDERS } from '../features/adcvd/loading/usitc-orders.js';
import { ADCVD_CODES } from '../features/adcvd/loading/adcvd-codes.js';
import { ADCVD_RATES } from '../features/adcvd/loading/adcvd-rates.js';
import { ADDITIONAL_DUTIES } from '../features/duties/loading/additional-duties.js';
import { CIRCULAR_570 } from '../features/reference/loading/circular-570.js';
import { HTS } from '../features/reference/loading/hts.js';
import { INTEREST_RATES } from '../features/reference/loading/interest-rates.js';
import { PORTS_OF_ENTRY } from '../features/reference/loading/ports.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';
import type { OpenDatabase } from '../platform/database/open-database.js';
import { locateRunningServer } from '../embedded-database/index.js';
import { UnreadableFile } from '../platform/loading/csv-file.js';
import { loadFile } from '../platform/loading/load-file.js';
import type { LoadResult } from '../platform/loading/load-file.js';
import { readyDatabase } from '../platform/sandbox/ready-database.js';
import { SandboxSeeds } from '../platform/sandbox/sandbox-seeds.js';
import { asksForHelp } from './asks-for-help.js';
import { BadCommand, readLoadCommand, usage } from './load-command.js';
import type { LoadCommand } from './load-command.js';
import { shownProgress } from './load-progress.js';
import { summaryOf } from './load-summary.js';

const KINDS = [
  USITC_ORDERS,
  HTS,
  CIRCULAR_570,
  INTEREST_RATES,
  PORTS_OF_ENTRY,
  ADCVD_CODES,
  ADCVD_RATES,
  ADDITIONAL_DUTIES,
] as const;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  if (asksForHelp()) {
    say(usage(KINDS));
    return;
  }
  const env = readSettings(root);
  const command = readLoadCommand(process.argv.slice(2), KINDS, process.env['INIT_CWD'] ?? process.cwd());
  const open = await databaseOf(env);
  try {
    await prepareDatabase(open);
    const result = await load(command, new Settings(env, open, 'http://127.0.0.1'));
    const faults = command.faultsFile ?? path.join(env.dataDir, 'loads', `${command.name}.faults.ndjson`);
    mkdirSync(path.dirname(faults), { recursive: true });
    writeFileSync(faults, result.faults.map((fault) => `${JSON.stringify(fault)}\n`).join(''));
    say(summaryOf(command, result, faults));
  } finally {
    await open.stop();
  }
}

// The service may be up or not: beside it the loader uses its server, otherwise it starts one of its own.
async function databaseOf(env: Environment): Promise<Omit<OpenDatabase, 'lost'>> {
  const running = env.databaseUrl ? undefined : await locateRunningServer(env.dataDir);
  return running ? { ...running, stop: () => Promise.resolve() } : readyDatabase(env, say, () => undefined);
}

async function load({ kind, file, edition, by }: LoadCommand, settings: Settings): Promise<LoadResult> {
  // The service itself, not listening: its clock, its seeds, its door to the database.
  const app = await createApp(settings);
  await app.init();
  try {
    await app.get(SandboxSeeds).run();
    const order = {
      path: file,
      edition,
      by,
      database: app.get(Database),
      clock: app.get(Clock),
      progress: shownProgress(),
    };
    return await ('loadFolder' in kind ? kind.loadFolder(order) : loadFile({ kind, ...order }));
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  const refused = error instanceof BadCommand || error instanceof UnreadableFile || error instanceof BadEnvironment;
  process.stderr.write(
    `${error instanceof Error ? (refused ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
  );
  process.exitCode = refused ? 2 : 1;
});
