import pg from 'pg';
import { advisoryLock, holdForSession } from './advisory-lock.js';
import { createDataSource } from './data-source.js';

const MIGRATION = advisoryLock('migration');

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
    await gate.query(holdForSession(MIGRATION));
    await requireSameRole(gate, runtimeRole);
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

/** The names of the migrations that would be run, without running or making anything. */
export async function pendingMigrations(adminUrl: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({
    url: adminUrl,
    poolSize: 1,
    applicationName: 'pending-migrations',
    migrations: true,
  });
  await dataSource.initialize();
  try {
    const names = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
    const [known] = await dataSource.query<{ made: boolean }[]>(`select to_regclass('migrations') is not null as made`);
    if (!known?.made) return names;
    const done = await dataSource.query<{ name: string }[]>('select name from migrations');
    return names.filter((name) => !done.some((one) => one.name === name));
  } finally {
    await dataSource.destroy();
  }
}

// Every migration grants to the runtime role by its name: another one would find itself without the rights of the earlier ones.
async function requireSameRole(gate: pg.Client, role: string): Promise<void> {
  const known = await gate.query<{ known: boolean }>("select to_regproc('trade_runtime_role') is not null as known");
  if (!known.rows[0]?.known) return;
  const { rows } = await gate.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = trade_runtime_role() and rolname <> $1',
    [role],
  );
  const [other] = rows;
  if (other)
    throw new Error(
      `This database was made for the runtime role ${pg.escapeIdentifier(other.rolname)}, which its rights are granted to: ` +
        `sign in as that role in DATABASE_URL, or rename it: ALTER ROLE ${pg.escapeIdentifier(other.rolname)} RENAME TO ${pg.escapeIdentifier(role)};`,
    );
}
