import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Organisation } from '../../src/features/identity/organisation.entity.js';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { CBP_ROLES } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { Showable } from '../../src/platform/access/showable.js';
import { JsonLogger } from '../../src/platform/logging/json-logger.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { plantCanaries, toldIn } from '../support/access/canaries.js';
import type { Canary } from '../support/access/canaries.js';
import { asOwner } from '../support/access/as-owner.js';
import { startWithEverything } from '../support/access/cast.js';
import { call } from '../support/access/inject.js';
import type { TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { post } from '../support/seizures.js';
import { shareOf } from '../support/share.js';
import { plantAssessments, plantThirdImporter } from '../support/targeting.js';
import { SpecimenModule, plantSpecimens } from '../support/specimen/specimen.js';

const NOT_CALLED = ['/v1/sandbox/reset', '/v1/sandbox/clock'];
const CLIENTS = [...SANDBOX_CLIENTS, { id: undefined, role: 'public' as const }];

let t: TestApp;
let routes: readonly Route[];
let canaries: readonly Canary[];
/** By the route that finds it, the ids of what there is. */
let found: ReadonlyMap<string, readonly string[]>;
let logged = '';
const tokens = new Map<string, string>();

beforeAll(async () => {
  ({ t, found } = await startWithEverything({ DATABASE_POOL_SIZE: '8' }, { modules: [SpecimenModule] }));
  await plantSpecimens(t.database.adminUrl, [organisationOf('sandbox-importer'), organisationOf('sandbox-importer-2')]);
  const lines = new Writable({
    write: (chunk: Buffer, _, done) => {
      logged += chunk.toString('utf8');
      done();
    },
  });
  t.app.useLogger(new JsonLogger('debug', lines));
  routes = routesOf(t.app).filter(({ path }) => !NOT_CALLED.includes(path));
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
  const proposal = {
    agencyOrganisationId: organisationOf('sandbox-partner-agency-2'),
    title: 'Pilot',
    legalBasis: '19 USC 1628a',
    dataSets: [{ name: 'importers', fields: ['id'] }],
    purposes: ['agency_cooperation'],
    validFrom: '2027-01-01',
    validUntil: '2027-12-31',
    reason: 'Signed.',
  };
  expect((await post(await t.as('administrator'), '/v1/agreements', proposal)).status).toBe(201);
  await agreeOnEverything();
  await plantThirdImporter(t);
  await plantAssessments(t, 'adcvd', 3);
  canaries = await plantCanaries(t);
}, 120_000);
afterAll(() => t.close());

// One agency has signed for whatever an agreement may name at all.
async function agreeOnEverything(): Promise<void> {
  const showable = [...t.app.get(Showable).to('partner_agency')].filter(([, fields]) => fields.has('id'));
  const terms = {
    agencyOrganisationId: organisationOf('sandbox-partner-agency-2'),
    title: 'Everything',
    legalBasis: '19 USC 1411(d)(4)(A)(ii)',
    dataSets: showable.map(([name, fields]) => ({ name, fields: [...fields] })),
    purposes: ['agency_cooperation'],
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    reason: 'Signed.',
  };
  expect(showable.map(([name]) => name)).toEqual(expect.arrayContaining(['detentions', 'seizures', 'importers']));
  const { id } = (await post(await t.as('administrator'), '/v1/agreements', terms)).body as { id: string };
  const second = await t.as('administrator', 'sandbox-administrator-2');
  expect((await post(second, `/v1/approvals/${id}/confirmation`, {})).status).toBe(200);
}

const urlsOf = (route: Route): readonly string[] => {
  if (!route.path.includes('{')) return [route.path];
  const fixture = [...found].find(([path]) => route.path === path || route.path.startsWith(`${path}/`));
  return (fixture?.[1] ?? []).map((id) => route.path.replace(/\{[^}]+\}/g, id));
};
const nameOf = ({ table, column }: Canary): string => `${table}.${column}`;
const maySee = ({ to, hidden }: Canary, client: string | undefined, role: string): boolean =>
  (CBP_ROLES as readonly string[]).includes(role) ? hidden === undefined : to.includes(client ?? '');

