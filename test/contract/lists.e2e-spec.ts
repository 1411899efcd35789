import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TypeID } from 'typeid-js';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { isId, timedId } from '../../src/kernel/ids.js';
import { MaskingInterceptor } from '../../src/platform/access/masking.interceptor.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { asOwner } from '../support/access/as-owner.js';
import { operationsOf } from '../../src/platform/openapi/contract.js';
import { builtContract } from '../support/built-contract.js';
import { startWithEverything } from '../support/access/cast.js';
import { call } from '../support/access/inject.js';
import type { TestApp } from '../support/app.js';

interface Listed {
  readonly items: readonly object[];
  readonly page: { readonly next?: string };
}

// The seventh version of a UUID begins with the millisecond; the fourth is random, the fifth a name's.
const tellsItsTime = (id: string): boolean => {
  try {
    return TypeID.fromString(id).toUUIDBytes()[6]! >> 4 === 7;
  } catch {
    return false;
  }
};

let t: TestApp;
let lists: readonly Route[];
const tokens = new Map<string, string>();

beforeAll(async () => {
  ({ t } = await startWithEverything({ LOG_LEVEL: 'silent' }));
  lists = routesOf(t.app).filter(
    ({ method, path, revealing }) => method === 'GET' && !path.includes('{') && revealing?.paged,
  );
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
}, 120_000);
afterAll(() => t.close());

const ask = async (url: string, client: string) => {
  const { status, text, headers } = await call(t, { method: 'GET', url, token: tokens.get(client) });
  return { status, headers, body: JSON.parse(text) as Listed & { code?: string } };
};
/** The first client that sees two things in this list, and how it is shown the first of them. */
async function readerOf({ path }: Route) {
  for (const { id } of [...SANDBOX_CLIENTS].reverse()) {
    const first = await ask(`${path}?limit=1`, id);
    if (first.status === 200 && first.body.page.next !== undefined) return { client: id, first };
  }
  return undefined;
}

describe('where a list goes on', () => {
  it('is told so that only who was told can go on, in that list and as it was narrowed', async () => {
    const tried: string[] = [];
    const wrong: string[] = [];
    for (const route of lists) {
      const { path } = route;
      const found = await readerOf(route);
      if (!found) continue;
      tried.push(path);
      const { client, first } = found;
      const next = first.body.page.next ?? '';
      // A list goes on by its cursor, a feed after a place.
      const by = path === '/v1/events' ? 'after' : 'cursor';
      const goOn = async (given: string, as = client, list = path) =>
        (await ask(`${list}?limit=1&${list === path ? by : 'cursor'}=${given}`, as)).body;
      const [again, second] = [await ask(`${path}?limit=1`, client), await goOn(next)];
      if (!String(first.headers['link']).includes(`${by}=${next}`)) wrong.push(`${path}: another link`);
      if (again.body.page.next !== next) wrong.push(`${path}: another cursor for the same place`);
      const both = (await ask(`${path}?limit=2`, client)).body.items;
      const walked = JSON.stringify([...first.body.items, ...second.items]);
      if (walked !== JSON.stringify(both)) wrong.push(`${path}: goes on with ${walked} after ${JSON.stringify(both)}`);
      const other = tried.length === 1 ? '/v1/rules' : (tried.at(-2) ?? '');
      const changed = `${next.slice(0, -2)}${next.endsWith('AA') ? 'BB' : 'AA'}`;
      const stranger = SANDBOX_CLIENTS.find(({ id }) => id !== client)?.id ?? '';
      const refused = {
        'another reader': await goOn(next, stranger),
        'another list': await goOn(next, client, other),
        'another filter': (await ask(`${path}?limit=1&asOf=2026-03-02&${by}=${next}`, client)).body,
        'a cursor changed': await goOn(changed),
      };
      for (const [what, { code }] of Object.entries(refused))
        if (!['cursor.invalid', 'access.role_not_allowed', 'request.invalid'].includes(code ?? ''))
          wrong.push(`${path}: ${what}: ${code ?? 'answered'}`);
    }
    expect(wrong).toEqual([]);
    expect(tried.length).toBeGreaterThan(12);
  }, 120_000);

  it('is not told in words or numbers', async () => {
    const { body } = await ask('/v1/detentions?limit=1', 'sandbox-auditor');
    const { rows } = await asOwner(t, (client) =>
      client.query<{ seq: string }>('select seq from detention order by seq limit 1'),
    );
    const plain = Buffer.from(JSON.stringify(['detentions', rows[0]?.seq])).toString('base64url');
    expect(body.page.next).not.toBe(plain);
    expect((await ask(`/v1/detentions?cursor=${plain}`, 'sandbox-auditor')).body.code).toBe('cursor.invalid');
    expect(Buffer.from(body.page.next ?? '', 'base64url').toString('latin1')).not.toContain('detentions');
  });
});

