import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** A program of ours as a process of its own, and what it has said. */
export interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  /** Settles when its output has the text; fails when it ends before. */
  until(text: string): Promise<void>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts `dist/src/<file>` with these settings and none of ours. */
export function startProgram(file: string, settings: Readonly<Record<string, string>>, args: string[] = []): Started {
  const child = spawn(process.execPath, [`dist/src/${file}`, ...args], {
    env: { PATH: process.env['PATH'], SANDBOX_ENTRIES: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (part: string) => (output[name] += part));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    said: () => output.stdout,
    complained: () => output.stderr,
    ended,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (output.stdout.includes(text)) resolve();
        };
        look();
        child.stdout.on('data', look);
        void ended.then((code) => {
          reject(new Error(`ended with ${String(code)}:\n${output.stdout}${output.stderr}`));
        });
      }),
  };
}