describe('a canary in every confidential field', () => {
  it('is planted in rows that are there', () => {
    const unplanted = canaries.filter(({ rows }) => rows === 0).map(({ table, column }) => `${table}.${column}`);
    expect(unplanted).toEqual(['seizure_claim.claimant']);
  });

  it('is in no answer and no error but to those whom the law lets see it', async () => {
    const leaked: string[] = [];
    const seen = new Set<string>();
    const reads = routes.filter(({ method }) => method === 'GET');
    const acts = routes.filter(({ method }) => method !== 'GET');
    const sweep = async ({ id, role }: (typeof CLIENTS)[number], swept: readonly Route[]): Promise<void> => {
      for (const route of swept)
        for (const url of urlsOf(route)) {
          const told = await call(t, { method: route.method, url, isHeld: false, token: id && tokens.get(id) });
          const text = `${told.text} ${JSON.stringify(told.headers)}`;
          const shown = toldIn(text, canaries);
          for (const canary of shown)
            if (maySee(canary, id, role)) seen.add(nameOf(canary));
            else leaked.push(`${nameOf(canary)} by ${route.method} ${url} to ${id ?? 'public'}`);
        }
    };
    for (const [turn, client] of CLIENTS.entries())
      await sweep(client, [
        ...shareOf(reads, Math.ceil(reads.length / 4), turn),
        ...shareOf(acts, Math.ceil(acts.length / 8), turn),
      ]);
    // A share may leave out the one route that shows a field: whoever may see it then reads everything.
    const missed = (): readonly Canary[] =>
      canaries.filter((canary) => !canary.hidden && canary.rows > 0 && !seen.has(nameOf(canary)));
    // The account of looks is read from its newest, and the sweep has looked a thousand times.
    if (missed().length > 0) await plantCanaries(t);
    // What a few alone see is what a share leaves out, and they stand last.
    for (const client of CLIENTS.toReversed())
      if (missed().some((canary) => maySee(canary, client.id, client.role))) await sweep(client, reads);
    expect(leaked).toEqual([]);
    // What the sweep showed nobody, it does not prove to be hidden.
    expect(missed().map(nameOf)).toEqual([]);
  }, 300_000);

  it('is in no result of targeting that an agency is told', async () => {
    const asked = { method: 'GET', url: '/v1/targeting-results', isHeld: false };
    const { status, text } = await call(t, { ...asked, token: tokens.get('sandbox-partner-agency-2') });
    const { items } = JSON.parse(text) as { readonly items: readonly object[] };
    expect([status, items.length]).toEqual([200, 1]);
    expect(toldIn(text, canaries).map(nameOf)).toEqual([]);
  });

  it('is in no event and no line of the log, and no token is', async () => {
    const events = await asOwner(t, (client) =>
      client.query<{ payload: string }>('select payload::text from outbox_message'),
    );
    const told = events.rows.map(({ payload }) => payload).join('\n');
    expect(events.rows.length).toBeGreaterThan(0);
    // What a log is for: a defect, met by asking about a canary.
    const asked = { method: 'GET', url: `/v1/specimens?undeclared=${canaries[0]!.text}` };
    expect((await call(t, { ...asked, token: tokens.get('sandbox-importer') })).status).toBe(500);
    expect(logged.length).toBeGreaterThan(0);
    expect(toldIn(told, canaries).map(nameOf)).toEqual([]);
    expect(toldIn(logged, canaries).map(nameOf)).toEqual([]);
    for (const token of tokens.values()) expect(logged.includes(token.split('.')[2]!)).toBe(false);
  });

  it('is in nothing that a statement leaves behind when it fails', async () => {
    const canary = canaries[0]!;
    const said: string[] = [];
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => void said.push(inspect(parts))),
    );
    const organisation = { id: organisationOf('sandbox-importer'), name: canary.text, type: 'importer' as const };
    const failing = t.app.get(Database).transaction('system:test', async () => {
      await t.app
        .get(Database)
        .repo(Organisation)
        .insert({ ...organisation, createdAt: new Date() });
    });
    await expect(failing).rejects.toThrow('duplicate key');
    for (const one of consoles) one.mockRestore();
    expect(said.filter((line) => toldIn(line, [canary]).length > 0)).toEqual([]);
    expect(toldIn(logged, [canary])).toEqual([]);
  });

  it('is in no page that is served beside the operations', async () => {
    for (const url of ['/openapi.json', '/docs', '/nothing-here']) {
      const { text } = await call(t, { method: 'GET', url });
      expect(toldIn(text, canaries).map(nameOf)).toEqual([]);
    }
  });
});
