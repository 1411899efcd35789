import { DataSource } from 'typeorm';
import { SnakeNaming } from './naming.js';

/** How TypeORM reaches PostgreSQL; `synchronize` is never on, migrations are hand-written. */
export function createDataSource(options: {
  url: string;
  poolSize: number;
  applicationName: string;
  migrations?: boolean;
}): DataSource {
  const built = new URL('../../..', import.meta.url).pathname;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [`${built}src/{platform,features}/**/*.entity.js`],
    migrations: options.migrations ? [`${built}migrations/*.js`] : [],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: ['error'],
    logger: 'formatted-console',
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    // A restarted server drops idle connections: the pool replaces them, the process lives on.
    poolErrorHandler: () => undefined,
    extra: { connectionTimeoutMillis: 5000, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  });
}
