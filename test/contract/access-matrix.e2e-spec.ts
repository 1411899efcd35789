import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { CBP_ROLES, ROLES } from '../../src/kernel/actor.js';
import type { Role } from '../../src/kernel/actor.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { ACCESS_FIXTURES, setGrant } from '../support/access/fixtures.js';
import type { AccessFixture, GrantStanding } from '../support/access/fixtures.js';
import { alike, call } from '../support/access/inject.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

/** Called by nobody here: it empties the database under the other tests. */
const NOT_CALLED = ['POST /v1/sandbox/reset'];
const NOTHING = `nil_${'0'.repeat(26)}`;

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const urlOf = (path: string, id = NOTHING): string => path.replace(/\{[^}]+\}/, id).replace(/\{[^}]+\}/g, NOTHING);
const isBelow = ({ path }: Route, fixture: AccessFixture): boolean =>
  path === fixture.path || path.startsWith(`${fixture.path}/`);

let t: TestApp;
let routes: readonly Route[];
const tokens = new Map<string, string>();
const ids = new Map<AccessFixture, string>();

beforeAll(async () => {
  t = await startTestApp({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' });
  routes = routesOf(t.app).filter((route) => !NOT_CALLED.includes(nameOf(route)));
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
  t.setNow('2026-06-10T15:00:00Z');
  for (const fixture of ACCESS_FIXTURES) ids.set(fixture, await fixture.make(t));
}, 120_000);
afterAll(() => t.close());

const clientOf = (role: Role): string | undefined => SANDBOX_CLIENTS.find((client) => client.role === role)?.id;
const roleOf = (clientId: string): Role => SANDBOX_CLIENTS.find(({ id }) => id === clientId)!.role;
const get = (path: string, id: string, client: string) => {
  const purpose = roleOf(client) === 'partner_agency' ? 'agency_cooperation' : 'rights_protection';
  return call(t, { method: 'GET', url: urlOf(path, id), token: tokens.get(client), purpose });
};

describe('the access matrix', () => {
  it('every operation answers every role as docs/access.md lists it: no more, no less', async () => {
    const wrong: string[] = [];
    for (const route of routes)
      for (const role of ROLES.filter((one) => one !== 'system')) {
        const client = role === 'public' ? undefined : clientOf(role);
        if (role !== 'public' && client === undefined) throw new Error(`no sandbox client acts as ${role}`);
        const { status, code } = await call(t, {
          method: route.method,
          url: urlOf(route.path),
          token: client && tokens.get(client),
        });
        const told = `${nameOf(route)} as ${role}: ${String(status)} ${code ?? ''}`;
        const listed = route.scope === undefined || route.roles.includes(role);
        const refused = code === 'access.role_not_allowed' || code === 'token.missing';
        if (status >= 500) wrong.push(`${told}, which is a defect`);
        else if (listed && refused) wrong.push(`${told}, though it is listed`);
        else if (!listed && status !== (role === 'public' ? 401 : 403)) wrong.push(`${told}, though it is not listed`);
      }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('no operation answers a client that was revoked', async () => {
    const revoked = 'sandbox-surety-2';
    const path = `/v1/clients/${revoked}/revocation`;
    const body = { reason: 'Keys were lost.' };
    const done = await call(t, { method: 'POST', url: path, token: tokens.get('sandbox-administrator'), body });
    expect(done.status).toBeLessThan(300);
    const answered: string[] = [];
    for (const route of routes.filter(({ path: at }) => at.startsWith('/v1/'))) {
      const { status } = await call(t, { method: route.method, url: urlOf(route.path), token: tokens.get(revoked) });
      if (status !== 401) answered.push(`${nameOf(route)}: ${String(status)}`);
    }
    expect(answered).toEqual([]);
  }, 60_000);

  it('every fixture stands for a route', () => {
    const idle = ACCESS_FIXTURES.filter((fixture) => !routes.some((route) => route.path === fixture.path));
    expect(idle.map(({ path }) => path)).toEqual([]);
  });

  describe.each(ACCESS_FIXTURES.map((fixture) => [fixture.path, fixture] as const))('%s', (_, fixture) => {
    const reads = () =>
      routes.filter((route) => route.method === 'GET' && isBelow(route, fixture) && route.path.split('{').length === 2);
    const readsOf = (client: string) =>
      reads().filter(({ scope, roles }) => scope === undefined || roles.includes(roleOf(client)));
    const statuses = async (client: string, at = ids.get(fixture)!): Promise<Record<string, number>> => {
      const told: Record<string, number> = {};
      for (const route of readsOf(client)) told[route.path] = (await get(route.path, at, client)).status;
      return told;
    };
    const all = (client: string, status: number) =>
      Object.fromEntries(readsOf(client).map(({ path }) => [path, status]));

    it('is there for its owner', async () => {
      const told = await statuses(fixture.owner);
      expect(told[fixture.path]).toBe(200);
    });

    it('is not there for anyone else outside CBP, alike with nothing at all', async () => {
      await setGrant(t, fixture, 'none');
      const outsiders = SANDBOX_CLIENTS.filter(
        ({ id, role, organisation }) =>
          !(CBP_ROLES as readonly string[]).includes(role) &&
          !seenBySandboxGrant(fixture, organisation.id) &&
          id !== 'sandbox-surety-2' &&
          organisation.id !== SANDBOX_CLIENTS.find((client) => client.id === fixture.owner)?.organisation.id,
      );
      const told: string[] = [];
      for (const { id: client } of outsiders)
        for (const route of routes.filter((one) => isBelow(one, fixture))) {
          if (route.scope !== undefined && !route.roles.includes(roleOf(client))) continue;
          const ask = (id: string) =>
            call(t, {
              method: route.method,
              url: urlOf(route.path, id),
              token: tokens.get(client),
              purpose: 'representation',
            });
          const [foreign, nothing] = [await ask(ids.get(fixture)!), await ask(missing(ids.get(fixture)!))];
          if (alike(foreign) !== alike(nothing))
            told.push(`${nameOf(route)} as ${client}: ${foreign.text} / ${nothing.text}`);
          if (route.method === 'GET' && foreign.status < 400)
            told.push(`${nameOf(route)} as ${client}: ${String(foreign.status)}`);
        }
      expect(told).toEqual([]);
    }, 60_000);

    const { grantee } = fixture;
    if (grantee)
      it.each<[GrantStanding, 200 | 404]>([
        ['none', 404],
        ['in_force', 200],
        ['expired', 404],
        ['pending', 404],
        ['in_force', 200],
        ['revoked', 404],
        ['of_something_else', 404],
      ])(`by a grant that is %s answers %i`, async (standing, expected) => {
        await setGrant(t, fixture, standing);
        const told = await statuses(grantee.client);
        if (expected === 404) expect(told).toEqual(all(grantee.client, 404));
        else {
          expect(told[fixture.path] ?? 'no route for this role').toBe(200);
          for (const { path } of readsOf(grantee.client)) {
            const { status, headers } = await get(path, ids.get(fixture)!, grantee.client);
            if (status === 200) expect([path, headers['access-grant']]).toEqual([path, 'grt_matrix']);
          }
        }
        await setGrant(t, fixture, 'none');
      });
  });
});

// The sandbox has its own grants, to its first broker and first counsel, and its own agreement.
const seenBySandboxGrant = ({ path }: AccessFixture, organisationId: string): boolean =>
  ['sandbox-broker', 'sandbox-counsel', 'sandbox-partner-agency'].some(
    (client) => SANDBOX_CLIENTS.find(({ id }) => id === client)?.organisation.id === organisationId,
  ) && !path.startsWith('/v1/access-reports');

// A well-formed id of the same kind of which nobody has heard.
const missing = (id: string): string => id.replace(/[0-9a-z]{20}$/, '0'.repeat(20));
