import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import { digestOf } from '../../kernel/digest.js';
import type { Json } from '../../kernel/json.js';
import { DomainError, notFound, problem } from '../../kernel/errors.js';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import type { Actor } from '../../kernel/actor.js';
import { GrantsUsed } from '../access/grants-used.js';
import { MaskingInterceptor } from '../access/masking.interceptor.js';
import type { ActorRequest } from '../access/requires.js';
import { Database } from '../database/database.js';
import { problemDocument } from '../http/problem-document.js';
import { statusOf } from '../http/problem-status.js';
import { IdempotencyRecords } from './idempotency-records.js';
import type { Answered, Attempt } from './idempotency-records.js';

const keyMissing = problem(
  'idempotency.key_missing',
  'invalid',
  'This act needs an Idempotency-Key header of 1 to 255 characters.',
);
const keyReused = problem('idempotency.key_reused', 'unlawful', 'This Idempotency-Key was used for another request.');
const inFlight = problem(
  'idempotency.in_flight',
  'conflict',
  'The first request with this Idempotency-Key is still running.',
);

/**
 * Acts with legal effect happen once. The act and the record of its answer commit together, so that a crash leaves
 * both or neither; an answer of 2xx or 4xx is given again, a 5xx is tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly records: IdempotencyRecords,
    private readonly masking: MaskingInterceptor,
    private readonly grants: GrantsUsed,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    return from(this.once(http.getRequest<ActorRequest>(), http.getResponse<FastifyReply>(), next));
  }

  private async once(request: ActorRequest, reply: FastifyReply, next: CallHandler<unknown>): Promise<unknown> {
    const attempt = attemptOf(request);
    const actor = request.actor ?? PUBLIC_ACTOR;
    try {
      return await this.database.transaction(actor, async () => {
        const earlier = await this.earlier(attempt);
        if (earlier) {
          await this.assertStillTheirs(actor, earlier);
          return kept(request, replay(reply, earlier));
        }
        // It is kept as it is shown: what is given again is given to the same caller, and is no new look.
        const answer = await this.masking.intercept(request, reply, await lastValueFrom(next.handle()));
        await this.records.keep(attempt, {
          status: reply.statusCode,
          headers: keptHeaders(reply),
          body: JSON.stringify(answer ?? null),
          underGrant: await this.underGrant(actor, request, answer),
        });
        return kept(request, answer);
      });
    } catch (error) {
      if (error instanceof DomainError && statusOf(error.type.kind) < 500 && !isOurs(error)) {
        const status = statusOf(error.type.kind);
        const body = JSON.stringify(problemDocument(error, request.id));
        const underGrant = await this.underGrant(actor, request);
        await this.database.transaction(actor, () =>
          this.records.keep(attempt, { status, headers: {}, body, underGrant }),
        );
      }
      throw error;
    }
  }

  private async underGrant(actor: Actor, { params, body }: ActorRequest, answer?: unknown): Promise<readonly string[]> {
    if (!this.grants.isFor(actor)) return [];
    return [...(await this.grants.covering(actor, textsIn([params, body, answer])))];
  }

  // A grant that has ended since takes along what was learned under it: to its holder there is nothing there.
  private async assertStillTheirs(actor: Actor, { underGrant }: Answered): Promise<void> {
    if (underGrant.length === 0) return;
    const covered = await this.grants.covering(actor, underGrant);
    if (!underGrant.every((id) => covered.has(id))) throw notFound();
  }

  private async earlier(attempt: Attempt): Promise<Answered | undefined> {
    if (!(await this.records.claim(attempt))) throw inFlight(undefined, [], { retryAfter: 1 });
    const earlier = await this.records.find(attempt);
    if (earlier && earlier.bodyDigest !== attempt.bodyDigest) throw keyReused();
    return earlier;
  }
}

const isOurs = (error: DomainError): boolean => error.code.startsWith('idempotency.');

function attemptOf(request: ActorRequest): Attempt {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 1 || key.length > 255)
    throw keyMissing(undefined, [
      {
        pointer: '#Idempotency-Key',
        code: 'idempotency.key_missing',
        message: 'The header is missing or too long.',
        remedy: 'Send a new random text for each act.',
      },
    ]);
  return {
    clientId: whoAs(request.actor ?? PUBLIC_ACTOR),
    route: routeOf(request),
    key,
    bodyDigest: digestOf((request.body ?? null) as Json),
  };
}

// The route and what its parameters say, however the address spells them: `%64tn_` is `dtn_`.
function routeOf({ method, routeOptions, params, url }: ActorRequest): string {
  const given = params as Readonly<Record<string, string>>;
  const path = (routeOptions.url ?? '').replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(given[name] ?? ''),
  );
  const query = new URLSearchParams(url.split('?', 2)[1]);
  query.sort();
  return query.size === 0 ? `${method} ${path}` : `${method} ${path}?${query.toString()}`;
}

/** Every text in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

// One person may act for two organisations, or in two roles: what one was answered is not for the other.
const whoAs = ({ id, role, organisationId }: Actor): string => [id, role, organisationId ?? ''].join(' ');

// What was masked before it was kept is not masked again.
function kept(request: ActorRequest, masked: unknown): unknown {
  if (request.leaves) request.leaves.masked = masked;
  return masked;
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const kept = ['location', 'etag'].map((name) => [name, reply.getHeader(name)] as const);
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function replay(reply: FastifyReply, { status, headers, body }: Answered): unknown {
  void reply.status(status).headers({ ...headers, 'idempotency-replayed': 'true' });
  if (status >= 400) void reply.type('application/problem+json');
  return JSON.parse(body);
}
