import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../config/read-settings.js';
import { asksForHelp } from './asks-for-help.js';
import { tourOfBills } from './tour/bills.js';
import { tourOfBonds } from './tour/bonds.js';
import { tourOfEntries } from './tour/entries.js';
import { tourOfDuties } from './tour/duties.js';
import { tourOfAbandonment } from './tour/abandonment.js';
import { tourOfDisclosures } from './tour/disclosures.js';
import { HttpGuide } from './tour/guide.js';

/** Walks a newcomer through a running service: npm run tour -- [address]. */
if (asksForHelp()) {
  process.stdout.write(
    'npm run tour -- [ADDRESS]\n  walks through a running service; without an address, the one on this machine\n',
  );
  process.exit(0);
}
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const address = process.argv[2] ?? process.env['BASE_URL'] ?? `http://127.0.0.1:${String(readSettings(root).port)}`;
const guide = new HttpGuide(address, (line) => void process.stdout.write(`${line}\n`));
try {
  await tourOfBonds(guide);
  await tourOfDuties(guide);
  await tourOfDisclosures(guide);
  await tourOfAbandonment(guide);
  await tourOfBills(guide);
  await guide.post('/v1/sandbox/reset', {});
  await tourOfEntries(guide);
  process.stdout.write(`\nThe tour is over: ${String(guide.checks)} things looked at, all as they should be.\n`);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
