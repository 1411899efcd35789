import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { PURPOSES_OF } from '../../src/kernel/purpose.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import { asOwner } from '../support/access/as-owner.js';
import { everythingOnRecord } from '../support/access/everything.js';
import { call } from '../support/access/inject.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

/** Who looked at what is written down when it is looked at, and a key is made where the first link or cursor needs one; nothing else is. */
const WRITTEN_BY_LOOKS = ['access_look', 'file_link_key', 'cursor_key'];

let t: TestApp;
/** By the route that finds it, the ids of what there is. */
let found: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  t = await startTestApp();
  found = await everythingOnRecord(t);
  // A new day, on which whoever looks first is the first.
  t.setNow('2026-06-11T15:00:00Z');
}, 120_000);
afterAll(() => t.close());

/** Every row of every table by the transaction that wrote it last. */
const written = (): Promise<ReadonlyMap<string, string>> =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    );
    const tables = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: of } = await client.query<{ rows: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(xmin::text || ctid::text, ',' order by ctid)), '') as rows from ${name}`,
      );
      tables.set(name, of[0]?.rows ?? '');
    }
    return tables;
  });

describe('a look', () => {
  it('writes no row of business, and no other row but its account, whoever looks at whatever first on a new day', async () => {
    const reads = routesOf(t.app).filter(({ method }) => method === 'GET');
    const tokens = new Map<string, string>();
    for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
    const before = await written();
    const failed: string[] = [];
    let seen = 0;
    for (const { id, role } of SANDBOX_CLIENTS) {
      const token = tokens.get(id);
      const [purpose = 'enforcement'] = PURPOSES_OF[role];
      for (const { path } of reads) {
        const [, ids = []] = [...found].find(([known]) => path === known || path.startsWith(`${known}/`)) ?? [];
        const urls = path.includes('{') ? ids.map((one) => path.replace(/\{[^}]+\}/g, one)) : [path];
        for (const url of urls) {
          const { status } = await call(t, { method: 'GET', url, token, purpose });
          if (status >= 500) failed.push(`${String(status)} ${url} to ${id}`);
          if (status === 200) seen++;
        }
      }
    }
    expect(failed).toEqual([]);
    expect(seen).toBeGreaterThan(300);
    const after = await written();
    const changed = [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
    expect(changed.filter((name) => !WRITTEN_BY_LOOKS.includes(name))).toEqual([]);
    expect(changed).toContain('access_look');
  }, 240_000);
});
