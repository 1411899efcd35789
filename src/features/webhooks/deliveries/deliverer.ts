import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { ClientDirectory } from '../../../platform/auth/client-directory.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { EventFeed } from '../../../platform/outbox/feed/event-feed.js';
import type { EventInOrder } from '../../../platform/outbox/feed/event-feed.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import { BackgroundLoop } from '../../../platform/work/background-loop.js';
import { signatureBy } from '../endpoints/keys.js';
import type { KeptKey } from '../endpoints/keys.js';
import * as sql from './deliveries.sql.js';
import { secondsUntilNextTry } from './retry-schedule.js';
import { WebhookSender } from './sender.js';
import type { Attempted } from './sender.js';

const SERVICE = 'system:webhooks';
const PAUSE_MS = 200;
const MOST_AT_ONCE = 100;
/** Shorter than the minute for which an endpoint is taken, by what one message may take. */
const TURN_MS = 40_000;

interface Taken extends Record<string, unknown> {
  readonly id: string;
  readonly place: string;
  readonly told: string;
  readonly tries: number;
  readonly takenUntil: string;
  readonly endpoint: {
    readonly client_id: string;
    readonly organisation_id: string;
    readonly role: Actor['role'];
    readonly url: string;
    readonly types: readonly string[] | null;
    readonly signature: 'hmac' | 'ed25519';
    readonly keys: readonly KeptKey[];
  };
}

/**
 * Tells endpoints of events, each in order and at least once: the place is kept after the answer, so that a worker that dies
 * between the two tells an event again, by the same id. One that fails waits, and is left out after more than a day.
 */
@Injectable()
export class WebhookDeliverer implements BeforeApplicationShutdown {
  private readonly logger = new Logger('webhooks');
  private stopping = false;
  private readonly loop = new BackgroundLoop({
    run: () => this.tellOne(),
    pauseMs: PAUSE_MS,
    failed: (error) => this.logger.warn({ error: String(error) }),
  });

  constructor(
    private readonly database: Database,
    private readonly feed: EventFeed,
    private readonly clients: ClientDirectory,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly sender: WebhookSender,
  ) {}

  start(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** Tells one endpoint what waits for it; false where nothing waits for any. */
  async tellOne(): Promise<boolean> {
    const [taken] = await this.database.queryAs<Taken>(SERVICE, sql.TAKE_ENDPOINT);
    if (!taken) return false;
    const reader = await this.readerFor(taken);
    if (!reader) {
      await this.end(taken, 'The client it was registered by has ended or has other rights now.');
      return true;
    }
    const { events, lookedTo } = await this.feed.readAfter(
      reader,
      BigInt(taken.place),
      taken.endpoint.types,
      MOST_AT_ONCE,
    );
    const until = performance.now() + TURN_MS;
    let told = BigInt(taken.place);
    for (const event of events) {
      if (this.stopping || performance.now() > until) return this.giveBack(taken, told);
      if (!(await this.tell(taken, event))) return true;
      told = event.place;
    }
    return this.giveBack(taken, lookedTo);
  }

  private async giveBack({ id, takenUntil }: Taken, place: bigint): Promise<boolean> {
    await this.database.queryAs(SERVICE, sql.GIVE_BACK_ENDPOINT, [id, takenUntil, place]);
    return true;
  }

  /** Whoever registered it, with the rights of today. */
  private async readerFor({ endpoint }: Taken): Promise<Actor | undefined> {
    const client = await this.clients.find(endpoint.client_id);
    const { organisation_id: organisationId, role } = endpoint;
    const isSame = client?.active && client.organisationId === organisationId && client.role === role;
    if (!isSame || !client.scopes.includes('events:read')) return undefined;
    return { id: client.id, role, organisationId, scopes: client.scopes };
  }

  /** Whether it took the event and the next may be told. */
  private async tell(taken: Taken, event: EventInOrder): Promise<boolean> {
    const { id, type, occurredAt, subject } = event.view;
    const body = JSON.stringify({ type, timestamp: occurredAt, data: { id, subject } });
    const attempted = await this.sender.post(taken.endpoint.url, await this.headersFor(taken, id, body), body);
    const took = attempted.status !== null && attempted.status >= 200 && attempted.status < 300;
    return took ? this.keepTold(taken, event, attempted) : this.keepFailed(taken, event, attempted);
  }

  private async headersFor(
    { id: endpointId, endpoint }: Taken,
    id: string,
    body: string,
  ): Promise<Record<string, string>> {
    const timestamp = Math.floor(Date.now() / 1000);
    const now = Date.parse(this.clock.now());
    const good = endpoint.keys.filter(({ goodUntil }) => goodUntil === undefined || Date.parse(goodUntil) > now);
    const signatures: string[] = [];
    for (const { sealed } of good) {
      const secret = await this.personalData.open(sealed, endpointId);
      signatures.push(signatureBy(endpoint.signature, secret, { id, timestamp, body }));
    }
    return {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'trade-enforcement-webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures.join(' '),
    };
  }

  private keepTold(taken: Taken, event: EventInOrder, attempted: Attempted): Promise<boolean> {
    return this.database.transaction(SERVICE, async () => {
      const [row] = await this.database.query<{ told: string }>(sql.TOLD, [taken.id, taken.takenUntil, event.place]);
      if (!row) return false;
      await this.insertAttempt(taken, event, attempted, { number: row.told, outcome: 'delivered' });
      return true;
    });
  }

  private async keepFailed(taken: Taken, event: EventInOrder, attempted: Attempted): Promise<boolean> {
    const seconds = secondsUntilNextTry(taken.tries + 1);
    const place = seconds === undefined ? event.place : null;
    await this.database.transaction(SERVICE, async () => {
      const [row] = await this.database.query<{ told: string }>(sql.FAILED, [
        taken.id,
        taken.takenUntil,
        place,
        seconds ?? null,
      ]);
      if (!row) return;
      const number = String(BigInt(row.told) + 1n);
      await this.insertAttempt(taken, event, attempted, {
        number,
        outcome: seconds === undefined ? 'given_up' : 'failed',
      });
      if (attempted.status === 410)
        await this.database.query(sql.END_ENDPOINT, [taken.id, 'The address answers 410: it is gone.']);
    });
    return false;
  }

  private async end(taken: Taken, why: string): Promise<void> {
    await this.database.transaction(SERVICE, async () => {
      await this.database.query(sql.END_ENDPOINT, [taken.id, why]);
      await this.database.query(sql.GIVE_BACK_ENDPOINT, [taken.id, taken.takenUntil, taken.place]);
    });
  }

  private async insertAttempt(
    { id, tries }: Taken,
    { view, place: _place }: EventInOrder,
    { status, fault, tookMs }: Attempted,
    { number, outcome }: { readonly number: string; readonly outcome: string },
  ): Promise<void> {
    await this.database.query(sql.INSERT_ATTEMPT, [
      id,
      number,
      view.id,
      view.type,
      tries + 1,
      outcome,
      status,
      fault,
      tookMs,
    ]);
  }
}
