import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { BlobStore } from '../files/blob-store.js';
import { sha256Of } from '../files/sha256.js';
import { Jobs } from '../jobs/jobs.js';
import { bulkKinds, jobKindOf } from './bulk-jobs.js';
import type { BulkParams } from './bulk-jobs.js';
import { bulkTooLarge, kindNotYours } from './bulk.errors.js';
import { SAME_FILE } from './bulk.sql.js';
import type { FileForm } from './rows-of-file.js';

export const BULK_PATH = '/v1/bulk-jobs';
/** The largest file, in bytes as it is sent. */
export const LARGEST_FILE = 1_073_741_824;
const PART = 8 * 1_048_576;
const TYPES = ['application/x-ndjson', 'text/csv'] as const;
// One organisation's file is on its way once.
const FILE = advisoryLock('bulk-file');

/** Lets the bytes of bulk files through, unread, to the one address that takes them. */
export function acceptBulkFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser([...TYPES], (request, payload, done) => {
    if (request.routeOptions.url === BULK_PATH) done(null, payload);
    else done(Object.assign(new Error('not an address for files'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }));
  });
}

/** Takes a file in parts of a few megabytes as it arrives, and puts its job on record once all of it is there and is what was announced. */
@Injectable()
export class BulkIntake {
  constructor(
    private readonly database: Database,
    private readonly blobs: BlobStore,
    private readonly jobs: Jobs,
  ) {}

  /** Gives the id of the job; the same file sent again while its job is on its way, or after it was done, has the same one. */
  async take(actor: Actor, kind: string, request: FastifyRequest): Promise<string> {
    const known = bulkKinds().find(({ name }) => name === kind);
    if (!known?.roles.includes(actor.role)) throw kindNotYours();
    const form = formOf(request);
    const announced = digestOf(request);
    const { digest, bytes, parts } = await this.keep(request);
    if (digest !== announced)
      throw invalid([
        {
          pointer: '#Content-Digest',
          code: 'bulk.digest_differs',
          message: 'What arrived is not what was announced.',
          remedy: 'Send the file again, with the SHA-256 of the bytes as they are sent.',
        },
      ]);
    const params: BulkParams = { ...form, digest, bytes, parts };
    return this.database.transaction(actor, async () => {
      await this.database.hold(FILE, [`${actor.organisationId ?? ''} ${kind} ${digest}`]);
      const same = [jobKindOf(kind), digest, actor.organisationId];
      const [before] = await this.database.query<{ id: string }>(SAME_FILE, same);
      return before?.id ?? this.jobs.submit(actor, jobKindOf(kind), params);
    });
  }

  private async keep({ body }: FastifyRequest): Promise<Pick<BulkParams, 'digest' | 'bytes' | 'parts'>> {
    const hash = createHash('sha256');
    const parts: string[] = [];
    let held: Buffer[] = [];
    let [size, bytes] = [0, 0];
    const flush = async (): Promise<void> => {
      const part = Buffer.concat(held);
      const name = sha256Of(part);
      await this.blobs.put(name, part);
      parts.push(name);
      held = [];
      size = 0;
    };
    if (body instanceof Readable)
      for await (const piece of body as AsyncIterable<Buffer>) {
        hash.update(piece);
        held.push(piece);
        size += piece.length;
        bytes += piece.length;
        if (bytes > LARGEST_FILE) throw bulkTooLarge();
        if (size >= PART) await flush();
      }
    if (size > 0) await flush();
    if (bytes === 0) throw invalid([{ pointer: '', code: 'bulk.empty', message: 'The file is empty.' }]);
    return { digest: hash.digest('hex'), bytes, parts };
  }
}

function formOf({ headers }: FastifyRequest): FileForm {
  const mediaType = TYPES.find((type) => headers['content-type']?.startsWith(type));
  const coding = headers['content-encoding'] ?? 'identity';
  if (mediaType && (coding === 'gzip' || coding === 'identity')) return { mediaType, gzip: coding === 'gzip' };
  throw invalid([
    {
      pointer: '#Content-Encoding',
      code: 'bulk.encoding_unknown',
      message: 'A file is NDJSON or CSV, plain or gzip.',
      remedy: 'Send Content-Type: application/x-ndjson or text/csv, with Content-Encoding: gzip or none.',
    },
  ]);
}

const DIGEST = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

function digestOf({ headers }: FastifyRequest): string {
  const [, told] = DIGEST.exec(String(headers['content-digest'] ?? '')) ?? [];
  if (told !== undefined) return Buffer.from(told, 'base64').toString('hex');
  throw invalid([
    {
      pointer: '#Content-Digest',
      code: 'bulk.digest_missing',
      message: 'Say the SHA-256 of the bytes you send (RFC 9530).',
      remedy: 'Content-Digest: sha-256=:BASE64:',
    },
  ]);
}
