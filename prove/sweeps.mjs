// The sweeps of which `npm test` runs a share (test/support/share.ts), whole: every bad value in every place of every
// request, every id of another's named in every place that takes one, every act by every client where canaries are, and
// many bodies for every request class.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const SWEEPS = [
  'test/e2e/bad-input',
  'test/contract/access-secondary-ids',
  'test/contract/canary',
  'test/contract/request-shapes',
];
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...SWEEPS, '--reporters=default'],
  { cwd: root, env: { ...process.env, SWEEPS: 'whole', PROPERTY_SEED: 'fresh' }, stdio: 'inherit' },
);
process.exit(status ?? 1);
