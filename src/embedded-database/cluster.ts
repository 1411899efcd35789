import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { clusterFolder } from './data-folder.js';
import { killAllIn } from './leftovers.js';
import type { Passwords } from './passwords.js';
import { serverEnvironment } from './server-environment.js';
import type { ServerUser } from './unprivileged.js';

/** What a cluster is made from. */
export interface ClusterPlan {
  readonly dataDir: string;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
  /** Spares what only matters if the data must outlive a power cut. */
  readonly throwaway: boolean;
  readonly log: (line: string) => void;
}

/** Says whether the data folder holds a cluster; throws if it is one that this start could not use. */
export function hasCluster(dataDir: string, user: ServerUser, major: number): boolean {
  const cluster = clusterFolder(dataDir);
  const found = lstatSync(cluster, { throwIfNoEntry: false });
  if (!found || isEmpty(cluster)) return false;
  const uid = user.uid ?? process.getuid?.();
  if (found.uid !== uid) {
    throw new Error(
      `${cluster} belongs to user id ${String(found.uid)}, and PostgreSQL would run as ${String(uid)}: ` +
        'start the service as the user who made it, or set DATA_DIR to another folder.',
    );
  }
  const versionFile = join(cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) return false;
  const version = Number(readFileSync(versionFile, 'utf8'));
  if (version !== major) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${String(version)}, this release runs ${String(major)}: ` +
        'move the data over with a dump, or set DATA_DIR to another folder.',
    );
  }
  return true;
}

/** Makes the cluster with its roles and its database beside its final place and moves it there whole, so a half-made one is never taken for a database. */
export async function createCluster(plan: ClusterPlan): Promise<void> {
  const { dataDir, user } = plan;
  const draft = join(dataDir, 'postgres.incomplete');
  const data = join(draft, 'data');
  await killAllIn([draft, data], user);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(user, draft);
  runInitdb(plan, draft, data);
  runFirstStatements(plan, data);
  setAsideRemains(clusterFolder(dataDir), plan.log);
  renameSync(data, clusterFolder(dataDir));
  rmSync(draft, { recursive: true, force: true });
}

function runInitdb({ user, binaries, passwords, throwaway }: ClusterPlan, draft: string, data: string): void {
  const passwordFile = join(draft, 'superuser-password');
  writeFileSync(passwordFile, `${passwords.postgres}\n`, { mode: 0o600 });
  giveTo(user, passwordFile);
  const flags = [
    ...['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(throwaway ? ['--no-sync', '--no-data-checksums'] : []),
  ];
  // The working folder is what a later start finds a survivor of a killed one by.
  const answer = spawnSync(binaries.initdb, flags, { ...user, cwd: draft, env: serverEnvironment(), encoding: 'utf8' });
  rmSync(passwordFile);
  if (answer.status !== 0) throw answer.error ?? new Error(`initdb failed:\n${answer.stdout}${answer.stderr}`);
}

// Single-user mode needs no port and no password. It runs in template1, so the new database inherits the revoked right.
function runFirstStatements({ user, binaries, passwords, throwaway }: ClusterPlan, data: string): void {
  const restricted = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  const statements = [
    `CREATE ROLE trade_owner ${restricted} PASSWORD '${passwords.trade_owner}'`,
    `CREATE ROLE trade_service ${restricted} PASSWORD '${passwords.trade_service}'`,
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    'CREATE DATABASE trade OWNER trade_owner',
    'REVOKE ALL ON DATABASE trade, postgres, template1 FROM PUBLIC',
    'GRANT CONNECT ON DATABASE trade TO trade_service',
  ];
  const flags = ['--single', '-D', data, '-c', 'exit_on_error=true', '-c', 'log_min_error_statement=panic'];
  const answer = spawnSync(binaries.postgres, [...flags, ...(throwaway ? ['-c', 'fsync=off'] : []), 'template1'], {
    ...user,
    cwd: data,
    env: serverEnvironment(),
    input: `${statements.join('\n')}\n`,
    encoding: 'utf8',
  });
  if (answer.status !== 0) throw answer.error ?? new Error(`Making the roles failed:\n${answer.stderr}`);
}

// Without PG_VERSION this is no cluster, but it may be what somebody wants to rescue: nothing is deleted.
function setAsideRemains(cluster: string, log: (line: string) => void): void {
  if (!existsSync(cluster)) return;
  if (isEmpty(cluster)) {
    rmSync(cluster, { recursive: true });
    return;
  }
  const aside = `${cluster}.incomplete-${new Date().toISOString().replace(/\W/g, '')}`;
  renameSync(cluster, aside);
  log(`${cluster} was not a whole database cluster; it is kept as ${aside} and a new one takes its place`);
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // Another user's folder: for its owner to say.
    return false;
  }
}

function giveTo(user: ServerUser, path: string): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
}
