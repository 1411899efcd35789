import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { PURPOSES_OF } from '../../src/kernel/purpose.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { everythingOnRecord } from '../support/access/everything.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
let routes: readonly Route[];
let found: ReadonlyMap<string, readonly string[]>;
const tokens = new Map<string, string>();

beforeAll(async () => {
  t = await startTestApp({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' });
  found = await everythingOnRecord(t);
  routes = routesOf(t.app).filter(({ method, path }) => method === 'GET' && path.startsWith('/v1/'));
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
}, 120_000);
afterAll(() => t.close());

/** Asks as a client would, with nothing but its token and, where it must say what for, a purpose of its own. */
async function ask(url: string, { id, role }: (typeof SANDBOX_CLIENTS)[number]) {
  const purpose = PURPOSES_OF[role][0];
  const { statusCode, headers, body } = await t.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${tokens.get(id) ?? ''}`, ...(purpose && { purpose }) },
    });
  const isJson = /[/+]json\b/.test(String(headers['content-type']));
  return {
    status: statusCode,
    link: String(headers['link'] ?? ''),
    body: isJson ? (JSON.parse(body) as unknown) : null,
  };
}

const urlsOf = ({ path }: Route): readonly string[] => {
  if (!path.includes('{')) return [`${path}?limit=5`, path];
  const fixture = [...found].find(([of]) => path === of || path.startsWith(`${of}/`));
  return (fixture?.[1] ?? []).map((id) => path.replace(/\{[^}]+\}/, id));
};

/** Every address of this service that an answer names, by the field that names it. */
function addressesIn(value: unknown, field = ''): readonly (readonly [field: string, address: string])[] {
  if (typeof value === 'string') return /^\/v1\/[^\s{}]+$/.test(value) ? [[field, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => addressesIn(inner, Array.isArray(value) ? field : name));
}

describe('an address in an answer', () => {
  it('is there for whoever is shown it', async () => {
    const dead: string[] = [];
    const followed = new Set<string>();
    for (const client of SANDBOX_CLIENTS)
      for (const route of routes.filter(({ scope, roles }) => scope === undefined || roles.includes(client.role)))
        for (const url of urlsOf(route)) {
          const answer = await ask(url, client);
          const [, next] = /^<([^>]+)>; rel="next"$/.exec(answer.link) ?? [];
          const named = [...addressesIn(answer.body), ...(next === undefined ? [] : ([['Link', next]] as const))];
          for (const [field, address] of named) {
            const place = `${route.path} ${field}`;
            // One of each kind and side is enough: a list of a hundred rules names a hundred alike.
            const kind = `${client.id} ${place} ${address.replace(/_[0-9a-z]{26}/g, '').split('=')[0] ?? ''}`;
            if (followed.has(kind)) continue;
            followed.add(kind);
            const { status } = await ask(address, client);
            if (status >= 400) dead.push(`${place}: ${address} answers ${client.id} ${String(status)}`);
          }
        }
    expect(dead).toEqual([]);
    const places = [...followed].map((one) => one.split(' ').slice(1).join(' '));
    for (const side of ['disclosure-matrix', 'importer-disclosure-view', 'rights-holder-disclosures'])
      expect(places.some((place) => place.startsWith('/v1/detentions/{id} disclosures') && place.includes(side))).toBe(
        true,
      );
    expect(places.some((place) => place.includes(' Link '))).toBe(true);
  }, 300_000);
});
