import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { SnakeNaming } from './naming.js';

type Class = new () => object;

const built = fileURLToPath(new URL('../../..', import.meta.url));

/** How TypeORM reaches PostgreSQL; `synchronize` is never on, migrations are hand-written. */
export async function createDataSource(options: {
  url: string;
  poolSize: number;
  applicationName: string;
  migrations?: boolean;
}): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.migrations ? [] : await classesOf('src', '.entity.js'),
    migrations: options.migrations ? await classesOf('migrations', '.js') : [],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // It would print the values of every statement that fails. What fails is thrown, and told without them.
    logging: false,
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    // A restarted server drops idle connections: the pool replaces them, the process lives on.
    poolErrorHandler: () => undefined,
    extra: {
      Client: LosableClient,
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}

// The pool hears of a connection that is lost while it lies idle; of one that is lost between two statements of a
// transaction nobody would, and the process would end. The next statement on it fails, and is answered 503.
class LosableClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

const known = new Map<string, Promise<readonly Class[]>>();

/** What is built does not change while it runs: its folder is gone through once a process. */
async function classesOf(folder: string, suffix: string): Promise<Class[]> {
  const found = known.get(folder) ?? readClasses(folder, suffix);
  known.set(folder, found);
  return [...(await found)];
}

// TypeORM can find files itself, but its import is evaluated text and loses its way when test files share a process.
async function readClasses(folder: string, suffix: string): Promise<readonly Class[]> {
  const root = path.join(built, folder);
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(suffix)).sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(root, file)).href) as Promise<Record<string, unknown>>),
  );
  const exported = new Set(modules.flatMap((module) => Object.values(module)));
  return [...exported].filter((value): value is Class => typeof value === 'function');
}
