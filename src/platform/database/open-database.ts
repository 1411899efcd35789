import type { Environment } from '../../config/env.js';
import { startEmbeddedServer } from '../../embedded-database/index.js';

/** Where the database is, and how to let go of it. */
export interface OpenDatabase {
  readonly serviceUrl: string;
  readonly adminUrl: string;
  /** Settles when the database has ended although no one asked it to; never for an operator's own server. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/** The operator's database where one is named, else the embedded server in the data folder. */
export async function openDatabase(
  env: Environment,
  say: (line: string) => void,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseAdminUrl } = env;
  if (databaseUrl && databaseAdminUrl)
    return {
      serviceUrl: databaseUrl,
      adminUrl: databaseAdminUrl,
      lost: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    };
  const server = await startEmbeddedServer({ dataDir: env.dataDir, log });
  if (server.relocatedMessage) say(server.relocatedMessage);
  return { ...server, lost: server.exited.then(() => undefined) };
}
