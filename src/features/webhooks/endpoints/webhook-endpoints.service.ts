import { Injectable } from '@nestjs/common';
import { Settings } from '../../../config/settings.js';
import type { Actor } from '../../../kernel/actor.js';
import { invalid, notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { ClientDirectory } from '../../../platform/auth/client-directory.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { assertVersion } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { kindsHeardAs } from '../../../platform/outbox/feed/kinds-heard.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import { endpointEnded } from '../webhooks.errors.js';
import { faultsOfAddress } from './address.js';
import { newKeyPair } from './keys.js';
import type { KeptKey } from './keys.js';
import type { RegisterWebhookEndpoint } from './webhook-endpoint.dto.js';
import type { WebhookEndpointView } from './webhook-endpoint.view.js';
import * as sql from './webhook-endpoints.sql.js';

const MOST_ENDPOINTS = 20;
const OVERLAP_MS = 86_400_000;

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly seq: string;
  readonly url: string;
  readonly types: string[] | null;
  readonly signature: WebhookEndpointView['signature'];
  readonly keys: readonly KeptKey[];
  readonly status: WebhookEndpointView['status'];
  readonly statusReason: string | null;
  readonly clientId: string;
  readonly told: string;
  readonly failedTries: number;
  readonly nextTryAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}
type Locked = Pick<Row, 'version' | 'status' | 'signature' | 'keys'>;

/** Where clients want to be told of events. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly settings: Settings,
    private readonly clients: ClientDirectory,
  ) {}

  /** Registers an address; it is told from now on, as the client that registers it. */
  registerEndpoint(actor: Actor, asked: RegisterWebhookEndpoint): Promise<WebhookEndpointView> {
    const { url, types, signature, secret } = asked;
    const faults = [...faultsOfAddress(url, this.settings), ...faultsOfSecret(signature, secret)];
    if (types) kindsHeardAs(actor.role, types, '/types');
    if (faults.length > 0) throw invalid(faults);
    return this.database.transaction(actor, async () => {
      // It is told while nobody is signed in: by the rights of a client on record.
      if (!(await this.clients.find(actor.id))) throw unlawful([NO_CLIENT]);
      const [counted] = await this.database.query<{ count: number }>(sql.COUNT_ENDPOINTS);
      if ((counted?.count ?? 0) >= MOST_ENDPOINTS) throw unlawful([TOO_MANY]);
      const id = newId('whe');
      const keys = [await this.keyFor(id, signature, secret)];
      const { id: clientId, organisationId, role } = actor;
      await this.database.query(sql.INSERT_ENDPOINT, [
        ...[id, clientId, organisationId, role, url, types ?? null, signature],
        JSON.stringify(keys),
      ]);
      await this.database.query(sql.BEGIN_PROGRESS, [id]);
      return this.findEndpoint(actor, id);
    });
  }

  async findEndpoint(actor: Actor, id: string): Promise<WebhookEndpointView> {
    const [row] = isId('whe', id) ? await this.database.queryAs<Row>(actor, sql.FIND_ENDPOINT, [id]) : [];
    if (!row) throw notFound();
    return viewOf(row);
  }

  /** In the order of their registration. */
  async listEndpoints(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<WebhookEndpointView>> {
    const after = decodeCursor('webhook-endpoints', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, sql.LIST_ENDPOINTS, [after, limit + 1]);
    const page = pageOf('webhook-endpoints', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** Stops, starts again or ends what an endpoint is told. */
  setStatus(actor: Actor, id: string, expected: ExpectedVersion, status: Row['status']): Promise<WebhookEndpointView> {
    return this.change(actor, id, expected, async () => {
      await this.database.query(sql.SET_STATUS, [id, status, null]);
      await this.database.query(sql.BEGIN_ANEW, [id]);
    });
  }

  /** Signs with another key as well; the keys before it sign too for a day, so that the receiver can change over. */
  rotateKey(actor: Actor, id: string, expected: ExpectedVersion, secret?: string): Promise<WebhookEndpointView> {
    return this.change(actor, id, expected, async ({ signature, keys }) => {
      const faults = faultsOfSecret(signature, secret);
      if (faults.length > 0) throw invalid(faults);
      const now = Date.parse(this.database.now);
      const goodUntil = new Date(now + OVERLAP_MS).toISOString();
      const good = keys.filter((key) => key.goodUntil === undefined || Date.parse(key.goodUntil) > now).slice(0, 2);
      const before = good.map((key) => ({ goodUntil, ...key }));
      const all = [await this.keyFor(id, signature, secret), ...before];
      await this.database.query(sql.SET_KEYS, [id, JSON.stringify(all)]);
    });
  }

  /** Tells again, in order, from an event on that was tried here. */
  replayFrom(actor: Actor, id: string, expected: ExpectedVersion, eventId: string): Promise<WebhookEndpointView> {
    return this.change(actor, id, expected, async () => {
      const [moved] = await this.database.query(sql.GO_BACK, [id, eventId]);
      if (!moved) throw unlawful([NOT_TRIED_HERE]);
      await this.database.query(sql.SET_STATUS, [id, 'active', null]);
    });
  }

  private change(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    act: (held: Locked) => Promise<void>,
  ): Promise<WebhookEndpointView> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('whe', id)
        ? await this.database.query<Locked & Record<string, unknown>>(sql.LOCK_ENDPOINT, [id])
        : [];
      if (!held) throw notFound();
      assertVersion(expected, held.version);
      if (held.status === 'ended') throw endpointEnded();
      await act(held);
      return this.findEndpoint(actor, id);
    });
  }

  private async keyFor(id: string, signature: Row['signature'], secret = ''): Promise<KeptKey> {
    if (signature === 'hmac') return { sealed: await this.personalData.seal(secret, id) };
    const pair = newKeyPair();
    return { sealed: await this.personalData.seal(pair.secret, id), publicKey: pair.publicKey };
  }
}

