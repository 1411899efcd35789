import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { asksForHelp } from './asks-for-help.js';
import { breaksBetween } from './contract-breaks/breaks.js';
import type { ContractText } from './contract-breaks/breaks.js';

/** Says what of openapi.yaml breaks callers of the contract that was released last: npm run contract:breaks [-- --release]. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const released = path.join(root, 'docs/contracts/released.json.gz');
const now = parse(readFileSync(path.join(root, 'openapi.yaml'), 'utf8')) as ContractText;

if (asksForHelp())
  process.stdout.write(
    'npm run contract:breaks\n  says what openapi.yaml breaks of the contract released last, and ends with 1 where it breaks anything\n  --release  keeps openapi.yaml as the contract released last\n',
  );
else if (process.argv.includes('--release')) writeFileSync(released, gzipSync(JSON.stringify(now), { level: 9 }));
else {
  const before = JSON.parse(gunzipSync(readFileSync(released)).toString('utf8')) as ContractText;
  const breaks = breaksBetween(before, now);
  for (const one of breaks) process.stdout.write(`${one}\n`);
  process.stdout.write(`${String(breaks.length)} breaking changes\n`);
  process.exitCode = breaks.length > 0 ? 1 : 0;
}
