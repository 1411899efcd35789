import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

// It says what it was asked to do, prints what jest prints, and fails where it is told to.
const NPM = `#!/bin/sh
echo "$*" >> "$CALLS"
[ "$1" = test ] && printf 'Test Suites: 2 passed, 2 total\\nTests:       9 passed, 9 total\\nSnapshots:   0 total\\nTime:        3 s\\n'
[ "$*" = "$FAILS" ] && exit 1
exit 0
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ci-run-'));
  for (const name of ['.ci', 'bin']) mkdirSync(path.join(folder, name));
  copyFileSync('.ci/run', path.join(folder, '.ci/run'));
  writeFileSync(path.join(folder, 'bin/npm'), NPM);
  chmodSync(path.join(folder, 'bin/npm'), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(fails = '') {
  const calls = path.join(folder, 'calls');
  const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, CALLS: calls };
  const { status, stdout } = spawnSync('bash', ['.ci/run'], {
    cwd: folder,
    env: { ...env, FAILS: fails },
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), calls: readFileSync(calls, 'utf8').trimEnd().split('\n') };
}

describe('.ci/run', () => {
  it('installs, runs the test command of the README and then the static checks, each a script that there is', () => {
    const { status, calls } = run();
    expect([status, ...calls.map((call) => call.replace(/ --.*/, ''))]).toEqual([0, 'ci', 'test', 'run check:static']);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['test', 'check:static']));
    expect(readFileSync('README.md', 'utf8')).toContain('npm install && npm test');
  });

  it('ends with what jest said last', () => {
    expect(
      run()
        .lines.slice(-4)
        .map((line) => line.split(':')[0]),
    ).toEqual(['Test Suites', 'Tests', 'Snapshots', 'Time']);
  });

  it.each(['ci --no-audit --no-fund --loglevel=error', 'test', 'run check:static'])(
    'fails where npm %s fails, and goes no further',
    (step) => {
      const { status, calls } = run(step);
      expect([status, calls.at(-1)]).toEqual([1, step]);
    },
  );
});
