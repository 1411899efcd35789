import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { digestOf } from '../../kernel/digest.js';
import type { Json } from '../../kernel/json.js';
import { Database } from '../database/database.js';

/** What `decodeCursor` reads as no cursor of any list. */
const NO_CURSOR = '';
const TAG_BYTES = 16;
/** The parameters that say where to go on: of a list, and of a feed that has no end. */
const PLACES = ['cursor', 'after'] as const;

/** A request for a list, as far as a cursor belongs to it. */
export type Listing = Pick<FastifyRequest, 'method' | 'query' | 'params' | 'body' | 'routeOptions'> & {
  readonly actor?: Actor;
};

/**
 * Where a list goes on is told by the place of the last row among all rows, and a place counts what others have. So it
 * leaves encrypted, and comes back only from the same reader, to the same list, with the same filters. The same place gives
 * the same cursor, so that pages that are the same for all can be kept (a synthetic initialisation vector, as in RFC 5297).
 */
@Injectable()
export class SealedCursors {
  private keys: Promise<Keys> | undefined;

  constructor(private readonly database: Database) {}

  /** The cursor as it leaves. */
  async seal(cursor: string, listing: Listing): Promise<string> {
    const { mac, cipher } = await this.read();
    const text = Buffer.from(cursor, 'base64url');
    const tag = tagOf(mac, listing, text);
    const sealed = createCipheriv('aes-256-ctr', cipher, tag);
    return Buffer.concat([tag, sealed.update(text), sealed.final()]).toString('base64url');
  }

  /** Whether the request goes on from somewhere. */
  static isIn({ query, body }: Listing): boolean {
    return [query, body].some((given) => PLACES.some((place) => typeof (given as Given)?.[place] === 'string'));
  }

  /** Puts what the caller's cursor says in its place; one that is not for this reader, list and filter becomes none at all. */
  async open(listing: Listing): Promise<void> {
    for (const given of [listing.query, listing.body] as Given[])
      for (const place of PLACES) {
        const sealed = given?.[place];
        if (given && typeof sealed === 'string') given[place] = await this.opened(sealed, listing);
      }
  }

  private async opened(cursor: string, listing: Listing): Promise<string> {
    const { mac, cipher } = await this.read();
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length <= TAG_BYTES) return NO_CURSOR;
    const tag = bytes.subarray(0, TAG_BYTES);
    const open = createDecipheriv('aes-256-ctr', cipher, tag);
    const text = Buffer.concat([open.update(bytes.subarray(TAG_BYTES)), open.final()]);
    return timingSafeEqual(tag, tagOf(mac, listing, text)) ? text.toString('base64url') : NO_CURSOR;
  }

  private read(): Promise<Keys> {
    this.keys ??= this.readKey().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  // One key for all processes; whoever comes first makes it, and the others find it.
  private async readKey(): Promise<Keys> {
    return this.database.apart('system:cursors', async () => {
      await this.database.query(ADD_KEY, [randomBytes(32)]);
      const [row] = await this.database.query<{ secret: Buffer }>(READ_KEY);
      if (!row) throw new Error('there is no key for cursors');
      const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', row.secret, '', `cursor.v1 ${use}`, 32));
      return { mac: derived('mac'), cipher: derived('cipher') };
    });
  }
}

interface Keys {
  readonly mac: Buffer;
  readonly cipher: Buffer;
}

type Given = { cursor?: unknown; after?: unknown } | null | undefined;

// Who asks, and everything asked but how much, from where and how patiently.
function tagOf(key: Buffer, { actor, method, routeOptions, params, query, body }: Listing, text: Buffer): Buffer {
  const { id = 'public', role = 'public', organisationId = null } = actor ?? {};
  const asked = [query, body].map((given) => withoutPlace(given));
  const list = [method === 'HEAD' ? 'GET' : method, routeOptions.url ?? '', params ?? {}];
  const listing = digestOf([id, role, organisationId, ...list, ...asked] as Json);
  return createHmac('sha256', key).update(listing).update('\0').update(text).digest().subarray(0, TAG_BYTES);
}

function withoutPlace(given: unknown): object {
  if (typeof given !== 'object' || given === null) return {};
  const {
    cursor: _cursor,
    after: _after,
    limit: _limit,
    wait: _wait,
    ...filters
  } = given as Readonly<Record<string, unknown>>;
  return filters;
}

const ADD_KEY = {
  name: 'cursor-key-add',
  text: 'insert into cursor_key (secret) values ($1) on conflict do nothing',
};
const READ_KEY = { name: 'cursor-key-read', text: 'select secret from cursor_key' };
