import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { CBP_ROLES, OUTSIDE_ROLES, PRIVATE_ROLES, ROLES } from '../../src/kernel/actor.js';
import type { Role } from '../../src/kernel/actor.js';
import { HOLDABLE_PURPOSES, PURPOSES } from '../../src/kernel/purpose.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { CommittedMatrix } from '../support/access/committed.js';
import { ACCESS_FIXTURES, OF_NOBODY } from '../support/access/fixtures.js';
import { call } from '../support/access/inject.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

/** Called by nobody here: it empties the database under the other tests. */
const NOT_CALLED = ['POST /v1/sandbox/reset'];

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const urlOf = (path: string): string => path.replace(/\{[^}]+\}/g, `nil_${'0'.repeat(26)}`);

let t: TestApp;
let routes: readonly Route[];
const committed = new CommittedMatrix();
const tokens = new Map<string, string>();

beforeAll(async () => {
  t = await startTestApp({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' });
  routes = routesOf(t.app).filter((route) => !NOT_CALLED.includes(nameOf(route)));
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
}, 120_000);
afterAll(() => t.close());

const clientOf = (role: Role): string | undefined => SANDBOX_CLIENTS.find((client) => client.role === role)?.id;

/** What is wrong with how an operation answers a role, if anything. */
async function faultOf(route: Route, role: Role): Promise<string | undefined> {
  const client = role === 'public' ? undefined : clientOf(role);
  if (role !== 'public' && client === undefined) throw new Error(`no sandbox client acts as ${role}`);
  const token = client && tokens.get(client);
  const { status, code } = await call(t, { method: route.method, url: urlOf(route.path), token });
  const told = `${nameOf(route)} as ${role}: ${String(status)} ${code ?? ''}`;
  const listed = committed.rolesOf(route.method, route.path)?.includes(role);
  if (status >= 500) return `${told}, which is a defect`;
  if (listed === undefined) return `${told}, though it is not in openapi.yaml`;
  if (listed && (code === 'access.role_not_allowed' || code === 'token.missing')) return `${told}, though it is listed`;
  if (!listed && status !== (role === 'public' ? 401 : 403)) return `${told}, though it is not listed`;
  return undefined;
}

describe('the access matrix', () => {
  it('every operation answers every role as the committed contract lists it: no more, no less', async () => {
    const wrong: string[] = [];
    for (const route of routes)
      for (const role of ROLES.filter((one) => one !== 'system')) {
        const fault = await faultOf(route, role);
        if (fault !== undefined) wrong.push(fault);
      }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('every role states the purposes that are committed for it, and no other', async () => {
    const wrong: string[] = [];
    for (const { id: client, role } of SANDBOX_CLIENTS)
      for (const purpose of Object.keys(PURPOSES)) {
        const listed = committed.purposesOf(role).includes(purpose);
        const { status, code } = await call(t, {
          method: 'GET',
          url: '/v1/clients/me',
          token: tokens.get(client),
          purpose,
        });
        const refused = status === 403 && code === 'purpose.not_of_role';
        if (listed ? status !== 200 : !refused) wrong.push(`${purpose} by ${client}: ${String(status)} ${code ?? ''}`);
      }
    expect(wrong).toEqual([]);
    const anyone = ROLES.filter((role) => committed.purposesOf(role).length > 0);
    expect(anyone).toEqual([...OUTSIDE_ROLES, ...CBP_ROLES]);
    // Only customs looks for what may be kept out of its subject's report, and an agency whose looks are not.
    for (const purpose of HOLDABLE_PURPOSES)
      expect(PRIVATE_ROLES.filter((role) => committed.purposesOf(role).includes(purpose))).toEqual([]);
  }, 60_000);

  it('the contract says of a purpose that it is required where nobody gets an answer without', async () => {
    const required = committed.needingPurpose();
    expect(required).toContain('get /v1/rights-holder-disclosures/{id}');
    for (const { id: client, role } of SANDBOX_CLIENTS)
      for (const named of required) {
        const [, path = ''] = named.split(' ');
        if (!committed.rolesOf('GET', path)?.includes(role)) continue;
        const { statusCode } = await t.app
          .getHttpAdapter()
          .getInstance()
          .inject({
            method: 'GET',
            url: urlOf(path),
            headers: { authorization: `Bearer ${tokens.get(client) ?? ''}` },
          });
        expect([named, client, statusCode]).toEqual([named, client, 400]);
      }
  });

  it('every route by id is of somebody, and then has a fixture to try it with, or of nobody', () => {
    const isBelow = (path: string, of: string) => path === of || path.startsWith(`${of}/`);
    const known = [...OF_NOBODY, ...ACCESS_FIXTURES.map(({ path }) => path)];
    const forStaff = ({ scope, roles }: Route) =>
      scope !== undefined &&
      roles.every((role) => role === 'system' || (CBP_ROLES as readonly string[]).includes(role));
    const untried = routes.filter(
      (route) => route.path.includes('{') && !forStaff(route) && !known.some((path) => isBelow(route.path, path)),
    );
    expect(untried.map(nameOf)).toEqual([]);
    const idle = known.filter((path) => !routes.some((route) => isBelow(route.path, path)));
    expect(idle).toEqual([]);
  });

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
});
