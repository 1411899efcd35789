import { randomUUID, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { Settings } from '../../src/config/settings.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { WebhookDeliverer } from '../../src/features/webhooks/index.js';
import { publicKeyOf } from '../../src/features/webhooks/endpoints/keys.js';
import { WebhookSender } from '../../src/features/webhooks/deliveries/sender.js';
import { Database } from '../../src/platform/database/database.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { aSecret } from '../support/access/webhook-fixtures.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Endpoint {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly publicKeys?: readonly string[];
}

let t: TestApp;
let importer: Caller, stranger: Caller;
let receiver: Server, address: string;
let got: Got[], answers: number[];
const [mine, others] = SANDBOX_IMPORTERS;

beforeAll(async () => {
  t = await startTestApp();
  // What the sandbox was filled with.
  while (await t.app.get(Relay).relayOne());
  [importer, stranger] = [await t.as('importer'), await t.as('importer', 'sandbox-importer-2')];
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: `${address}/elsewhere` } : {}).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await t.close();
});
beforeEach(() => {
  [got, answers] = [[], []];
});

const act = (caller: Caller, path: string, version: number, body?: object) =>
  caller
    .post(path)
    .set('idempotency-key', randomUUID())
    .set('if-match', `"${String(version)}"`)
    .send(body);
const register = async (over: object = {}, caller = importer): Promise<Endpoint> =>
  (
    await caller
      .post('/v1/webhook-endpoints')
      .set('idempotency-key', randomUUID())
      .send({ url: `${address}/hook`, signature: 'hmac', secret: aSecret(), ...over })
      .expect(201)
  ).body as Endpoint;
const find = async ({ id }: Endpoint): Promise<Endpoint> =>
  (await importer.get(`/v1/webhook-endpoints/${id}`).expect(200)).body as Endpoint;
const endIt = async (endpoint: Endpoint): Promise<void> => {
  const { id, version } = await find(endpoint);
  await importer
    .delete(`/v1/webhook-endpoints/${id}`)
    .set('if-match', `"${String(version)}"`)
    .expect(200);
};
const attempts = async ({ id }: Endpoint, query = '') =>
  (await importer.get(`/v1/webhook-endpoints/${id}/attempts?limit=50${query}`).expect(200)).body.items as {
    readonly eventId: string;
    readonly outcome: string;
    readonly attempt: number;
    readonly number: number;
    readonly httpStatus?: number;
  }[];
async function changed(...importers: readonly { readonly id: string }[]): Promise<void> {
  await t.app.get(Database).transaction('system:test', async () => {
    for (const { id } of importers)
      await t.app.get(Outbox).add({ type: 'importer.changed', payload: { importerId: id } });
  });
  while (await t.app.get(Relay).relayOne());
}
const tellAll = async (): Promise<void> => {
  while (await t.app.get(WebhookDeliverer).tellOne());
};
const changedAndTold = async (...importers: readonly { readonly id: string }[]): Promise<void> => {
  await changed(...importers);
  await tellAll();
};
const dueAtOnce = (): Promise<unknown> =>
  asOwner(t, (client) => client.query('update webhook_progress set next_try_at = clock_timestamp()'));
const idsGot = (): readonly unknown[] => got.map(({ headers }) => headers['webhook-id']);

