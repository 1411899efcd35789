import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS, sandboxSecretOf } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { OUTSIDE_ROLES } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import { rolesOf } from '../../src/platform/access/role-scopes.js';
import { eventTypes } from '../../src/platform/outbox/event-types.js';
import { NewEvents } from '../../src/platform/outbox/feed/new-events.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { startWithEverything } from '../support/access/cast.js';
import { call } from '../support/access/inject.js';
import type { TestApp } from '../support/app.js';

interface Told {
  readonly id: string;
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly path?: string };
  readonly payload?: object;
}
interface Feed {
  readonly items: readonly Told[];
  readonly page: { readonly next: string };
}

let t: TestApp;
const tokens = new Map<string, string>();
const outside = SANDBOX_CLIENTS.filter(({ role }) => (OUTSIDE_ROLES as readonly string[]).includes(role));

beforeAll(async () => {
  ({ t } = await startWithEverything({ LOG_LEVEL: 'error' }));
  await relayed();
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
}, 120_000);
afterAll(() => t.close());

async function relayed(): Promise<void> {
  while (await t.app.get(Relay).relayOne());
}
const ask = async (client: string, url: string) => {
  const { status, text } = await call(t, { method: 'GET', url, token: tokens.get(client) });
  return { status, body: JSON.parse(text) as Feed };
};
const feed = async (client: string, query = 'limit=500'): Promise<Feed> =>
  (await ask(client, `/v1/events?${query}`)).body;

describe('what happened', () => {
  it('is told outside of things alone that the reader can read at their own address', async () => {
    const wrong: string[] = [];
    const heard = new Map<string, Set<string>>();
    for (const { id: client, role } of outside)
      for (const { type, subject, payload } of (await feed(client)).items) {
        heard.set(role, (heard.get(role) ?? new Set()).add(type));
        if (payload !== undefined) wrong.push(`${client}: ${type} with its payload`);
        if (subject.path === undefined) continue;
        const { status } = await ask(client, subject.path);
        if (status !== 200) wrong.push(`${client}: ${type} of ${subject.path}: ${String(status)}`);
      }
    expect(wrong).toEqual([]);
    const kinds = Object.fromEntries([...heard].map(([role, types]) => [role, [...types].sort()]));
    expect(kinds['importer']).toEqual(
      expect.arrayContaining(['bill.issued', 'bond.filed', 'detention.presented', 'entry.filed']),
    );
    expect(kinds['rights_holder']).toEqual(expect.arrayContaining(['disclosure.released', 'recordation.filed']));
    expect(kinds['surety']).toEqual(expect.arrayContaining(['bond.filed', 'bond_requirement.notified']));
    expect(kinds['partner_agency']?.every((type) => type.endsWith('.changed'))).toBe(true);
  }, 60_000);

  it('is told of kinds alone that the role can ask about', () => {
    const reads = new Map(routesOf(t.app).flatMap((r) => (r.method === 'GET' ? [[r.path, r.scope] as const] : [])));
    const wrong = eventTypes().flatMap(({ type, outside: told }) => {
      const path = told?.of.path;
      if (path === undefined) return [];
      const scope = reads.get(`${path}/{id}`);
      if (!reads.has(`${path}/{id}`)) return [`${type}: ${path}/{id} is no address`];
      if (scope === undefined) return [];
      return told?.to.filter((role) => !rolesOf(scope).includes(role)).map((role) => `${type} to ${role}`) ?? [];
    });
    expect(wrong).toEqual([]);
  });

  it('is told of things alone that the scopes of the token let one ask for', async () => {
    const answer = await t
      .anonymous()
      .post('/oauth/token')
      .auth('sandbox-importer', sandboxSecretOf('sandbox-importer'))
      .type('form')
      .send({ grant_type: 'client_credentials', scope: 'events:read bills:read' })
      .expect(200);
    tokens.set('narrowed', (answer.body as { access_token: string }).access_token);
    const kinds = new Set((await feed('narrowed')).items.map(({ subject }) => subject.kind));
    expect([...kinds]).toEqual(['bill']);
    expect((await feed('narrowed', 'types=bond.filed')).items).toEqual([]);
  });

  it('is told to customs in full, in one order that any page size walks', async () => {
    const all = await feed('sandbox-auditor');
    expect(new Set(all.items.map(({ type }) => type)).size).toBeGreaterThan(25);
    expect(all.items.every(({ payload }) => payload !== undefined)).toBe(true);
    const walked: Told[] = [];
    for (let next = ''; walked.length < all.items.length;) {
      const { items, page } = await feed('sandbox-auditor', `limit=37${next}`);
      walked.push(...items);
      next = `&after=${page.next}`;
    }
    expect(walked).toEqual(all.items);
  });
});

