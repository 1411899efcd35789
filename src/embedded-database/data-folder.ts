import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PROJECT } from './project-name.js';
import { canEnter, type ServerUser } from './unprivileged.js';

/** The folder that holds the cluster, its passwords and its lock; with a sentence to print when it is not the one asked for. */
export interface DataFolder {
  readonly path: string;
  readonly relocatedMessage?: string;
}

/** Makes the data folder ready for the server's user, elsewhere if that user cannot get there. */
export function prepareDataFolder(dataDir: string, user: ServerUser): DataFolder {
  const asked = resolve(dataDir);
  makeWritable(asked, user);
  const known = findDataFolder(asked);
  if (known.relocatedMessage !== undefined) {
    requireOwn(known.path);
    return known;
  }
  if (canEnter(user, asked)) return known;
  if (existsSync(clusterFolder(asked))) {
    throw new Error(
      `${asked} holds a database, but the user who runs PostgreSQL (id ${String(user.uid)}) cannot enter it any more: ` +
        'make its parent folders passable (chmod o+x) or set DATA_DIR to another folder.',
    );
  }
  return relocate(asked, user);
}

/** Where the data of this DATA_DIR is, without making anything: for a reader beside the running service. */
export function findDataFolder(dataDir: string): DataFolder {
  const asked = resolve(dataDir);
  const note = noteFile(asked);
  if (!existsSync(note)) return { path: asked };
  const path = readFileSync(note, 'utf8').trim();
  return {
    path,
    relocatedMessage: `The database files of ${asked} are in ${path}, because the user who runs PostgreSQL cannot enter ${asked}.`,
  };
}

/** The folder of the PostgreSQL cluster inside a data folder. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The owner of the cluster in this DATA_DIR, if there is one. */
export function clusterOwner(dataDir: string): Required<ServerUser> | undefined {
  const found = lstatSync(clusterFolder(findDataFolder(dataDir).path), { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

// The note keeps the choice: were it made anew at each start, a later chmod of a parent would show an empty database.
function noteFile(dataDir: string): string {
  return join(dataDir, 'moved-to');
}

function relocate(asked: string, user: ServerUser): DataFolder {
  const name = `${PROJECT}-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`;
  // /var/lib first: many systems empty /var/tmp of old files.
  for (const parent of ['/var/lib', '/var/tmp']) {
    const path = join(parent, name);
    try {
      makeFolders(path, user);
    } catch {
      continue;
    }
    requireOwn(path);
    if (!canEnter(user, path)) continue;
    writeFileSync(noteFile(asked), `${path}\n`);
    return findDataFolder(asked);
  }
  throw new Error(
    `The user who runs PostgreSQL (id ${String(user.uid)}) cannot enter ${asked}, and no other place was found: set DATA_DIR to a folder it can enter.`,
  );
}

// Anyone may have made a folder of this name under a shared parent, to read or replace what we put there.
function requireOwn(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new Error(
      `The database files were moved to ${path}, which is gone: restore it, or remove the file "moved-to" to begin anew.`,
    );
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} was not made by this service: remove it, or set DATA_DIR to another folder.`);
  }
}

function makeWritable(path: string, user: ServerUser): void {
  try {
    makeFolders(path, user);
    accessSync(`${path}/.`, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${path} cannot be used (${reason}): set DATA_DIR to a folder this user may write in.`,
      { cause: error },
    );
  }
}

// Only what we make ourselves is opened, and only when another user has to pass: a strict umask would lock that user out.
function makeFolders(path: string, user: ServerUser): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path), user);
  mkdirSync(path, { recursive: true });
  if (user.uid !== undefined) chmodSync(path, 0o755);
}
