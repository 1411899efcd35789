// Whatever is sent, no answer is a 5xx, and no request holds the event loop: every case over every operation of the contract.
// `npm test` takes a share of them, the same one every time.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    'test/e2e/bad-input',
    'test/e2e/event-loop',
    '--runInBand',
    '--reporters=default',
  ],
  { stdio: 'inherit', env: { ...process.env, SWEEPS: 'whole', LOOP_OPERATIONS: '100000' } },
);
process.exit(status ?? 1);
