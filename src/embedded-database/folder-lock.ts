import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, processStart } from './process-identity.js';

/** Who holds a data folder. */
export interface LockHolder {
  readonly pid: number;
  /** What tells this process from a later one with the same number; null where the system does not say. */
  readonly processStart: string | null;
  readonly startedAt: string;
  /** Distinguishes two holds of the same process. */
  readonly hold: string;
  /** Absent until PostgreSQL accepts connections. */
  readonly port?: number;
}

/** A second start met the first one. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';

  constructor(
    readonly folder: string,
    readonly holder: LockHolder,
  ) {
    super(
      `The data folder ${folder} is in use by process ${String(holder.pid)} (since ${holder.startedAt}` +
        (holder.port === undefined ? '' : `, PostgreSQL on port ${String(holder.port)}`) +
        '). Stop that process first, or set DATA_DIR to another folder.',
    );
  }
}

/** The hold on a data folder. */
export interface FolderLock {
  publishPort(port: number): void;
  release(): void;
}

/** Takes the data folder for this process, over a dead holder if need be, or throws DataFolderInUseError. */
export function lockFolder(folder: string): FolderLock {
  const file = lockFile(folder);
  const mine: LockHolder = {
    pid: process.pid,
    processStart: processStart(process.pid),
    startedAt: new Date().toISOString(),
    hold: randomUUID(),
  };
  take(file, mine, folder);
  return {
    publishPort: (port) => {
      const draft = writeDraft(file, { ...mine, port });
      renameSync(draft, file);
    },
    release: () => {
      if (read(file)?.hold === mine.hold) rmSync(file, { force: true });
    },
  };
}

/** The living holder of the folder, if any. */
export function lockHolder(folder: string): LockHolder | undefined {
  const holder = read(lockFile(folder));
  return holder && isRunning(holder.pid, holder.processStart) ? holder : undefined;
}

function lockFile(folder: string): string {
  return join(folder, 'service.lock');
}

function take(file: string, mine: LockHolder, folder: string): void {
  while (!place(file, mine)) {
    const other = read(file);
    if (!other) continue;
    if (isRunning(other.pid, other.processStart)) throw new DataFolderInUseError(folder, other);
    removeStale(file, other, mine, folder);
  }
}

// Two starts may both see the dead holder; without a guard the slower one would remove the lock of the faster.
// The guard is itself such a lock, named after the dead hold, so a crash inside leaves nothing that cannot be taken over.
function removeStale(file: string, stale: LockHolder, mine: LockHolder, folder: string): void {
  const guard = `${file}.${createHash('sha256').update(stale.hold).digest('hex').slice(0, 12)}`;
  take(guard, mine, folder);
  try {
    if (read(file)?.hold === stale.hold) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

// A hard link appears at once with its whole content, so nobody reads a half-written lock, and fails if the name is taken.
function place(file: string, mine: LockHolder): boolean {
  const draft = writeDraft(file, mine);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(file: string, holder: LockHolder): string {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx' });
  return draft;
}

function read(file: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    throw new Error(`${file} is damaged. If the service is not running, remove it.`);
  }
}