describe('an endpoint', () => {
  it('is told of what its client may hear of, signed, in order, and of nothing else', async () => {
    const endpoint = await register();
    await changedAndTold(mine!, others!, mine!);
    expect(got).toHaveLength(2);
    for (const { headers, body } of got) {
      const checked = new Webhook(aSecret()).verify(body, headers as Record<string, string>);
      expect(checked).toMatchObject({
        type: 'importer.changed',
        data: { subject: { kind: 'importer', id: mine!.id } },
      });
      expect(() => new Webhook(aSecret(8)).verify(body, headers as Record<string, string>)).toThrow();
    }
    expect(new Set(idsGot()).size).toBe(2);
    expect(await attempts(endpoint)).toMatchObject([
      { outcome: 'delivered', number: 2, httpStatus: 204 },
      { outcome: 'delivered', number: 1 },
    ]);
    expect(JSON.stringify(await find(endpoint))).not.toMatch(/whsec|sealed/);
    await stranger.get(`/v1/webhook-endpoints/${endpoint.id}`).expect(404);
    await stranger.get(`/v1/webhook-endpoints/${endpoint.id}/attempts`).expect(404);
    await endIt(endpoint);
    await changedAndTold(mine!);
    expect(got).toHaveLength(2);
  });

  it('is told again of what it did not take, later and later, by the same id; after the last try it is left out', async () => {
    const endpoint = await register();
    answers = [500, 302];
    await changedAndTold(mine!);
    expect(await find(endpoint)).toMatchObject({ failedTries: 1, nextTryAt: expect.any(String) });
    expect(await t.app.get(WebhookDeliverer).tellOne()).toBe(false);
    await dueAtOnce();
    await tellAll();
    await dueAtOnce();
    await tellAll();
    expect(new Set(idsGot()).size).toBe(1);
    expect(
      (await attempts(endpoint)).map(({ outcome, httpStatus, attempt }) => [outcome, httpStatus, attempt]),
    ).toEqual([
      ['delivered', 204, 3],
      ['failed', 302, 2],
      ['failed', 500, 1],
    ]);
    got = [];
    answers = Array.from({ length: 8 }, () => 503);
    await changed(mine!, mine!);
    for (let turn = 0; turn < 8; turn++) {
      await dueAtOnce();
      await tellAll();
    }
    const dead = await attempts(endpoint, '&outcome=given_up');
    expect(dead).toMatchObject([{ attempt: 8 }]);
    // The next one is told at once, and what was left out when it is asked for.
    expect(idsGot()).toHaveLength(9);
    got = [];
    const { version } = await find(endpoint);
    await act(importer, `/v1/webhook-endpoints/${endpoint.id}/replays`, version, {
      fromEventId: dead[0]!.eventId,
    }).expect(200);
    await tellAll();
    expect(idsGot()[0]).toBe(dead[0]!.eventId);
    expect(got).toHaveLength(2);
    await endIt(endpoint);
  });

  it('is told by both keys while one follows another, and by a key pair where it asks for one', async () => {
    const [secret, pair] = [await register(), await register({ signature: 'ed25519', secret: undefined })];
    await act(importer, `/v1/webhook-endpoints/${secret.id}/keys`, secret.version, { secret: aSecret(9) }).expect(200);
    await changedAndTold(mine!);
    const signatures = got.map(({ headers }) => String(headers['webhook-signature']).split(' '));
    const bySecret = got[signatures.findIndex(({ length }) => length === 2)]!;
    for (const byte of [7, 9])
      expect(
        new Webhook(aSecret(byte)).verify(bySecret.body, bySecret.headers as Record<string, string>),
      ).toBeDefined();
    const byPair = got[signatures.findIndex(([one]) => one?.startsWith('v1a,'))]!;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signed } = byPair.headers;
    const text = Buffer.from(`${String(id)}.${String(at)}.${byPair.body}`);
    const key = publicKeyOf(pair.publicKeys?.[0] ?? '');
    expect(verify(null, text, key, Buffer.from(String(signed).slice(4), 'base64'))).toBe(true);
    await endIt(secret);
    await endIt(pair);
  });

  it('that is paused is told later, one that answers 410 ends, and one whose client has other rights ends too', async () => {
    const endpoint = await register();
    await act(importer, `/v1/webhook-endpoints/${endpoint.id}/pause`, endpoint.version).expect(200);
    await changedAndTold(mine!);
    expect(got).toHaveLength(0);
    await act(importer, `/v1/webhook-endpoints/${endpoint.id}/resumption`, (await find(endpoint)).version).expect(200);
    await tellAll();
    expect(got).toHaveLength(1);
    answers = [410];
    await changedAndTold(mine!);
    expect((await find(endpoint)).status).toBe('ended');
    await act(importer, `/v1/webhook-endpoints/${endpoint.id}/pause`, (await find(endpoint)).version).expect(409);
    const next = await register();
    await asOwner(t, (client) => client.query(`update webhook_endpoint set role = 'broker' where id = $1`, [next.id]));
    await changedAndTold(mine!);
    expect((await find(next)).status).toBe('ended');
    expect(got).toHaveLength(2);
  });

  it('leads nowhere that is not its own: by its address or by what a name leads to', async () => {
    const refused = async (url: string) => {
      const { status, body } = await importer
        .post('/v1/webhook-endpoints')
        .set('idempotency-key', randomUUID())
        .send({ url, signature: 'hmac', secret: aSecret() });
      return [status, (body as { errors?: { code: string }[] }).errors?.map(({ code }) => code)];
    };
    expect(await refused('http://hooks.example.gov/')).toEqual([400, ['webhook.url_not_https']]);
    expect(await refused('https://10.1.2.3/')).toEqual([400, ['webhook.url_without_name']]);
    expect(await refused('https://[fd00::1]/')).toEqual([400, ['webhook.url_without_name']]);
    expect(await refused('https://me:secret@hooks.example.gov/')).toEqual([400, ['webhook.url_with_password']]);
    expect(await refused('no address')).toEqual([400, ['webhook.url_malformed']]);
    const sender = new WebhookSender({ sandbox: false } as Settings);
    const { port } = new URL(address);
    expect(await sender.post(`http://localhost:${port}/`, {}, '{}')).toMatchObject({
      status: null,
      fault: 'The address leads into a private network.',
    });
    expect(got).toEqual([]);
  });

  // The last: a token ends with the rights it was given for.
  it('is told of things alone that the scopes of its client let it ask for', async () => {
    await register();
    const setScopes = (scopes: string) =>
      asOwner(t, (client) => client.query(`update client set scopes = ${scopes} where id = 'sandbox-importer'`));
    await setScopes(`array_remove(scopes, 'importers:read')`);
    await changedAndTold(mine!);
    expect(got).toEqual([]);
    await setScopes(`scopes || 'importers:read'::text`);
    await changedAndTold(mine!);
    expect(got).toHaveLength(1);
  });
});
