import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { processesIn, signalAll } from './leftovers.js';
import { serverEnvironment } from './server-environment.js';
import type { ServerUser } from './unprivileged.js';

/** How a server process ended. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running PostgreSQL that stops when this process ends, however it ends. */
export interface WatchedServer {
  readonly port: number;
  readonly exited: Promise<ServerExit>;
  stop(): Promise<void>;
}

/** What to run, on which cluster, as whom. */
export interface ServerPlan {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly cluster: string;
  readonly flags: readonly string[];
  /** The folder of its socket; by default it has none. */
  readonly socketFolder?: string | undefined;
  readonly log: (line: string) => void;
}

/** Starts PostgreSQL on a free port of the loopback address and waits until it accepts connections. */
export async function runWatchedServer(plan: ServerPlan): Promise<WatchedServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const started = launch(plan, port);
    if (await isReady(plan.cluster, port, started.exited)) return started;
    const said = started.lastLines();
    // Between the probe and the start another program may have taken the port.
    if (attempt === 5 || !/could not bind/i.test(said)) throw new Error(`PostgreSQL did not start:\n${said}`);
  }
}

// The shell outlives a killed parent: its reader meets the end of the pipe and asks PostgreSQL for a fast shutdown.
// It ignores the signals meant for the whole service, so that only the pipe decides when PostgreSQL stops.
const WATCHDOG = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
trap '' INT TERM HUP QUIT
{ while read -r line <&3; do :; done; kill -INT "$server"; } 2>/dev/null &
reader=$!
exec 3<&-
wait "$server"
code=$?
kill -KILL "$reader" 2>/dev/null
exit "$code"`;

// Client errors go to the client; in the log, details and statements would put personal data.
const FIXED_FLAGS = [
  ...['-c', 'listen_addresses=127.0.0.1'],
  ...['-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic', '-c', 'log_line_prefix='],
];

function launch(plan: ServerPlan, port: number): WatchedServer & { lastLines(): string } {
  const { binaries, user, cluster, flags, socketFolder = '', log } = plan;
  const sockets = ['-c', `unix_socket_directories=${socketFolder}`];
  const command = [binaries.postgres, '-D', cluster, '-p', String(port), ...flags, ...FIXED_FLAGS, ...sockets];
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', ...command], {
    ...user,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe'],
    // Its own session: Ctrl-C reaches this process alone, which then stops its parts in order.
    detached: true,
  });
  // A pipe whose reader is gone is an ended server, which `exited` reports.
  child.stdin.on('error', () => undefined);
  const recent: string[] = [];
  const note = (line: string): void => {
    recent.push(line);
    if (recent.length > 30) recent.shift();
    log(line);
  };
  createInterface(child.stderr).on('line', note);
  const exited = exitOf(child, note);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    child.stdin.end();
    // A fast shutdown writes all buffers out, which may take a while; a hung one must not hold the service for ever.
    const inTime = await Promise.race([exited.then(() => true), sleep(60_000, false, { ref: false })]);
    if (!inTime) signalAll(processesIn(cluster, user), 'SIGQUIT');
    await exited;
  };
  return { port, exited, stop: () => (stopping ??= stop()), lastLines: () => recent.join('\n') };
}

// 'close' comes after the last line of output, but waits for every process that holds the pipe: a crashed server's
// children may keep it for a while, so 'exit' decides after a moment.
function exitOf(child: ChildProcess, onError: (message: string) => void): Promise<ServerExit> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      onError(error.message);
      resolve({ code: null, signal: null });
    });
    child.once('close', (code: number | null, signal: NodeJS.Signals | null) => {
      resolve({ code, signal });
    });
    child.once('exit', (code, signal) => {
      setTimeout(resolve, 250, { code, signal });
    });
  });
}

// PostgreSQL writes its state into the eighth line of this file; unlike the log it depends on no wording.
async function isReady(cluster: string, port: number, exited: Promise<ServerExit>): Promise<boolean> {
  const ended = exited.then(() => true);
  for (;;) {
    const lines = readIfThere(join(cluster, 'postmaster.pid')).split('\n');
    if (lines[3] === String(port) && lines[7]?.trim() === 'ready') return true;
    if (await Promise.race([ended, sleep(10, false)])) return false;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no free port.'));
      });
    });
  });
}
