import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerUser } from './unprivileged.js';

/** Waits for the PostgreSQL processes of an earlier, killed start to leave the cluster, and stops those that do not. */
export async function clearLeftovers(cluster: string, user: ServerUser, log: (line: string) => void): Promise<void> {
  // A killed service's server stops by itself within a second or two; a half-done crash recovery must not be hurried.
  const steps: readonly (readonly [signal: NodeJS.Signals | undefined, patienceMs: number])[] = [
    [undefined, 3_000],
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ];
  for (const [signal, patienceMs] of steps) {
    const left = processesIn(cluster, user);
    if (left.length === 0) break;
    if (signal) {
      log(`PostgreSQL of an earlier start still runs in ${cluster}; sending ${signal} to process ${left.join(', ')}`);
      signalAll(left, signal);
    }
    await untilEmpty(cluster, user, patienceMs);
  }
  const left = processesIn(cluster, user);
  if (left.length > 0)
    throw new Error(`PostgreSQL still runs in ${cluster} (process ${left.join(', ')}): stop it first.`);
  // Nobody is left, so the number in this file belongs to some other program by now, and PostgreSQL would refuse to start.
  if (existsSync('/proc/self')) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Kills whatever works in folders that are thrown away anyway. */
export async function killAllIn(folders: readonly string[], user: ServerUser): Promise<void> {
  const left = (): number[] => folders.flatMap((folder) => processesIn(folder, user));
  // Again and again: initdb may start a child between the look and the kill.
  for (let pids = left(); pids.length > 0; pids = left()) {
    signalAll(pids, 'SIGKILL');
    await sleep(20);
  }
}

/** Sends the signal to each process that is still there. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** The processes that work in the folder; PostgreSQL's processes all do in their cluster. */
export function processesIn(folder: string, user: ServerUser): number[] {
  if (!existsSync(folder)) return [];
  if (!existsSync('/proc/self')) return postmasterOf(folder);
  // Asked as the server's user: in a container even root may not look at other users' processes.
  const script = 'for p in /proc/[0-9]*; do [ "$p/cwd" -ef "$1" ] && echo "${p#/proc/}"; done 2>/dev/null; exit 0';
  const answer = spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...user, cwd: '/', encoding: 'utf8' });
  return answer.stdout.split('\n').filter(Boolean).map(Number);
}

function postmasterOf(folder: string): number[] {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return [];
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  // The number may have passed to a program that must not be harmed.
  const command = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return command.includes(folder) ? [pid] : [];
}

async function untilEmpty(folder: string, user: ServerUser, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && processesIn(folder, user).length > 0) await sleep(50);
}