const TOO_MANY: Fault = {
  pointer: '',
  code: 'webhook.too_many',
  message: `An organisation has at most ${String(MOST_ENDPOINTS)} endpoints.`,
  remedy: 'End one that is not needed any more.',
};
const NO_CLIENT: Fault = {
  pointer: '',
  code: 'webhook.client_needed',
  message: 'Endpoints are told by the rights of a client, and a person’s token has none.',
  remedy: 'Sign in as a client of your organisation.',
};
const NOT_TRIED_HERE: Fault = {
  pointer: '/fromEventId',
  code: 'webhook.event_not_told',
  message: 'This endpoint was never told of such an event.',
  remedy: 'Take an event of its own attempts.',
};

const faultsOfSecret = (signature: Row['signature'], secret: string | undefined): readonly Fault[] =>
  (signature === 'hmac') === (secret !== undefined)
    ? []
    : [
        {
          pointer: '/secret',
          code: signature === 'hmac' ? 'webhook.secret_missing' : 'webhook.secret_not_needed',
          message: signature === 'hmac' ? 'The secret that signs is not given.' : 'A key of ours signs here.',
          remedy:
            signature === 'hmac' ? 'Send whsec_ and what openssl rand -base64 32 makes.' : 'Leave the secret out.',
        },
      ];

const viewOf = ({
  seq: _seq,
  keys,
  types,
  statusReason,
  nextTryAt,
  told,
  createdAt,
  ...row
}: Row): WebhookEndpointView => ({
  ...row,
  ...(types ? { types } : {}),
  ...(row.signature === 'ed25519' ? { publicKeys: keys.flatMap(({ publicKey }) => publicKey ?? []) } : {}),
  ...(statusReason ? { statusReason } : {}),
  ...(nextTryAt ? { nextTryAt: nextTryAt.toISOString() } : {}),
  told: Number(told),
  createdAt: createdAt.toISOString(),
});
