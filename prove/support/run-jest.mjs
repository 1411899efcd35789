import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');

/** Runs test files with everything in them, and ends as they end. */
export function proveByTests(files, env = {}, options = []) {
  const { status } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', jest, ...files, ...options, '--reporters=default'],
    { cwd: root, env: { ...process.env, SWEEPS: 'whole', ...env }, stdio: 'inherit' },
  );
  process.exit(status ?? 1);
}
