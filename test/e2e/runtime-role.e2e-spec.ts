import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { requireRuntimeRole } from '../../src/platform/database/runtime-role.js';
import { cloneDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
const run = randomBytes(4).toString('hex');
const made: string[] = [];
// A given server may let us make databases and no roles; the run's own server lets us make both.
const superuser = process.env['TEST_SUPERUSER_URL'];

beforeAll(async () => {
  database = await cloneDatabase('migrated');
});
afterAll(async () => {
  await database.drop();
  if (superuser) for (const role of made.reverse()) await ask(superuser, `drop role ${pg.escapeIdentifier(role)}`);
});

async function ask(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

/** A role of this run with these rights, and how it signs in. */
async function roleWith(attributes: string, ...memberOf: string[]): Promise<{ name: string; url: string }> {
  const name = `role_${run}_${String(made.length)}`;
  await ask(superuser ?? '', `create role ${name} login password 'x' ${attributes}`);
  made.push(name);
  const { pathname } = new URL(database.adminUrl);
  await ask(superuser ?? '', `grant connect on database ${pg.escapeIdentifier(pathname.slice(1))} to ${name}`);
  for (const group of memberOf) await ask(superuser ?? '', `grant ${pg.escapeIdentifier(group)} to ${name}`);
  const url = new URL(database.adminUrl);
  [url.username, url.password] = [name, 'x'];
  return { name, url: url.href };
}

describe('the role the service runs as', () => {
  it('is taken where it owns nothing and passes by nothing', async () => {
    await expect(requireRuntimeRole(database.serviceUrl)).resolves.toBeUndefined();
  });

  it('is never the owner', async () => {
    await expect(requireRuntimeRole(database.adminUrl)).rejects.toThrow(/owns the .*, or may act as its owner/);
  });

  const itWithRoles = superuser ? it : it.skip;
  itWithRoles.each([
    ['a superuser', 'superuser', 'is a superuser'],
    ['one that passes by row security', 'bypassrls', 'BYPASSRLS'],
    ['one that makes roles', 'createrole', 'CREATEROLE'],
    ['one that copies the server', 'replication', 'REPLICATION'],
  ])('is never %s', async (_, attributes, why) => {
    const { url } = await roleWith(attributes);
    await expect(requireRuntimeRole(url)).rejects.toThrow(why);
  });

  itWithRoles('is never one that may become such, at however many hands', async () => {
    const owner = new URL(database.adminUrl).username;
    const bypasses = await roleWith('bypassrls');
    const between = await roleWith('noinherit', bypasses.name);
    for (const [groups, why] of [
      [[owner], 'owner'],
      [[between.name], 'BYPASSRLS'],
      [['pg_read_all_data'], 'pg_read_all_data'],
    ] as const) {
      const { url } = await roleWith('noinherit', ...groups);
      await expect(requireRuntimeRole(url)).rejects.toThrow(why);
    }
  });

  itWithRoles('may make nothing in the schema', async () => {
    const { name, url } = await roleWith('');
    await expect(requireRuntimeRole(url)).resolves.toBeUndefined();
    await ask(database.adminUrl, `grant create on schema public to ${name}`);
    await expect(requireRuntimeRole(url)).rejects.toThrow('schema public');
    await ask(database.adminUrl, `revoke create on schema public from ${name}`);
  });

  itWithRoles('is right when it is made by the statement that the refusal gives', async () => {
    const refusal = await requireRuntimeRole(database.adminUrl).catch((error: unknown) => String(error));
    const name = `role_${run}_told`;
    const statements = String(refusal)
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .join('\n')
      .replaceAll(/"trade_(?:service|runtime)"/g, name);
    const onDatabase = new URL(superuser ?? '');
    onDatabase.pathname = new URL(database.adminUrl).pathname;
    await ask(onDatabase.href, statements);
    made.push(name);
    const url = new URL(database.adminUrl);
    [url.username, url.password] = [name, encodeURIComponent('…')];
    await expect(requireRuntimeRole(url.href)).resolves.toBeUndefined();
  });
});

describe('row security', () => {
  // Functions of the owner look past it on purpose: forced, it would shut them too. What keeps the service from looking past it is its role.
  it('is on and not forced', async () => {
    const { rows } = await ask(
      database.adminUrl,
      `select count(*) filter (where relrowsecurity)::int as walled, count(*) filter (where relforcerowsecurity)::int as forced
       from pg_class where relnamespace = 'public'::regnamespace`,
    );
    expect(rows[0]).toMatchObject({ forced: 0 });
    expect((rows[0] as { walled: number }).walled).toBeGreaterThan(20);
  });
});
