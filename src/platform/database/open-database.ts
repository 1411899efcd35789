import type { Environment } from '../../config/env.js';
import { startEmbeddedServer } from '../embedded-database/index.js';

/** Where the database is, and how to let go of it. */
export interface OpenDatabase {
  readonly serviceUrl: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** The operator's database where one is named, else the embedded server in the data folder. */
export async function openDatabase(env: Environment, say: (line: string) => void): Promise<OpenDatabase> {
  const { databaseUrl, databaseAdminUrl } = env;
  if (databaseUrl && databaseAdminUrl)
    return { serviceUrl: databaseUrl, adminUrl: databaseAdminUrl, stop: () => Promise.resolve() };
  const server = await startEmbeddedServer({ dataDir: env.dataDir, log: () => undefined });
  if (server.relocatedMessage) say(server.relocatedMessage);
  return server;
}
