// The service as processes: started, refused, upgraded, signed into for the first time, and watched while hostile bodies arrive.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const FILES = ['start', 'bootstrap', 'upgrades', 'event-loop'].map((name) => `test/e2e/${name}.e2e-spec`);
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...FILES, '--reporters=default'],
  { cwd: root, env: { ...process.env, SWEEPS: 'whole' }, stdio: 'inherit' },
);
process.exit(status ?? 1);
