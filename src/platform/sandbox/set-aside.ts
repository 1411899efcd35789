import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Environment } from '../../config/env.js';
import { clusterFolder, findDataFolder } from '../../embedded-database/index.js';

/** A name that sorts by when it was made. */
const asideName = (now: Date): string => `set-aside-${now.toISOString().slice(0, 19).replace(/\D/g, '')}`;

/** Moves the stopped embedded database and what belongs to it into a folder beside; its passwords stay good for both. */
export function setFoldersAside(env: Environment, now = new Date()): string {
  const name = asideName(now);
  const cluster = clusterFolder(findDataFolder(env.dataDir).path);
  for (const one of [cluster, path.join(env.dataDir, 'files'), path.join(env.dataDir, 'ledger')]) {
    if (!existsSync(one)) continue;
    const aside = path.join(path.dirname(one), name);
    // The user who runs PostgreSQL has to pass, who may be another.
    mkdirSync(aside, { recursive: true, mode: 0o755 });
    renameSync(one, path.join(aside, path.basename(one)));
  }
  return path.join(path.dirname(cluster), name);
}

// What extensions brought stays where it is: it belongs to the server's administrator and serves the next sandbox too. Sequences
// of a column go with their table.
const OWN_THINGS = `
  select format('alter table %s set schema', c.oid::regclass) as move from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
      and (d.deptype = 'e' or (c.relkind = 'S' and d.deptype in ('a', 'i'))))
  union all
  select format('alter routine %s set schema', p.oid::regprocedure) from pg_proc p
  where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`;

/** Moves everything of an operator's database into a schema of its own that the service may not enter, as the owner. */
export async function setSchemaAside(adminUrl: string, now = new Date()): Promise<string> {
  const name = asideName(now).replaceAll('-', '_');
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'set-aside' });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ move: string }>(OWN_THINGS);
    await client.query(`create schema ${name}`);
    for (const { move } of rows) await client.query(`${move} ${name}`);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return `the schema ${name}`;
}
