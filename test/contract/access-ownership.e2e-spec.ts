import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { AGREED } from '../../src/kernel/access.js';
import { OUTSIDE_ROLES } from '../../src/kernel/actor.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { AGENCY, missing, setAgreement, setGrant } from '../support/access/access-fixture.js';
import type { AccessFixture, AgreementStanding, GrantStanding } from '../support/access/access-fixture.js';
import { asOwner } from '../support/access/as-owner.js';
import { startWithFixtures } from '../support/access/cast.js';
import { CommittedMatrix } from '../support/access/committed.js';
import { ACCESS_FIXTURES, FEEDS } from '../support/access/fixtures.js';
import { alike, call } from '../support/access/inject.js';
import type { Told } from '../support/access/inject.js';
import { OutsiderLists } from '../support/access/outsider-lists.js';
import { Showable } from '../../src/platform/access/showable.js';
import type { TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { oneOfEachRole, shareOf } from '../support/share.js';

const NOTHING = `nil_${'0'.repeat(26)}`;
const OUTSIDERS = SANDBOX_CLIENTS.filter(({ role }) => (OUTSIDE_ROLES as readonly string[]).includes(role));

let t: TestApp;
let routes: readonly Route[];
let lists: readonly Route[];
const committed = new CommittedMatrix();
const tokens = new Map<string, string>();
const ids = new Map<AccessFixture, string>();
const readers = new Map<AccessFixture, readonly string[]>();

beforeAll(async () => {
  const started = await startWithFixtures({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' });
  t = started.t;
  routes = routesOf(t.app).filter(({ path }) => path !== '/v1/sandbox/reset');
  // The sandbox publishes its own clients and their organisations.
  lists = routes.filter(
    ({ method, path }) => method === 'GET' && !path.includes('{') && path !== '/v1/sandbox/clients',
  );
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
  for (const [turn, { id, readers: seenBy }] of started.things.entries()) {
    ids.set(ACCESS_FIXTURES[turn]!, id);
    readers.set(ACCESS_FIXTURES[turn]!, seenBy);
  }
  // Grants of this test's own come and go; while lists are asked for, there is none.
  for (const fixture of ACCESS_FIXTURES) await setGrant(t, fixture, 'none');
}, 120_000);
afterAll(() => t.close());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const urlOf = (path: string, id: string): string => path.replace(/\{[^}]+\}/, id).replace(/\{[^}]+\}/g, NOTHING);
const below = ({ path }: AccessFixture): readonly Route[] =>
  routes.filter((route) => route.path === path || route.path.startsWith(`${path}/`));
const mayCall = ({ scope, roles }: Route, client: string): boolean =>
  scope === undefined || roles.some((role) => role === roleOf(client));
const roleOf = (client: string) => SANDBOX_CLIENTS.find(({ id }) => id === client)!.role;
const isStranger = (fixture: AccessFixture, client: string): boolean =>
  !readers.get(fixture)!.includes(organisationOf(client));
const strangersTo = (fixture: AccessFixture) => OUTSIDERS.filter(({ id }) => isStranger(fixture, id));
const turnOf = (fixture: AccessFixture): number => ACCESS_FIXTURES.indexOf(fixture);
const someStrangersTo = (fixture: AccessFixture) => oneOfEachRole(strangersTo(fixture), turnOf(fixture));

/** Asks with everything the contract's own example of this operation sends. */
const ask = ({ method, path }: Route, client: string, id = NOTHING): Promise<Told> =>
  call(t, {
    method,
    url: urlOf(path, id),
    token: tokens.get(client),
    body: committed.bodyOf(method, path) ?? {},
  });

const listed = new OutsiderLists(() => lists, ask);
/** Lists that name it to this client for no reason of their own. */
const namedTo = async (client: string, fixture: AccessFixture): Promise<readonly string[]> =>
  (await listed.naming(ids.get(fixture)!, client)).flatMap((list) =>
    fixture.namedIn?.includes(list.path) ? [] : [`${nameOf(list)} as ${client} lists ${fixture.path}`],
  );

/** Where a stranger could tell that it is there. */
async function tellingOf(fixture: AccessFixture, strangers = someStrangersTo(fixture)): Promise<readonly string[]> {
  const id = ids.get(fixture)!;
  const telling: string[] = [];
  for (const { id: client } of strangers) {
    for (const route of below(fixture).filter((one) => mayCall(one, client))) {
      const [foreign, nothing] = [await ask(route, client, id), await ask(route, client, missing(id))];
      if (alike(foreign) !== alike(nothing) || foreign.status < 400)
        telling.push(`${nameOf(route)} as ${client}: ${foreign.text} / ${nothing.text}`);
    }
    telling.push(...(await namedTo(client, fixture)));
  }
  return telling;
}

const reads = (fixture: AccessFixture, client: string): readonly Route[] =>
  below(fixture).filter(
    (route) => route.method === 'GET' && route.path.split('{').length === 2 && mayCall(route, client),
  );
async function statuses(fixture: AccessFixture, client: string): Promise<Record<string, number>> {
  const told: Record<string, number> = {};
  for (const route of reads(fixture, client)) told[route.path] = (await ask(route, client, ids.get(fixture))).status;
  return told;
}
/** Fields of answers that the committed contract does not list for the reader, or lists though they were held back. */
async function wrongFields(fixture: AccessFixture, client: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const route of reads(fixture, client)) {
    const { status, text } = await ask(route, client, ids.get(fixture));
    if (status !== 200 || !route.revealing) continue;
    const faults = committed.faultsOf(route.revealing.view.name, JSON.parse(text), roleOf(client));
    wrong.push(...faults.map((fault) => `${nameOf(route)} as ${client}: ${fault}`));
  }
  return wrong;
}

