import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { CBP_ROLES } from '../../src/kernel/actor.js';
import type { Role } from '../../src/kernel/actor.js';
import { JsonLogger } from '../../src/platform/logging/json-logger.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { plantCanaries, tellsOf } from '../support/access/canaries.js';
import type { Canary } from '../support/access/canaries.js';
import { asOwner } from '../support/access/as-owner.js';
import { ACCESS_FIXTURES } from '../support/access/fixtures.js';
import { call } from '../support/access/inject.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { aPetition } from '../support/seizure-scene.js';
import { partiesOf, post } from '../support/seizures.js';
import { SpecimenModule, plantSpecimens } from '../support/specimen/specimen.js';

const NOT_CALLED = ['/v1/sandbox/reset', '/v1/sandbox/clock'];
const CLIENTS = [...SANDBOX_CLIENTS, { id: undefined, role: 'public' as const }];

let t: TestApp;
let routes: readonly Route[];
let canaries: readonly Canary[];
let logged = '';
const tokens = new Map<string, string>();
const found = new Map<string, readonly string[]>();

beforeAll(async () => {
  t = await startTestApp({ DATABASE_POOL_SIZE: '8' }, { modules: [SpecimenModule] });
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
  t.setNow('2026-06-10T15:00:00Z');
  for (const fixture of ACCESS_FIXTURES) found.set(fixture.path, [await fixture.make(t)]);
  await moreToHide();
  canaries = await plantCanaries(t);
}, 120_000);
afterAll(() => t.close());

// What the fixtures alone do not put on record: holds, answers of both sides, filings, findings, looks, a proposal.
async function moreToHide(): Promise<void> {
  const by = async (role: Role, client?: string) => (await t.as(role, client)).set('purpose', 'enforcement; text="x"');
  const [ipr, fpf, importer] = [await by('ipr_officer'), await by('fpf_officer'), await by('importer')];
  const owner = await by('rights_holder', 'sandbox-rights-holder-2');
  const sent = async (caller: Caller, path: string, body: object) => {
    const answer = await post(caller, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body as { id: string };
  };

  const disclosure = idOf('/v1/rights-holder-disclosures/{id}');
  const { rows } = await asOwner(t, (client) =>
    client.query<{ id: string }>('select detention_id as id from disclosure where id = $1', [disclosure]),
  );
  const detention = `/v1/detentions/${rows[0]!.id}`;
  found.set('/v1/detentions/{id}', [rows[0]!.id, idOf('/v1/detentions/{id}')]);
  await sent(importer, `${detention}/importer-responses`, { answer: 'genuine', statement: 'Bought from the maker.' });
  const { id: answer } = await sent(importer, `${detention}/importer-responses`, {
    answer: 'genuine',
    statement: 'Again.',
  });
  await sent(await by('import_specialist'), `${detention}/importer-responses/${answer}/findings`, {
    sufficient: false,
    reason: 'No papers.',
  });
  await sent(owner, `${detention}/rights-holder-responses`, {
    answer: 'infringing',
    statement: 'The crown is not ours.',
  });
  await sent(ipr, `${detention}/holds`, {
    kind: 'law_enforcement',
    ground: 'Case 26-11',
    mode: 'In place',
    agency: 'HSI',
  });

  const seizure = idOf('/v1/seizures/{id}');
  const { merchandiseId } = (await fpf.get(`/v1/seizures/${seizure}`).expect(200)).body as { merchandiseId: string };
  await sent(fpf, `/v1/seizures/${seizure}/notice`, {
    mailedOn: '2026-03-06',
    contents: [
      'property_described',
      'time_cause_and_place',
      'law_violated',
      'right_to_petition',
      'right_to_claim',
      'where_to_file',
    ],
    notified: (await partiesOf(t, merchandiseId)).map(({ id }) => id),
  });
  await sent(importer, `/v1/seizures/${seizure}/petitions`, aPetition('2026-11-18'));

  const goods = `/v1/abandoned-merchandise/${idOf('/v1/abandoned-merchandise/{id}')}`;
  await sent(ipr, `${goods}/findings`, {
    believed: true,
    laws: ['trademark_counterfeit'],
    grounds: ['Seen.'],
    foundOn: '2026-03-07',
  });

  await sent(await by('supervisor'), '/v1/access-holds', {
    subject: organisationOf('sandbox-importer'),
    purposes: ['investigation'],
    holdsUntil: '2027-03-01',
    reason: 'Records.',
    legalBasis: '5 USC 552a',
  });
  await sent(await by('administrator'), '/v1/agreements', {
    agencyOrganisationId: organisationOf('sandbox-partner-agency-2'),
    title: 'Pilot',
    legalBasis: '19 USC 1628a',
    dataSets: [{ name: 'bonds', fields: ['id'] }],
    purposes: ['agency_cooperation'],
    validFrom: '2027-01-01',
    validUntil: '2027-12-31',
    reason: 'Signed.',
  });
  await owner.get(`/v1/rights-holder-disclosures/${disclosure}`).expect(200);
}

const urlsOf = (route: Route): readonly string[] => {
  if (!route.path.includes('{')) return [route.path];
  const fixture = [...found].find(([path]) => route.path === path || route.path.startsWith(`${path}/`));
  return (fixture?.[1] ?? []).map((id) => route.path.replace(/\{[^}]+\}/g, id));
};
const idOf = (path: string): string => found.get(path)![0]!;
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
    for (const { id, role } of CLIENTS)
      for (const route of routes) {
        const purpose = role === 'partner_agency' ? 'agency_cooperation' : 'enforcement';
        for (const url of urlsOf(route)) {
          const told = await call(t, { method: route.method, url, token: id && tokens.get(id), purpose });
          const text = `${told.text} ${JSON.stringify(told.headers)}`;
          const shown = canaries.filter((canary) => tellsOf(canary, text));
          for (const canary of shown)
            if (maySee(canary, id, role)) seen.add(nameOf(canary));
            else leaked.push(`${nameOf(canary)} by ${route.method} ${url} to ${id ?? 'public'}`);
        }
      }
    expect(leaked).toEqual([]);
    // What the sweep showed nobody, it does not prove to be hidden.
    const unseen = canaries.filter((canary) => !canary.hidden && canary.rows > 0 && !seen.has(nameOf(canary)));
    expect(unseen.map(nameOf)).toEqual([]);
  }, 300_000);

  it('is in no event and no line of the log, and no token is', async () => {
    const events = await asOwner(t, (client) =>
      client.query<{ payload: string }>('select payload::text from outbox_message'),
    );
    const told = events.rows.map(({ payload }) => payload).join('\n');
    expect(events.rows.length).toBeGreaterThan(0);
    expect(logged.length).toBeGreaterThan(0);
    expect(canaries.filter((canary) => tellsOf(canary, told)).map(({ table }) => table)).toEqual([]);
    expect(canaries.filter((canary) => tellsOf(canary, logged)).map(({ table }) => table)).toEqual([]);
    for (const token of tokens.values()) expect(logged.includes(token.split('.')[2]!)).toBe(false);
  });

  it('is in no page that is served beside the operations', async () => {
    for (const url of ['/openapi.json', '/docs', '/nothing-here']) {
      const { text } = await call(t, { method: 'GET', url });
      expect(canaries.filter((canary) => tellsOf(canary, text)).map(nameOf)).toEqual([]);
    }
  });
});