describe('a list', () => {
  // By what they are, and not by what is on record.
  const BOUNDED: Readonly<Record<string, string>> = {
    '/v1/bond-requirements/{id}/counterfactuals': 'the acts that the law knows',
    '/v1/holidays': 'the holidays of a year',
    '/v1/order-provisions': 'the provisions of one order',
    '/v1/policies': 'the parameters that rules declare',
    '/v1/rights-holder-disclosures/{id}/receipts': 'the fields that one case can let leave',
  };

  it('goes on where it ends, unless what it lists is bounded by what it is', () => {
    const operations = new Map(
      operationsOf(builtContract()).map((one) => [`${one.method} ${one.path}`, one.operation]),
    );
    const pages = routesOf(t.app).filter(({ method, revealing }) => method === 'GET' && revealing?.paged);
    const endless = pages.filter(({ path }) => {
      const asked = operations.get(`get ${path}`)?.parameters ?? [];
      return !/"(?:cursor|after|#[^"]*\/(?:Cursor|After))"/.test(JSON.stringify(asked));
    });
    expect(endless.map(({ path }) => path).sort()).toEqual(Object.keys(BOUNDED));
    expect(pages.length).toBeGreaterThan(60);
  });
});

describe('a page that would be too heavy', () => {
  const inBytes = (items: readonly object[]): number =>
    items.reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)), 0);

  it('ends earlier and leads on, in every list, so that each thing is told once and no answer is above 1 MB', async () => {
    const door = t.app.get(MaskingInterceptor);
    const most = door.mostBytes;
    expect(most).toBeLessThan(1_000_000);
    const tried: string[] = [];
    const wrong: string[] = [];
    for (const route of lists) {
      const found = await readerOf(route);
      if (!found) continue;
      const { path } = route;
      const all = (await ask(`${path}?limit=500`, found.client)).body.items;
      const heaviest = Math.max(...all.map((item) => inBytes([item])));
      door.mostBytes = Math.max(heaviest, inBytes(all) / 3);
      const walked: object[] = [];
      for (let url: string | undefined = `${path}?limit=500`; url !== undefined && walked.length < all.length;) {
        const { items, page }: Listed = (await ask(url, found.client)).body;
        if (inBytes(items) > door.mostBytes) wrong.push(`${path}: ${String(items.length)} things at once`);
        walked.push(...items);
        url = page.next && `${path}?limit=500&${path === '/v1/events' ? 'after' : 'cursor'}=${page.next}`;
      }
      door.mostBytes = most;
      if (JSON.stringify(walked.slice(0, all.length)) !== JSON.stringify(all))
        wrong.push(`${path}: not each thing once`);
      tried.push(path);
    }
    expect(wrong).toEqual([]);
    expect(tried.length).toBeGreaterThan(12);
  }, 120_000);
});

describe('an id', () => {
  // What is worked through in the order of its ids, and is told to nobody outside or tells its own time.
  const TELLS_ITS_TIME = [
    'book_transfer',
    'duty_program_edition',
    'ledger_pending',
    'ledger_receipt',
    'outbox_message',
    'reference_load',
  ];
  const TABLES = `select c.relname as name, format_type(a.atttypid, null) as type from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and not c.relispartition
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace`;

  it('does not tell when it was made', async () => {
    const timed = await asOwner(t, async (client) => {
      const found: string[] = [];
      for (const { name, type } of (await client.query<{ name: string; type: string }>(TABLES)).rows) {
        if (type !== 'text') continue;
        const { rows } = await client.query<{ id: string }>(`select id from "${name}"`);
        if (rows.some(({ id }) => tellsItsTime(id))) found.push(name);
      }
      return found;
    });
    expect(timed.filter((name) => !TELLS_ITS_TIME.includes(name))).toEqual([]);
    expect(timed).toContain('outbox_message');
  });

  it('of a party on goods is no counter', async () => {
    const { rows } = await asOwner(t, (client) => client.query<{ id: string }>('select id from merchandise_party'));
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(isId('pty', id)).toBe(true);
  });

  it('given before is still one', () => {
    for (const prefix of ['dtn', 'dsc', 'sez']) expect(isId(prefix, timedId(prefix))).toBe(true);
  });

  it('given before keeps its place in its list', async () => {
    const { rows } = await asOwner(t, async (client) => {
      await client.query(`create table placed (id text primary key, note text);
        insert into placed values ('p_2', 'second'), ('p_1', 'first'), ('p_3', 'third');
        update placed set note = note || '!' where id = 'p_1';
        select put_in_sequence('placed')`);
      await client.query(`insert into placed values ('p_0', 'last')`);
      return client.query<{ id: string }>('select id from placed order by seq');
    });
    expect(rows.map(({ id }) => id)).toEqual(['p_1', 'p_2', 'p_3', 'p_0']);
  });
});
