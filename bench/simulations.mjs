// A year of a sandbox simulated from its database: entries a second, beside a plain SELECT of the same rows in the same run.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { besideSimulation } from './simulation-beside.mjs';
import { copyYearOver } from './year-copies.mjs';
import { ownFolder } from './own-folder.mjs';

const ENTRIES = Number(process.env['BENCH_YEAR'] ?? 20_000);
/** The year so many times over: what is past the million that a year is written with. */
const TIMES = Number(process.env['BENCH_YEAR_TIMES'] ?? 1);
const SEED = 3;

/** In the folder that BENCH_YEAR_DIR names, where a year is kept for the next run, or in one of its own. */
export async function simulations({ seconds, say }) {
  const kept = process.env['BENCH_YEAR_DIR'];
  const dir = kept ?? ownFolder('simulated-year');
  process.env['DATA_DIR'] = dir;
  process.env['SANDBOX_ENTRIES'] = '0';
  process.env['LOG_LEVEL'] = 'error';
  try {
    const args = ['dist/src/tools/sandbox-year.js', '--entries', String(ENTRIES), '--seed', String(SEED)];
    const written = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (written.status !== 0) throw new Error('the year was not written');
    const { results, period } = await measured(say);
    return [...results, ...(await besideSimulation({ dir, period, seconds, say }))];
  } finally {
    if (kept === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

async function measured(say) {
  const { createApp } = await import('../dist/src/app.setup.js');
  const { Settings } = await import('../dist/src/config/settings.js');
  const { readSettings } = await import('../dist/src/config/read-settings.js');
  const { readyDatabase } = await import('../dist/src/platform/sandbox/ready-database.js');
  const { SimulationEngine } = await import('../dist/src/features/targeting/engine/engine.js');
  const { Clock } = await import('../dist/src/platform/clock/clock.js');
  const { addDays, addMonths } = await import('../dist/src/kernel/dates.js');
  const env = readSettings(process.cwd());
  const open = await readyDatabase(
    env,
    () => undefined,
    () => undefined,
  );
  try {
    const app = await createApp(new Settings(env, open, 'http://127.0.0.1'));
    await app.init();
    try {
      const through = app.get(Clock).today();
      const whatIf = { overrides: new Map([['bond.minimum', '100000.00']]), issue: 'adcvd' };
      const period = { from: addDays(addMonths(through, -13), 1), through };
      const ask = { period, whatIf, knownAt: app.get(Clock).now() };
      if (TIMES > 1) await copyYearOver(open.adminUrl, TIMES);
      await scanned(open.adminUrl);
      const plain = await scanned(open.adminUrl);
      await decided(app.get(SimulationEngine), ask);
      const ours = await decided(app.get(SimulationEngine), ask);
      const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
      say(
        `${ours.entries} entries of ${ours.importers} importers in ${ours.seconds.toFixed(2)} s (${ours.worked.toFixed(2)} s of this process): ${Math.round(ours.entries / ours.seconds)} a second, ${memory} MB`,
      );
      say(`a plain SELECT of the same ${plain.rows} rows: ${plain.seconds.toFixed(2)} s`);
      tell(ours.totals, say);
      const times = ours.seconds / plain.seconds;
      const name = 'a year simulated, in times of a plain SELECT of its rows (at most 3)';
      const result = { ours: ours.seconds, unit: 's', baseline: plain.seconds, ratio: times, target: 3, atMost: true };
      return { results: [{ name, ...result }], period };
    } finally {
      await app.close();
    }
  } finally {
    await open.stop();
  }
}

/** What the profile in force and the baselines come to on this year: its record is made up, and so are these figures. */
function tell({ whole, ways, judged, calibration, undetermined }, say) {
  say(
    `${whole.changed} of ${whole.importers} importers change, ${undetermined} open; duty billed and unpaid ${whole.uncollected}`,
  );
  for (const { name, burden, protectedDuty } of ways)
    say(`${name}: bonds ${burden}, unpaid duty covered ${protectedDuty}`);
  for (const { name, flagged, unpaid, foreseen, precision, recall, lift } of judged)
    say(
      `${name}: ${flagged} flagged, ${unpaid} unpaid, ${foreseen} foreseen; precision ${precision}, recall ${recall}, lift ${lift}`,
    );
  for (const { from, to, importers, withUncollected } of calibration)
    if (importers > 0) say(`scores ${from} to ${to}: ${withUncollected} of ${importers} left duty unpaid`);
}

async function decided(engine, { period, whatIf, knownAt }) {
  const { SimulationTotals } = await import('../dist/src/features/targeting/simulation/summary.js');
  const sums = new SimulationTotals();
  const [began, worked] = [performance.now(), process.cpuUsage()];
  const running = await engine.begin(period, whatIf, knownAt);
  let [entries, importers] = [0, 0];
  // As the job does it: what comes next is read while what was read is decided.
  const sets = engine.sets(period, '')[Symbol.asyncIterator]();
  const begin = async () => {
    const { done, value } = await sets.next();
    return done ? null : { kept: engine.decide(running, value) };
  };
  const begun = [await begin(), await begin()];
  for (let one = begun.shift(); one; one = begun.shift()) {
    begun.push(await begin());
    const kept = await one.kept;
    importers += kept.length;
    for (const { importer_id: importerId, ...row } of kept) {
      entries += row.entries;
      sums.add({ importerId, ...row });
    }
  }
  const { user, system } = process.cpuUsage(worked);
  const seconds = (performance.now() - began) / 1000;
  return { entries, importers, seconds, worked: (user + system) / 1e6, totals: sums.totals };
}

const SCANS = [
  'select importer_id, entry_id, filed_on, seq, recorded_at from entry',
  'select importer_id, entry_id, version, recorded_at, declared, computed from entry_version',
  'select importer_id, entry_id, version, line, hts_number, country_of_origin, entered_value, adcvd_cases from entry_line',
  `select importer_id, entry_id, recorded_at, details from entry_event where kind = 'status_changed'`,
];

async function scanned(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const began = performance.now();
    let rows = 0;
    for (const text of SCANS) rows += (await client.query(text)).rows.length;
    return { rows, seconds: (performance.now() - began) / 1000 };
  } finally {
    await client.end();
  }
}
