import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer, type EmbeddedServer } from './embedded-server.js';
import { lockHolder } from './folder-lock.js';
import { PROJECT } from './project-name.js';
import { canEnter, chooseServerUser } from './unprivileged.js';

/** Starts a fast server for tests, in memory where there is room; its data is deleted at its stop. */
export async function ephemeralServer(log: (line: string) => void = () => undefined): Promise<EmbeddedServer> {
  const place = roomyPlace();
  removeOrphans(place);
  const folder = mkdtempSync(join(place, PREFIX));
  // PostgreSQL may run as another user, who has to pass.
  chmodSync(folder, 0o755);
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const server = await startEmbeddedServer({ dataDir: folder, flags: FAST, throwaway: true, log });
    const stop = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    return { ...server, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

const PREFIX = `${PROJECT}-test-`;

const FAST = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=60'],
  ...['wal_level=minimal', 'max_wal_senders=0', 'wal_recycle=off', 'wal_init_zero=off'],
  // What is in memory is read at once: nobody has to be asked for it, and nothing has to be written ahead.
  ...['io_method=sync', 'bgwriter_lru_maxpages=0', 'jit=off'],
].flatMap((setting) => ['-c', setting]);

function roomyPlace(): string {
  const user = chooseServerUser();
  const found = ['/dev/shm', tmpdir(), '/var/tmp', '/tmp'].find(
    (place) => freeBytes(place) >= 2 ** 30 && canEnter(user, place),
  );
  if (found === undefined)
    throw new Error('No place for a test database: 1 GiB in /dev/shm or the temporary folder is needed.');
  return found;
}

function freeBytes(place: string): number {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

// A killed test run cannot delete its folder, and memory is dear: the next run does it.
function removeOrphans(place: string): void {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(place, name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    const isOld = found !== undefined && Date.now() - found.mtimeMs > 60_000;
    if (isOld && found.isDirectory() && found.uid === process.getuid?.() && !lockHolder(folder)) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
