import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { OUTSIDE_ROLES } from '../../src/kernel/actor.js';
import type { Contract } from '../../src/platform/openapi/contract.js';
import { operationsOf } from '../../src/platform/openapi/contract.js';
import { missing } from '../support/access/access-fixture.js';
import type { Thing } from '../support/access/access-fixture.js';
import { startWithFixtures } from '../support/access/cast.js';
import { ACCESS_FIXTURES } from '../support/access/fixtures.js';
import { alike, call } from '../support/access/inject.js';
import type { Told } from '../support/access/inject.js';
import { namedIdsOf } from '../support/access/named-ids.js';
import type { NamedId } from '../support/access/named-ids.js';
import type { TestApp } from '../support/app.js';
import { builtContract } from '../support/built-contract.js';
import { spoil } from '../support/operations.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { SWEEP_MS, shareOf } from '../support/share.js';

const CALLERS = [
  ...SANDBOX_CLIENTS.filter(({ role }) => (OUTSIDE_ROLES as readonly string[]).includes(role)),
  { id: undefined, role: 'public' as const },
];

const GRANTEES = ['sandbox-broker', 'sandbox-counsel'].map(organisationOf);

let t: TestApp;
let contract: Contract;
let things: readonly Thing[];
const tokens = new Map<string | undefined, string>();

beforeAll(async () => {
  const started = await startWithFixtures({ LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' });
  t = started.t;
  contract = builtContract();
  for (const { id } of SANDBOX_CLIENTS) tokens.set(id, await t.tokenOf(id));
  const made = started.things.map(({ path, id, readers }): Thing => {
    const { namedIn, knownTo = [] } = ACCESS_FIXTURES.find((fixture) => fixture.path === path)!;
    // Whoever holds a grant knows whom it is from.
    return { path, id, readers: [...readers, ...(namedIn ? GRANTEES : []), ...knownTo.map(organisationOf)] };
  });
  made.push(await aFileOf('sandbox-importer-2', 'importer'), await aFileOf('sandbox-rights-holder-2', 'rights_holder'));
  things = made;
}, 120_000);
afterAll(() => t.close());

// Owners may name files: here are some of others.
async function aFileOf(client: string, role: 'importer' | 'rights_holder'): Promise<Thing> {
  const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  const given = { kind: 'image', content: image.toString('base64') };
  const { body } = await (await t.as(role, client)).post('/v1/files').send(given).expect(201);
  return { path: '/v1/files/{id}', id: (body as { id: string }).id, readers: [organisationOf(client)] };
}

/** The address of an operation for a caller: of its own thing where it has one there. */
function addressFor(path: string, organisation: string): string {
  const own = things.find((thing) => path.startsWith(`${thing.path}/`) && thing.readers.includes(organisation));
  return path.replace(/\{[^}]+\}/, own?.id ?? newId()).replace(/\{[^}]+\}/g, newId());
}
const newId = (): string => `nil_${randomUUID().replaceAll('-', '').slice(0, 26)}`;

interface Question {
  readonly method: string;
  readonly address: string;
  readonly place: NamedId;
  readonly id: string;
}

/** The answer, once what the example says and this caller may not is left out: so that it is the id that is judged. */
async function asked(client: string | undefined, { method, address, place, id }: Question): Promise<Told> {
  const { body, query } = place.with(id);
  const ask = (sent: object) =>
    call(t, {
      method: method.toUpperCase(),
      url: `${address}${query}`,
      token: tokens.get(client),
      body: sent,
    });
  const told = await ask(body);
  const inTheWay = refusedPlaces(told.text).filter(
    (pointer) => !place.pointer.startsWith(pointer) && isIn(body, pointer),
  );
  return inTheWay.length === 0
    ? told
    : ask(inTheWay.reduce<object>((sent, at) => spoil(sent, at, undefined) as object, body));
}

const isIn = (body: object, pointer: string): boolean =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step], body) !==
  undefined;

interface Refusals {
  readonly errors?: readonly { readonly pointer: string }[];
  readonly results?: readonly Refusals[];
}
// Of a batch, each item is refused by itself.
function refusedPlaces(text: string): readonly string[] {
  const { errors = [], results = [] } = (text === '' ? {} : JSON.parse(text)) as Refusals;
  const ofItems = results.flatMap(({ errors: own = [] }, i) =>
    own.map(({ pointer }) => `/items/${String(i)}${pointer}`),
  );
  return [...errors.map(({ pointer }) => pointer), ...ofItems].filter((pointer) => pointer.startsWith('/'));
}

const ofItsKind = (foreign: readonly Thing[], { prefix = '' }: NamedId): readonly Thing[] =>
  foreign.filter(({ id }) => id.startsWith(prefix));

describe('ids named beside the address', () => {
  it(
    'tell nobody whether what another has is there',
    async () => {
      const telling: string[] = [];
      let [count, turn] = [0, 0];
      for (const { id: client, role } of CALLERS) {
        const organisation = client === undefined ? '' : organisationOf(client);
        const foreign = things.filter(({ readers }) => !readers.includes(organisation));
        for (const { path, method, operation } of operationsOf(contract)) {
          if (
            path.startsWith('/v1/sandbox/') ||
            !(operation['x-who'] ?? []).some((who) => [role, 'everyone'].includes(who))
          )
            continue;
          const address = addressFor(path, organisation);
          for (const place of namedIdsOf(operation, contract.components.schemas))
            for (const { id } of shareOf(ofItsKind(foreign, place), 3, turn++)) {
              const ask = (named: string) => asked(client, { method, address, place, id: named });
              const [theirs, nobodys] = [await ask(id), await ask(missing(id))];
              count++;
              if (alike(theirs).replaceAll(id, '') !== alike(nobodys).replaceAll(missing(id), ''))
                telling.push(
                  `${method} ${path} ${place.pointer} as ${client ?? 'public'}: ${theirs.text} / ${nobodys.text}`,
                );
            }
        }
      }
      expect(telling).toEqual([]);
      expect(count).toBeGreaterThan(200);
    },
    SWEEP_MS,
  );
});
