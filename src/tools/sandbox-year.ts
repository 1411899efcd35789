import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '../config/read-settings.js';
import { asksForHelp } from './asks-for-help.js';
import { fileYear } from './sandbox-year/file-year.js';
import { HttpGuide } from './tour/guide.js';

/** Files a year of entries in a running sandbox: npm run sandbox:year -- [--entries N] [--importers M] [--seed S] [--address ADDRESS]. */
if (asksForHelp()) {
  process.stdout.write(
    'npm run sandbox:year -- [--entries N] [--importers M] [--seed S] [--address ADDRESS]\n  files N entries (240) of M importers (2) month by month in a running sandbox and moves its clock; the same seed is the same year,\n  its lines and values have the published proportions\n',
  );
  process.exit(0);
}
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '240' },
    importers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    address: { type: 'string' },
  },
});
const [entries, importers, seed] = [Number(values.entries), Number(values.importers), Number(values.seed)];
const MOST = 1_000_000;
const MOST_IMPORTERS = 5000;
if (!Number.isInteger(entries) || entries < 12 || entries > MOST || !Number.isInteger(seed)) {
  process.stderr.write(`--entries is a whole number from 12 to ${String(MOST)}, --seed a whole number\n`);
  process.exit(2);
}
if (!Number.isInteger(importers) || importers < 2 || importers > MOST_IMPORTERS) {
  process.stderr.write(`--importers is a whole number from 2 to ${String(MOST_IMPORTERS)}\n`);
  process.exit(2);
}
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const address = values.address ?? process.env['BASE_URL'] ?? `http://127.0.0.1:${String(readSettings(root).port)}`;
try {
  await fileYear(new HttpGuide(address, (line) => void process.stdout.write(`${line}\n`)), {
    entries,
    seed,
    importers,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
