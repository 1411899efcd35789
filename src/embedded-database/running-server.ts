import { setTimeout as sleep } from 'node:timers/promises';
import { findDataFolder } from './data-folder.js';
import { lockHolder } from './folder-lock.js';
import { readPasswords } from './passwords.js';
import { serverAddress, type ServerAddress } from './server-address.js';

/** The address of the server that another process runs on this DATA_DIR; waits for one that is just starting, undefined if there is none. */
export async function locateRunningServer(dataDir: string): Promise<ServerAddress | undefined> {
  const { path } = findDataFolder(dataDir);
  const deadline = Date.now() + 30_000;
  for (let holder = lockHolder(path); holder && Date.now() < deadline; holder = lockHolder(path)) {
    const passwords = holder.port === undefined ? undefined : readPasswords(path);
    if (holder.port !== undefined && passwords) return serverAddress(path, holder.port, passwords);
    await sleep(100);
  }
  return undefined;
}
