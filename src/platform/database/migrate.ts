import pg from 'pg';
import { createDataSource } from './data-source.js';

// Any number; the same for every process that migrates this database.
const MIGRATION_LOCK = 137_850_401;

/** Brings the schema up to date as its owner; several processes may call it at once, one does the work. */
export async function migrate(adminUrl: string, runtimeRole = 'trade_service'): Promise<readonly string[]> {
  const gate = new pg.Client({ connectionString: adminUrl });
  await gate.connect();
  const dataSource = await createDataSource({
    url: adminUrl,
    poolSize: 2,
    applicationName: 'migrate',
    migrations: true,
  });
  try {
    await gate.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await gate.query(
      `create or replace function trade_runtime_role() returns name language sql immutable as $f$ select ${pg.escapeLiteral(runtimeRole)}::name $f$`,
    );
    await dataSource.initialize();
    // Bulk loads go through a temporary table.
    await gate.query(
      `do $d$ begin execute format('grant temporary on database %I to %I', current_database(), trade_runtime_role()); end $d$`,
    );
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map((migration) => migration.name);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await gate.end();
  }
}
