import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** The operating-system user PostgreSQL runs as; without ids it is simply the user of this process. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** Chooses whom PostgreSQL, which refuses root, runs as: the owner of an existing cluster, `nobody` for root, else ourselves. */
export function chooseServerUser(clusterOwner?: Required<ServerUser>): ServerUser {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) {
    throw new Error(
      `The embedded database does not run on ${process.platform}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  if (ownUid !== 0) {
    requireAccountName(ownUid);
    return {};
  }
  // Root can take over a folder that an ordinary user started, if the server keeps running as that user.
  if (clusterOwner && clusterOwner.uid !== 0) return clusterOwner;
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

/** Says whether the user may enter the folder, asked of the system itself because mode bits do not show access lists. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function requireAccountName(uid: number): void {
  try {
    userInfo();
  } catch {
    throw new Error(
      `User id ${String(uid)} has no account name (no passwd entry), and PostgreSQL's initdb needs one: ` +
        'add the entry, run as a user that has one, or set DATABASE_URL.',
    );
  }
}

function numberOf(flag: '-u' | '-g'): number {
  const answer = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  if (answer.status !== 0 || !/^\d+\s*$/.test(answer.stdout)) {
    throw new Error(
      'PostgreSQL does not run as root, and there is no user "nobody" to run it as: ' +
        'add that user, start the service as an ordinary user, or set DATABASE_URL.',
    );
  }
  return Number(answer.stdout);
}
