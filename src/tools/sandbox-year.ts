import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '../config/read-settings.js';
import { asksForHelp } from './asks-for-help.js';
import { copyYear } from './sandbox-year/copy-year.js';
import { fileYear } from './sandbox-year/file-year.js';
import { HttpGuide } from './tour/guide.js';

/** A year of made-up entries in a sandbox, the one before today copied or the one to come filed: npm run sandbox:year -- [--entries N] [--seed S]. */
const USAGE = `npm run sandbox:year -- [--entries N] [--seed S] [--by-routes [--importers M] [--address ADDRESS]]
  copies the year before today into the sandbox: N entries (2000) that were filed, released and wait for liquidation
  --by-routes: files the year from today on in a running sandbox, N entries (240) of M importers (2) month by month, and moves its clock,
  so that its clocks, liquidations and bills follow
  the same seed is the same year; its lines and values have the published proportions
`;
if (asksForHelp()) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    importers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    address: { type: 'string' },
    'by-routes': { type: 'boolean', default: false },
  },
});
const byRoutes = values['by-routes'];
const entries = Number(values.entries ?? (byRoutes ? 240 : 2000));
const [importers, seed] = [Number(values.importers), Number(values.seed)];
const MOST = 1_000_000;
const MOST_IMPORTERS = 5000;
const fewest = byRoutes ? 12 : 1000;
if (!Number.isInteger(entries) || entries < fewest || entries > MOST || !Number.isInteger(seed) || seed < 0) {
  process.stderr.write(
    `--entries is a whole number from ${String(fewest)} to ${String(MOST)}, --seed a whole number\n`,
  );
  process.exit(2);
}
if (!Number.isInteger(importers) || importers < 2 || importers > MOST_IMPORTERS) {
  process.stderr.write(`--importers is a whole number from 2 to ${String(MOST_IMPORTERS)}\n`);
  process.exit(2);
}
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const env = readSettings(root);
  const address = values.address ?? process.env['BASE_URL'] ?? `http://127.0.0.1:${String(env.port)}`;
  await (byRoutes
    ? fileYear(new HttpGuide(address, say), { entries, seed, importers })
    : copyYear(env, { entries, seed }, say));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
