import { locateBinaries } from './binaries.js';
import { createCluster, hasCluster } from './cluster.js';
import { clusterFolder, clusterOwner, prepareDataFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { clearLeftovers } from './leftovers.js';
import { ensurePasswords, passwordFile, readPasswords } from './passwords.js';
import { serverAddress, type ServerAddress } from './server-address.js';
import { chooseServerUser } from './unprivileged.js';
import { runWatchedServer, type ServerExit } from './watched-server.js';

/** How to start the embedded server. */
export interface EmbeddedServerOptions {
  readonly dataDir: string;
  /** Further arguments of `postgres`, such as `'-c', 'work_mem=16MB'`. */
  readonly flags?: readonly string[];
  /** True for data that nobody misses: faster to make, not safe against a power cut. */
  readonly throwaway?: boolean;
  /** Receives PostgreSQL's log line by line. */
  readonly log: (line: string) => void;
}

/** A PostgreSQL server that belongs to this process. */
export interface EmbeddedServer extends ServerAddress {
  /** A sentence to print when the data is not in the folder asked for. */
  readonly relocatedMessage?: string;
  /** Settles when the server has ended, asked or not. */
  readonly exited: Promise<ServerExit>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on the data folder, which is made at the first start; throws DataFolderInUseError if another process has it. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { flags = [], throwaway = false, log } = options;
  const user = chooseServerUser(clusterOwner(options.dataDir));
  const folder = prepareDataFolder(options.dataDir, user);
  const dataDir = folder.path;
  const lock = lockFolder(dataDir);
  try {
    const binaries = locateBinaries(user);
    const cluster = clusterFolder(dataDir);
    if (hasCluster(dataDir, user, binaries.major)) {
      if (!readPasswords(dataDir))
        throw new Error(`${cluster} holds a database, but ${passwordFile(dataDir)} is missing: put it back.`);
      await clearLeftovers(cluster, user, log);
    } else {
      await createCluster({ dataDir, user, binaries, passwords: ensurePasswords(dataDir), throwaway, log });
    }
    const socketFolder = throwaway ? roomForSocket(cluster) : undefined;
    const server = await runWatchedServer({ binaries, user, cluster, flags, socketFolder, log });
    lock.publishPort(server.port);
    const stop = async (): Promise<void> => {
      await server.stop();
      await clearLeftovers(cluster, user, log);
      lock.release();
    };
    let stopping: Promise<void> | undefined;
    const { relocatedMessage } = folder;
    return {
      ...serverAddress(dataDir, server.port, ensurePasswords(dataDir), socketFolder),
      ...(relocatedMessage === undefined ? {} : { relocatedMessage }),
      exited: server.exited,
      // Once only: after the release another process may run its own server in this folder.
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

// Systems take a socket's path of some hundred bytes, and its name is added to the folder's; Windows' Node.js knows none.
function roomForSocket(folder: string): string | undefined {
  return process.platform !== 'win32' && Buffer.byteLength(folder) <= 80 ? folder : undefined;
}
