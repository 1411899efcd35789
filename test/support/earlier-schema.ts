import pg from 'pg';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { askAs } from './ask-as.js';

/** Brings an empty database to where the migrations before this one left it, as an earlier build did. */
export async function migrateUpTo(adminUrl: string, runtimeRole: string, before: number): Promise<void> {
  await askAs(
    adminUrl,
    `create function trade_runtime_role() returns name language sql immutable as $f$ select ${pg.escapeLiteral(runtimeRole)}::name $f$`,
  );
  const dataSource = await createDataSource({
    url: adminUrl,
    poolSize: 1,
    applicationName: 'earlier',
    migrations: true,
  });
  const all = dataSource.options.migrations as (new () => object)[];
  dataSource.setOptions({ migrations: all.filter(({ name }) => Number(name.slice(-13)) < before) as never });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
