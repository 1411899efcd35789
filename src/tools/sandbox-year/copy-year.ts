import { createApp } from '../../app.setup.js';
import type { Environment } from '../../config/env.js';
import { Settings } from '../../config/settings.js';
import { locateRunningServer } from '../../embedded-database/index.js';
import { OwnerCopy } from '../../platform/database/owner-copy.js';
import { PastYear } from '../../features/past-year/sandbox/past-year.js';
import type { Written } from '../../features/past-year/sandbox/past-year.js';
import { ENTRY_TABLES } from '../../features/past-year/sandbox/specimens.js';
import { PROPORTIONED, YearDebts } from '../../features/past-year/sandbox/year-debts.js';
import { tellUnpaid } from '../../features/past-year/sandbox/unpaid.js';
import { tradeOf } from '../../features/past-year/sandbox/trade.js';
import type { OpenDatabase } from '../../platform/database/open-database.js';
import { Clock } from '../../platform/clock/clock.js';
import { prepareDatabase } from '../../platform/database/prepare-database.js';
import { readyDatabase } from '../../platform/sandbox/ready-database.js';
import { SandboxSeeds } from '../../platform/sandbox/sandbox-seeds.js';
import { shownProgress } from '../load-progress.js';

type Say = (line: string) => void;

/** Copies the year before today into a sandbox, beside the service that runs or without one, and says at what rate and in which proportions. */
export async function copyYear(env: Environment, asked: { entries: number; seed: number }, say: Say): Promise<void> {
  if (env.mode !== 'sandbox') throw new Error('Years are made up for a sandbox alone.');
  const open = await databaseOf(env, say);
  try {
    await prepareDatabase(open);
    const settings = new Settings(env, open, 'http://127.0.0.1');
    const app = await createApp(settings);
    await app.init();
    try {
      await app.get(SandboxSeeds).run();
      const year = app.get(PastYear);
      const trade = tradeOf(asked.entries, asked.seed);
      if (await year.isWritten(trade)) {
        say(`A year of seed ${String(asked.seed)} is on record; another seed is another year.`);
        return;
      }
      const began = performance.now();
      const written = await year.write(trade, shownProgress());
      const seconds = (performance.now() - began) / 1000;
      await OwnerCopy.settle(open.adminUrl, Object.keys(ENTRY_TABLES));
      const unpaid = app.get(YearDebts).billsOf(trade);
      tell(written, seconds, await rawSeconds(open.adminUrl, app.get(Clock).now(), written), say);
      if (unpaid.length >= PROPORTIONED) sayWithin(tellUnpaid(unpaid), say);
    } finally {
      await app.close();
    }
  } finally {
    await open.stop();
  }
}

async function databaseOf(env: Environment, say: Say): Promise<Omit<OpenDatabase, 'lost'>> {
  const running = env.databaseUrl ? undefined : await locateRunningServer(env.dataDir);
  return running ? { ...running, stop: () => Promise.resolve() } : readyDatabase(env, say, () => undefined);
}

/** How long PostgreSQL takes to copy the sampled rows into tables with the same columns and indexes, and no triggers. */
function rawSeconds(adminUrl: string, now: string, { sample }: Written): Promise<number> {
  return OwnerCopy.inOne(adminUrl, now, async (copy) => {
    let seconds = 0;
    for (const [table, text] of sample) {
      await copy.run(`create table raw_${table} (like ${table} including all)`);
      const began = performance.now();
      await copy.copy(`raw_${table}`, ENTRY_TABLES[table] ?? [], text);
      seconds += (performance.now() - began) / 1000;
      await copy.run(`drop table raw_${table}`);
    }
    return seconds;
  });
}

function tell({ entries, lines, proportions, sampled }: Written, seconds: number, raw: number, say: Say): void {
  const [ours, bare] = [entries / seconds, sampled / raw];
  say(
    `${String(entries)} entries of ${(lines / entries).toFixed(2)} lines in ${seconds.toFixed(1)} s: ${ours.toFixed(0)} a second, ${(ours / bare).toFixed(2)} of COPY of the same rows alone (${bare.toFixed(0)})`,
  );
  sayWithin(proportions.tell(), say);
}

function sayWithin(told: readonly { readonly text: string; readonly isWithin: boolean }[], say: Say): void {
  for (const { text } of told) say(text);
  const away = told.filter(({ isWithin }) => !isWithin);
  if (away.length > 0) throw new Error(`not as published: ${away.map(({ text }) => text).join('; ')}`);
}
