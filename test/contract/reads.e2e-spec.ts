import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { isId } from '../../src/kernel/ids.js';
import { PURPOSES_OF } from '../../src/kernel/purpose.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { startWithEverything } from '../support/access/cast.js';
import { call } from '../support/access/inject.js';
import type { Told } from '../support/access/inject.js';
import { changedTables, writtenRows } from '../support/access/written-rows.js';
import type { TestApp } from '../support/app.js';
import { BORNE } from '../support/plans/exceptions.js';
import { hearStatements, statementsInCode } from '../support/plans/heard.js';
import { readsWhereANationFiles } from '../support/plans/reads-of-all.js';
import { refusedActs } from '../support/refused-acts.js';
import { WHOLE } from '../support/share.js';

/** Who looked at what is written down when it is looked at, and a key is made where the first link or cursor needs one; nothing else is. */
const WRITTEN_BY_LOOKS = ['access_look', 'file_link_key', 'cursor_key'];

type Client = (typeof SANDBOX_CLIENTS)[number];

let t: TestApp;
let reads: readonly Route[];
/** By the route that finds it, the ids of what there is. */
let found: ReadonlyMap<string, readonly string[]>;
const tokens = new Map<string, string>();
/** What one sweep, of every client over every read of all there is, saw. */
const swept = { seen: 0, failed: [] as string[], dead: [] as string[], followed: new Set<string>() };
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
let heard: ReturnType<typeof hearStatements>;