describe('a list narrowed to what has changed', () => {
  const LISTS: Readonly<Record<string, string>> = {
    abandonment: '/v1/abandoned-merchandise',
    bill: '/v1/bills',
    bond: '/v1/bonds',
    detention: '/v1/detentions',
    disclosure: '/v1/rights-holder-disclosures',
    entry: '/v1/entries',
    seizure: '/v1/seizures',
  };
  const list = async (client: string, path: string, query = ''): Promise<readonly string[] | number> => {
    const { status, body } = await ask(client, `${path}?limit=500${query}`);
    return status === 200 ? body.items.map(({ id }) => id) : status;
  };
  const readers = [...outside.map(({ id }) => id), 'sandbox-supervisor'];

  it('shows just what the reader hears an event of, and is refused where it hears of none', async () => {
    const wrong: string[] = [];
    const told = new Map<string, number>();
    for (const client of readers) {
      const { items } = await feed(client);
      const heard = new Set(items.map(({ subject }) => subject.id));
      for (const [kind, path] of Object.entries(LISTS)) {
        const whole = await list(client, path);
        const changed = await list(client, path, '&changedSince=2000-01-01T00:00:00Z');
        if (typeof whole === 'number') {
          if (changed !== whole && changed !== 400) wrong.push(`${client} ${path}: ${String(changed)}`);
        } else if (changed === 400) {
          if (items.some(({ subject }) => subject.kind === kind)) wrong.push(`${client} ${path}: refused`);
        } else {
          told.set(kind, (told.get(kind) ?? 0) + (changed as readonly string[]).length);
          const expected = whole.filter((id) => heard.has(id));
          if (String(changed) !== String(expected))
            wrong.push(`${client} ${path}: ${String(changed)} and not ${String(expected)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(
      [...told]
        .filter(([, count]) => count > 0)
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(Object.keys(LISTS).sort());
  }, 60_000);

  it('does not show by what its reader does not hear of', async () => {
    const [seen] = (await list('sandbox-importer', LISTS['detention']!)) as readonly string[];
    const { rows } = await asOwner(t, (client) =>
      client.query<{ last: Date }>('select max(occurred_at) as last from outbox_message'),
    );
    const [since, now] = [1, 2].map((ms) => new Date(rows[0]!.last.getTime() + ms).toISOString());
    t.setNow(now!);
    const hold = { type: 'detention.hold_changed', payload: { detentionId: seen } } as const;
    await t.app.get(Database).transaction('system:test', () => t.app.get(Outbox).add(hold));
    const narrowed = `&changedSince=${since!}`;
    expect(await list('sandbox-importer', LISTS['detention']!, narrowed)).toEqual([]);
    expect(await list('sandbox-supervisor', LISTS['detention']!, narrowed)).toEqual([seen]);
  });
});

describe('the relay', () => {
  it.each([
    ['importer.changed', 'importerId'],
    ['bill.dunned', 'billId'],
  ] as const)('delivers of one thing the earlier event first, also where it is tried again (%s)', async (type, key) => {
    await relayed();
    const [first, second] = SANDBOX_IMPORTERS.map(({ id }) => ({ type, payload: { [key]: id } }) as const);
    await t.app.get(Database).transaction('system:test', () => t.app.get(Outbox).addAll([second!, first!, first!]));
    const waiting = () =>
      asOwner(t, async (client) =>
        (await client.query(`select id from outbox_message where done_at is null order by id`)).rows.map(
          ({ id }) => id,
        ),
      );
    const ids = await waiting();
    const later = `update outbox_message set next_try_at = now() + interval '1 hour' where id = $1`;
    await asOwner(t, (client) => client.query(later, [ids[1]]));
    await relayed();
    expect(await waiting()).toEqual(ids.slice(1));
    expect(await t.app.get(Relay).hasDue()).toBe(false);
    await asOwner(t, (client) => client.query(`update outbox_message set next_try_at = now() where done_at is null`));
    await relayed();
    expect(await waiting()).toEqual([]);
  });
});

describe('where a reader goes on', () => {
  const happen = async (payload: { importerId: string }): Promise<void> => {
    await t.app
      .get(Database)
      .transaction('system:test', () => t.app.get(Outbox).add({ type: 'importer.changed', payload }));
    await relayed();
  };
  const [one, other] = SANDBOX_IMPORTERS.map(({ id }) => ({ importerId: id }));

  it('does not move by what happens to others, and goes on from there when something happens to it', async () => {
    const { page } = await feed('sandbox-importer');
    const rest = `limit=500&after=${page.next}`;
    expect(await feed('sandbox-importer', rest)).toEqual({ items: [], page: { limit: 500, next: page.next } });
    await happen(other!);
    expect(await feed('sandbox-importer', rest)).toEqual({ items: [], page: { limit: 500, next: page.next } });
    await happen(one!);
    const { items } = await feed('sandbox-importer', rest);
    expect(items).toMatchObject([{ type: 'importer.changed', subject: { id: one!.importerId } }]);
  });

  it('can wait for it', async () => {
    const { page } = await feed('sandbox-importer');
    const began = performance.now();
    const waited = feed('sandbox-importer', `wait=20&after=${page.next}`);
    await happen(one!);
    expect((await waited).items).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(20_000);
    const idle = performance.now();
    expect(
      (await feed('sandbox-importer-2', `wait=1&after=${(await feed('sandbox-importer-2')).page.next}`)).items,
    ).toEqual([]);
    expect(performance.now() - idle).toBeGreaterThan(900);
  });

  it('is refused for a kind that there is not', async () => {
    expect(await ask('sandbox-importer', '/v1/events?types=bill.eaten')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '?types', code: 'event.type_unknown' }] },
    });
  });
});

// The last of this file: nothing can be asked of the service after it.
it('whoever waits when the service stops is told that there is nothing new', async () => {
  const { page } = await feed('sandbox-importer');
  const waiting = ask('sandbox-importer', `/v1/events?wait=20&after=${page.next}`);
  while (Reflect.get(t.app.get(NewEvents), 'waiting') !== 1) await new Promise((resolve) => setTimeout(resolve, 10));
  await t.close();
  expect(await waiting).toMatchObject({ status: 200, body: { items: [] } });
});
