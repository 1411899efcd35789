import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import type { Purpose } from '../../kernel/purpose.js';
import { endedAfter } from '../http/cursor.js';
import { etagOf } from '../http/if-match.js';
import { nextLink } from '../http/next-link.js';
import { SealedCursors } from '../http/sealed-cursors.js';
import { AccountOfLooks } from './account-of-looks.js';
import { GrantsUsed } from './grants-used.js';
import { lookAt } from './looking.js';
import type { Look, Shown } from './looking.js';
import type { ActorRequest } from './requires.js';
import type { Revealing } from './reveals.js';

/**
 * The only way out, the one interceptor of every answer, lists included: what a handler gives leaves through its mask, and
 * every look it is has been written down before. The adapter calls it, not Nest (docs/adr/0023).
 */
@Injectable()
export class MaskingInterceptor {
  /** What the rows of one page may weigh as they leave, in bytes: with what is told around them the answer stays below 1 MB. */
  mostBytes = 980_000;

  constructor(
    private readonly looks: AccountOfLooks,
    private readonly grants: GrantsUsed,
    private readonly cursors: SealedCursors,
  ) {}

  /** The answer as the caller may see it; what a call was let through for is named by the guard. */
  intercept(request: ActorRequest, reply: FastifyReply, answer: unknown): unknown {
    const { leaves, actor = PUBLIC_ACTOR } = request;
    if (!leaves) throw new Error(`${request.routeOptions.url ?? ''} answers a call that no guard let through`);
    // What only some may see is kept by no cache between us and them; what is the same for all has said so by now.
    if (leaves.by && actor.role !== 'public' && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    if (!leaves.by || (answer !== undefined && answer === leaves.masked)) return answer;
    const { body, looks } = shown(answer, leaves.by, { actor, agreement: request.agreement }, this.mostBytes);
    if (!leaves.by.paged) {
      tagVersion(body, reply);
      tellPlace(body, request, reply);
    } else if ((body as Page<object>).page.next !== undefined)
      return this.goingOn(body as Page<object>, request, reply).then((page) =>
        this.accounted(page, looks, request, reply),
      );
    return this.accounted(body, looks, request, reply);
  }

  /** The page with a cursor that only this reader can send, for this list. */
  private async goingOn(body: Page<object>, request: ActorRequest, reply: FastifyReply): Promise<Page<object>> {
    const { by = 'cursor', ...page } = body.page;
    const next = await this.cursors.seal(page.next ?? '', request);
    void reply.header('link', nextLink(request.url, by, next));
    return { ...body, page: { ...page, next } };
  }

  private accounted(body: unknown, looks: readonly Look[], request: ActorRequest, reply: FastifyReply): unknown {
    if (looks.length === 0 && !this.grants.isFor(request.actor ?? PUBLIC_ACTOR)) return body;
    return this.accountedFor(body, looks, request, reply);
  }

  /** The answer, once every look it is has been written down. */
  private async accountedFor(
    body: unknown,
    protectedLooks: readonly Look[],
    request: ActorRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    const { actor = PUBLIC_ACTOR, purpose = unstated(request.method), agreement, method, id: requestId } = request;
    const operation = `${method} ${request.routeOptions.url ?? ''}`;
    const looks = [...protectedLooks, ...(await this.underGrants(actor, body, request, protectedLooks))];
    await this.looks.record({ actor, purpose, agreement, operation, requestId }, looks);
    const grants = grantsOf(looks);
    if (grants.length > 0) void reply.header('access-grant', grants.join(', '));
    return body;
  }

  // The ids it was asked with count as much as those it shows: a part of a thing is read under the grant over the whole.
  private underGrants(
    actor: Actor,
    body: unknown,
    { params }: ActorRequest,
    known: readonly Look[],
  ): Promise<readonly Look[]> {
    if (!this.grants.isFor(actor)) return Promise.resolve([]);
    const asked = Object.values(params as Readonly<Record<string, string>>);
    const { items } = (body ?? {}) as { readonly items?: readonly Readonly<Record<string, unknown>>[] };
    return this.grants.looks(actor, asked, items ?? [(body ?? {}) as Readonly<Record<string, unknown>>], known);
  }
}

// What is changed by version says its version, for If-Match.
function tagVersion(body: unknown, reply: FastifyReply): void {
  const { version } = (body ?? {}) as { readonly version?: unknown };
  if (typeof version === 'number') void reply.header('etag', etagOf(version));
}

// What is only begun says where it is seen how far it is.
function tellPlace(body: unknown, { routeOptions: { url = '' } }: ActorRequest, reply: FastifyReply): void {
  const { id } = (body ?? {}) as { readonly id?: unknown };
  if (reply.statusCode === BEGUN && typeof id === 'string') void reply.header('location', `${url}/${id}`);
}
const BEGUN = 202;

// What needs no purpose is still accounted for under a grant: then the grantee acts for its grantor.
const unstated = (method: string): Purpose => ({ code: method === 'GET' ? 'representation' : 'act', text: null });

const MAX_GRANTS_NAMED = 50;
const grantsOf = (looks: readonly Look[]): readonly string[] =>
  [...new Set(looks.flatMap(({ grantId }) => grantId ?? []))].slice(0, MAX_GRANTS_NAMED);

interface Answer {
  readonly body: unknown;
  readonly looks: readonly Look[];
}

function shown(answer: unknown, revealing: Revealing, viewer: Parameters<typeof lookAt>[2], mostBytes: number): Answer {
  if (answer === undefined || answer === null) return { body: answer, looks: [] };
  if (typeof answer !== 'object') throw new Error('an answer must be an object');
  if (!revealing.paged) {
    const { rows, looks } = lookAt([answer], revealing, viewer);
    return { body: rows[0], looks };
  }
  // Only what every list may say beside its rows: anything else a handler adds stays inside.
  const whole = answer as Page<object>;
  const { page, asOf, knownAt, searched, rows, looks } = pageWithin(mostBytes, whole, (items) =>
    lookAt(items, revealing, viewer),
  );
  const about = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(searched === undefined ? {} : { searched }),
  };
  return { body: { items: rows, page, ...about }, looks };
}

/** The page as it is seen, ended early where its rows are too heavy for one answer; what does not leave was not looked at. */
function pageWithin(
  most: number,
  page: Page<object>,
  look: (items: readonly object[]) => Shown,
): Omit<Page<object>, 'items'> & Shown {
  const seen = look(page.items);
  const shorter = endedAfter(page, fitting(seen.rows, most));
  return { ...shorter, ...(shorter === page ? seen : look(shorter.items)) };
}

const MOST_BYTES_A_UNIT = 3;

/** How many of the rows one answer holds, but never none: a page has to lead on. */
function fitting(rows: readonly object[], most: number): number {
  // A unit of text takes at most three bytes: rows that are far from the limit are weighed at once.
  if (JSON.stringify(rows).length * MOST_BYTES_A_UNIT <= most) return rows.length;
  let bytes = 0;
  const first = rows.findIndex((row) => (bytes += Buffer.byteLength(JSON.stringify(row))) > most);
  return first === -1 ? rows.length : Math.max(first, 1);
}
