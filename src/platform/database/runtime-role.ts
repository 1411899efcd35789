import pg from 'pg';

interface Role {
  readonly role: string;
  readonly database: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly makes_roles: boolean;
  readonly replicates: boolean;
  readonly reads_all: string | null;
  readonly owns: string | null;
  readonly creates: boolean;
}

// Whatever a role may become counts as what it is: it could become it in any statement.
const ASK = `
with mine as (select * from pg_roles r where pg_has_role(current_user, r.oid, 'member'))
select current_user as role, current_database() as database,
  (select bool_or(rolsuper) from mine) as superuser,
  (select bool_or(rolbypassrls) from mine) as bypasses,
  (select bool_or(rolcreaterole) from mine) as makes_roles,
  (select bool_or(rolreplication) from mine) as replicates,
  (select min(rolname) from mine where rolname in
    ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')) as reads_all,
  (select min(owned) from (
    select 'database ' || datname from pg_database where datname = current_database() and datdba in (select oid from mine)
    union all select 'schema ' || nspname from pg_namespace where nspname = 'public' and nspowner in (select oid from mine)
    union all select 'table ' || relname from pg_class where relnamespace = 'public'::regnamespace and relowner in (select oid from mine)
    union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace and proowner in (select oid from mine)
  ) things (owned)) as owns,
  has_schema_privilege(current_user, 'public', 'create') as creates`;

/**
 * Refuses to run as a role that the database's own walls do not bind: a superuser, one that passes by row security, the
 * owner of anything here, or one that could become such. Row security is not forced, because the owner's functions look
 * past it on purpose; so whoever is the owner is not held by it.
 */
export async function requireRuntimeRole(serviceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serviceUrl, application_name: 'role-check' });
  await client.connect();
  try {
    const { rows } = await client.query<Role>(ASK);
    const [found] = rows;
    const why = found && faultsOf(found);
    if (found && why && why.length > 0) throw new Error(refusal(found, why));
  } finally {
    await client.end();
  }
}

function faultsOf(found: Role): string[] {
  if (found.superuser) return ['is a superuser, or may become one'];
  const faults: string[] = [];
  if (found.owns !== null) faults.push(`owns the ${found.owns}, or may act as its owner`);
  if (found.bypasses) faults.push('passes by row security (BYPASSRLS)');
  if (found.makes_roles) faults.push('may make roles (CREATEROLE)');
  if (found.replicates) faults.push('may copy the whole server (REPLICATION)');
  if (found.reads_all !== null) faults.push(`is a member of ${found.reads_all}`);
  if (found.creates && found.owns === null) faults.push('may create things in the schema public');
  return faults;
}

function refusal({ role, database }: Role, why: readonly string[]): string {
  const fresh = pg.escapeIdentifier(role === 'trade_service' ? 'trade_runtime' : 'trade_service');
  return [
    `DATABASE_URL signs in as ${pg.escapeIdentifier(role)}, which ${why.join('; ')}. The walls between organisations do not bind such a role.`,
    'Make one that owns nothing, as an administrator of the server, and name it in DATABASE_URL:',
    `  CREATE ROLE ${fresh} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION PASSWORD '…';`,
    `  GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${fresh};`,
    '  REVOKE CREATE ON SCHEMA public FROM PUBLIC;',
  ].join('\n');
}