type Expected<Standing> = [Standing | 'in_force', 200 | 404];

/** What an access that is or is not in force is answered: it comes and goes between two that are not; `npm run prove sweeps` takes all. */
const standings = <Standing extends string>(without: readonly Standing[], turn: number): Expected<Standing>[] =>
  shareOf(without, 2, turn).flatMap((standing, i): Expected<Standing>[] => [
    ...(i % 2 === 1 ? [['in_force', 200] satisfies Expected<Standing>] : []),
    [standing, 404],
  ]);

/** What the subject is told of the agency's last look. */
const lookOf = (fixture: AccessFixture) =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ subject: string; bases: string[] }>(
      `select subject, bases from access_look where agreement_id = 'agr_matrix' and resource_id = $1 order by id desc limit 1`,
      [ids.get(fixture)],
    );
    return rows[0];
  });

describe.each(ACCESS_FIXTURES.map((fixture) => [fixture.path, fixture] as const))('%s', (_, fixture) => {
  it('is there for its owner', async () => {
    const told = await statuses(fixture, fixture.owner);
    if (Object.keys(told).length > 0) expect(told).toMatchObject({ [fixture.path]: 200 });
  });

  it('shows each field to whom the committed contract lists for it', async () => {
    const some = shareOf(SANDBOX_CLIENTS, Math.ceil(SANDBOX_CLIENTS.length / 5), turnOf(fixture));
    for (const { id } of some) expect(await wrongFields(fixture, id)).toEqual([]);
  });

  it('is not there for anyone else outside CBP, alike with nothing at all', async () => {
    expect(await tellingOf(fixture)).toEqual([]);
  }, 60_000);

  const { grantee } = fixture;
  if (grantee !== undefined)
    it.each(standings<GrantStanding>(['none', 'expired', 'pending', 'revoked', 'of_something_else'], turnOf(fixture)))(
      `by a grant that is %s answers %i`,
      async (standing, expected) => {
        await setGrant(t, fixture, standing);
        const told = await statuses(fixture, grantee);
        if (expected === 404) expect(Object.values(told).filter((status) => status !== 404)).toEqual([]);
        else {
          const isRead = routes.some(({ method, path }) => method === 'GET' && path === fixture.path);
          if (isRead) expect(told[fixture.path] ?? 'no route for this role').toBe(200);
          expect(await wrongFields(fixture, grantee)).toEqual([]);
          for (const route of reads(fixture, grantee)) {
            const { status, headers } = await ask(route, grantee, ids.get(fixture));
            if (status === 200) expect([route.path, headers['access-grant']]).toEqual([route.path, 'grt_matrix']);
          }
        }
        await setGrant(t, fixture, 'none');
      },
    );

  if (FEEDS.includes(fixture.path))
    it.each(
      standings<AgreementStanding>(['none', 'expired', 'pending', 'ended', 'of_something_else'], turnOf(fixture)),
    )('by an agreement that is %s answers an agency %i', async (standing, expected) => {
      const fields = [...(t.app.get(Showable).to('partner_agency').get(fixture.over![0]) ?? [])];
      await setAgreement(t, fixture, standing, fields);
      const { [fixture.path]: told, ...below } = await statuses(fixture, AGENCY);
      expect([told, Object.values(below).filter((status) => status < 400)]).toEqual([expected, []]);
      const list = lists.find((one) => fixture.path === `${one.path}/{id}` && mayCall(one, AGENCY));
      if (list) expect((await ask(list, AGENCY)).text.includes(ids.get(fixture)!)).toBe(expected === 200);
      if (expected === 200) {
        expect(await wrongFields(fixture, AGENCY)).toEqual([]);
        expect(await lookOf(fixture)).toEqual({
          subject: organisationOf(fixture.owner),
          bases: ['19 USC 1411(d)(4)(A)(ii)'],
        });
      }
      await setAgreement(t, fixture, 'none');
    });

  if (grantee !== undefined)
    it('is not acted on under a grant to read', async () => {
      await setGrant(t, fixture, 'in_force');
      const acted: string[] = [];
      for (const route of below(fixture).filter((one) => one.method !== 'GET' && mayCall(one, grantee))) {
        const { status, text } = await ask(route, grantee, ids.get(fixture));
        // Whether a right may be acted on is in part a question of law, answered with its paragraph.
        if (![403, 404].includes(status) && !text.includes('"pointer":"/grant/'))
          acted.push(`${nameOf(route)}: ${text}`);
      }
      await setGrant(t, fixture, 'none');
      expect(acted).toEqual([]);
    });
});

