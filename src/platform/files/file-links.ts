import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { linkNotValid } from './file.errors.js';

/** Where a file can be fetched, by whom it was given to, until when. */
export interface FileLink {
  readonly href: string;
  readonly expiresAt: string;
}

/** How long a link opens its file. */
export const LINK_SECONDS = 300;
const SEAL_BYTES = 32;
const KEY = advisoryLock('file-link-key');

interface LinkClaims {
  readonly file: string;
  readonly organisation: string | null;
  readonly purpose: string;
  /** Machine time, in seconds. */
  readonly expires: number;
}

/** Makes and checks links: signed, for one organisation, one file and one purpose, and soon over. */
@Injectable()
export class FileLinks {
  private key: Promise<Buffer> | undefined;

  constructor(private readonly database: Database) {}

  /** Whoever calls this has decided that the actor may have the file. */
  async linkTo(actor: Actor, id: string, purpose: string, seconds = LINK_SECONDS): Promise<FileLink> {
    const expires = Math.floor(Date.now() / 1000) + seconds;
    const claims: LinkClaims = { file: id, organisation: actor.organisationId, purpose, expires };
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const link = `${body}.${(await this.seal(body)).toString('base64url')}`;
    return { href: `/v1/files/${id}/content?link=${link}`, expiresAt: new Date(expires * 1000).toISOString() };
  }

  /** What the link was given for; refuses links that are forged, over, for another file or another organisation. */
  async open(actor: Actor, fileId: string, link: string): Promise<{ readonly purpose: string }> {
    const [body = '', seal = ''] = link.split('.');
    const given = Buffer.from(seal, 'base64url');
    // What cannot be a seal is refused before the key is read: who is refused makes none.
    if (given.length !== SEAL_BYTES || !timingSafeEqual(given, await this.seal(body))) throw linkNotValid();
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as LinkClaims;
    const isFor = claims.file === fileId && claims.organisation === actor.organisationId;
    if (!isFor || claims.expires * 1000 <= Date.now()) throw linkNotValid();
    return { purpose: claims.purpose };
  }

  private async seal(body: string): Promise<Buffer> {
    return createHmac('sha256', await this.sharedKey())
      .update(`file-link.v1.${body}`)
      .digest();
  }

  private sharedKey(): Promise<Buffer> {
    this.key ??= this.readKey().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return this.key;
  }

  // One key for all processes; whoever comes first makes it.
  private readKey(): Promise<Buffer> {
    return this.database.apart('system:file-links', async () => {
      await this.database.hold(KEY);
      await this.database.query(ADD_KEY, [randomBytes(32)]);
      const [row] = await this.database.query<{ secret: Buffer }>(READ_KEY);
      if (!row) throw new Error('there is no key for file links');
      return row.secret;
    });
  }
}

const ADD_KEY = {
  name: 'file-link-key-add',
  text: 'insert into file_link_key (secret) values ($1) on conflict do nothing',
};
const READ_KEY = { name: 'file-link-key-read', text: 'select secret from file_link_key' };
