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

/** Gives the schema of an operator's database another name and makes an empty one, as the owner of both. */
export async function setSchemaAside(adminUrl: string, runtimeRole: string, now = new Date()): Promise<string> {
  const name = asideName(now).replaceAll('-', '_');
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'set-aside' });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ extname: string }>(
      `select extname from pg_extension where extnamespace = 'public'::regnamespace`,
    );
    await client.query(`alter schema public rename to ${name}`);
    await client.query(`revoke all on schema ${name} from public, ${pg.escapeIdentifier(runtimeRole)}`);
    await client.query('create schema public');
    for (const { extname } of rows)
      await client.query(`alter extension ${pg.escapeIdentifier(extname)} set schema public`);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return `the schema ${name}`;
}