beforeAll(async () => {
  ({ t, found } = await startWithEverything({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' }));
  heard = hearStatements(new URL(t.database.serviceUrl).username);
  // A new day, on which whoever looks first is the first.
  t.setNow('2026-06-11T15:00:00Z');
  reads = routesOf(t.app).filter(({ method }) => method === 'GET');
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
  before = await writtenRows(t);
  for (const [turn, client] of SANDBOX_CLIENTS.entries())
    for (const route of readsOf(turn)) for (const url of urlsOf(route, turn)) await look(client, route, url);
  after = await writtenRows(t);
}, 240_000);
afterAll(() => t.close());

/** One leads to another address for each side; one is another statement for each role. */
const OF_EACH = ['/v1/detentions/{id}', '/v1/work-items'];

/** Each client looks at another third (`npm run prove sweeps`: each at all). */
const readsOf = (turn: number): readonly Route[] =>
  WHOLE ? reads : reads.filter(({ path }, at) => OF_EACH.includes(path) || (at + turn) % 3 === 0);

/** Asks as a client would, with nothing but its token and, where it must say what for, a purpose of its own. */
const ask = (url: string, { id, role }: Client): Promise<Told> =>
  call(t, { method: 'GET', url, token: tokens.get(id), purpose: PURPOSES_OF[role][0] ?? 'enforcement' });

async function look(client: Client, route: Route, url: string): Promise<void> {
  const { status, headers, text } = await ask(url, client);
  if (status >= 500) swept.failed.push(`${String(status)} ${url} to ${client.id}`);
  if (status !== 200) return;
  swept.seen++;
  const [, next] = /^<([^>]+)>; rel="next"$/.exec((headers as { link?: string }).link ?? '') ?? [];
  const isJson = /[/+]json\b/.test(String(headers['content-type']));
  const named = isJson ? addressesIn(JSON.parse(text), client) : [];
  for (const [field, address] of next === undefined ? named : [...named, ['Link', next] as const])
    await follow(client, `${route.path} ${field}`, address);
}

async function follow(client: Client, place: string, address: string): Promise<void> {
  // One of each kind and side is enough: a list of a hundred rules names a hundred alike.
  const kind = `${client.id} ${place} ${address.replace(/_[0-9a-z]{26}/g, '').split('=')[0] ?? ''}`;
  if (swept.followed.has(kind)) return;
  swept.followed.add(kind);
  const { status } = await ask(address, client);
  if (status >= 400) swept.dead.push(`${place}: ${address} answers ${client.id} ${String(status)}`);
}

/** Of a list, each other client asks for a page that another may follow. */
const urlsOf = ({ path }: Route, turn: number): readonly string[] => {
  if (!path.includes('{')) return [turn % 2 === 0 && path.startsWith('/v1/') ? `${path}?limit=5` : path];
  const [, ids = []] = [...found].find(([known]) => path === known || path.startsWith(`${known}/`)) ?? [];
  return ids.map((id) => path.replace(/\{[^}]+\}/g, id));
};

/** Every address of this service that an answer names, by the field that names it. */
function addressesIn(
  value: unknown,
  client: Client,
  field = '',
): readonly (readonly [field: string, address: string])[] {
  if (typeof value === 'string' && field === 'determinationId' && isId('det', value) && !GRANTEES.includes(client.role))
    return [[field, `/v1/determinations/${value}`]];
  if (typeof value === 'string') return /^\/v1\/[^\s{}]+$/.test(value) ? [[field, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    addressesIn(inner, client, Array.isArray(value) ? field : name),
  );
}
// A grant over a thing is none over the answer it stands on.
const GRANTEES: readonly string[] = ['broker', 'counsel'];

describe('a look', () => {
  it('writes no row of business, and no other row but its account, whoever looks at whatever first on a new day', () => {
    expect(swept.failed).toEqual([]);
    expect(swept.seen).toBeGreaterThan(300);
    const changed = changedTables(before, after);
    expect(changed.filter((name) => !WRITTEN_BY_LOOKS.includes(name))).toEqual([]);
    expect(changed).toContain('access_look');
  });
});

describe('an address in an answer', () => {
  it('is there for whoever is shown it', () => {
    expect(swept.dead).toEqual([]);
    const places = [...swept.followed].map((one) => one.split(' ').slice(1).join(' '));
    for (const side of ['disclosure-matrix', 'importer-disclosure-view', 'rights-holder-disclosures'])
      expect(places.some((place) => place.startsWith('/v1/detentions/{id} disclosures') && place.includes(side))).toBe(
        true,
      );
    for (const field of [' Link ', ' determinationId '])
      expect(places.some((place) => place.includes(field))).toBe(true);
  });
});

describe('an act that is refused', () => {
  it('writes no row but the answer to its key, whichever act and whyever', async () => {
    // Who is struck off acts no more: the clients that are acted on are none of those that act.
    const others = (url: string): string => url.replace('/clients/sandbox-importer', '/clients/sandbox-importer-2');
    const { answers, done, changed } = await refusedActs(t, tokens, (route) => urlsOf(route, 1).map(others));
    expect(changed).toEqual(['idempotency_record']);
    const failed = [...answers].filter(([, { status }]) => status >= 500 || status === 401);
    expect(failed).toEqual([]);
    const inLaw = [...answers].filter(([, { status }]) => status === 409 || status === 422);
    expect(inLaw.length).toBeGreaterThan(60);
    // What is answered again and again asks and stores nothing; it stays the small part.
    expect(done.length).toBeLessThan(answers.size / 5);
  }, 240_000);
});

// Last, because nothing can be put on record afterwards.
describe('a statement, where a nation files', () => {
  it('reads what it asks for or a page of it, and does not go through what grows with the year', async () => {
    const { told, untold } = await statementsInCode();
    const sent = [...new Map([...told, ...heard()].map((one) => [one.text, one])).values()];
    expect(sent.length).toBeGreaterThan(500);
    const growing = await readsWhereANationFiles(t, sent);
    expect([...growing.refused].filter(([name]) => !(name in BORNE))).toEqual([]);
    // Each that is borne reads more still.
    expect(Object.keys(BORNE).filter((name) => !growing.refused.has(name))).toEqual([]);
    // One that stands in the code is told to whoever asks: exported, or sent by some route above.
    const known = new Set(sent.map(({ name }) => name));
    expect(untold.filter(({ name, text }) => !known.has(name) && growing.isRead(text)).map(({ name }) => name)).toEqual(
      [],
    );
  }, 240_000);
});
