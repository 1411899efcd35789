import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../config/read-settings.js';
import { asksForHelp } from './asks-for-help.js';
import { tourOfBills } from './tour/bills.js';
import { tourOfBonds } from './tour/bonds.js';
import { tourOfEntries } from './tour/entries.js';
import { tourOfDuties } from './tour/duties.js';
import { tourOfAbandonment } from './tour/abandonment.js';
import { tourOfDisclosures } from './tour/disclosures.js';
import { tourOfMoney } from './tour/money.js';
import { tourOfSecurity } from './tour/security.js';
import { tourOfTargeting } from './tour/targeting.js';
import { HttpGuide } from './tour/guide.js';
import { mayReset } from './tour/may-reset.js';

/** Walks a newcomer through a running service: npm run tour -- [address]. */
if (asksForHelp()) {
  process.stdout.write(
    'npm run tour -- [ADDRESS] [--yes]\n  walks through a running sandbox and resets it on the way: what is on record there is gone\n  without an address, the one on this machine; it asks before it resets another one, unless --yes is given\n',
  );
  process.exit(0);
}
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const args = process.argv.slice(2);
const own = `http://127.0.0.1:${String(readSettings(root).port)}`;
const address = args.find((arg) => !arg.startsWith('-')) ?? process.env['BASE_URL'] ?? own;
if (!(await mayReset(address, own, args, process.stdin.isTTY ? ask : undefined))) {
  process.stderr.write(
    `The tour resets the sandbox that it walks through; ${address} was left as it is. Give --yes to allow it.\n`,
  );
  process.exit(2);
}
process.stdout.write(`The tour resets the sandbox at ${address} on its way.\n`);
const guide = new HttpGuide(address, (line) => void process.stdout.write(`${line}\n`));
try {
  await tourOfBonds(guide);
  await tourOfDuties(guide);
  await tourOfDisclosures(guide);
  await tourOfAbandonment(guide);
  await tourOfBills(guide);
  await guide.post('/v1/sandbox/reset', {});
  await tourOfTargeting(guide);
  await guide.post('/v1/sandbox/reset', {});
  await tourOfMoney(guide, await tourOfEntries(guide));
  await guide.post('/v1/sandbox/reset', {});
  // Last, for what it leaves on record is computed again by `npm run prove recomputation`.
  await tourOfSecurity(guide);
  process.stdout.write(`\nThe tour is over: ${String(guide.checks)} things looked at, all as they should be.\n`);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function ask(question: string): Promise<string> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}