describe('every list', () => {
  it('names nothing of another after everyone outside CBP has tried every route', async () => {
    listed.forget();
    const telling: string[] = [];
    for (const fixture of ACCESS_FIXTURES)
      for (const { id } of strangersTo(fixture)) telling.push(...(await namedTo(id, fixture)));
    expect(telling).toEqual([]);
  }, 60_000);
});

describe('every feed of a partner agency', () => {
  it('is tried', () => {
    const isFeed = ({ method, path, revealing }: Route) =>
      method === 'GET' &&
      path.endsWith('{id}') &&
      Object.values(revealing?.policy ?? {})
        .flat()
        .includes(AGREED);
    expect(routes.filter(isFeed).map(({ path }) => path)).toEqual(FEEDS);
  });
});

describe('with the second wall down', () => {
  beforeAll(async () => {
    const { rows } = await asOwner(t, (client) =>
      client.query<{ name: string }>(
        `select oid::regclass::text as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
      ),
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { name } of rows)
      await asOwner(t, (client) => client.query(`alter table ${name} disable row level security`));
    listed.forget();
  });

  it.each(ACCESS_FIXTURES.map((fixture) => [fixture.path, fixture] as const))(
    'the queries alone keep %s from everyone else',
    async (_, fixture) => {
      const some = shareOf(strangersTo(fixture), Math.ceil(OUTSIDERS.length / 3), turnOf(fixture));
      expect(await tellingOf(fixture, some)).toEqual([]);
    },
    60_000,
  );
});
