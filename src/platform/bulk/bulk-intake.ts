import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { takesInstead } from '../http/bodies-taken.js';
import { atPace } from '../http/arriving-body.js';
import type { Pace } from '../http/arriving-body.js';
import { Jobs } from '../jobs/jobs.js';
import { bulkKinds, jobKindOf } from './bulk-jobs.js';
import type { BulkParams } from './bulk-jobs.js';
import { bulkTooLarge, kindNotYours } from './bulk.errors.js';
import { SAME_FILE } from './bulk.sql.js';
import { FileParts } from './file-parts.js';
import type { KeptFile } from './file-parts.js';
import { FilePlaces } from './file-places.js';
import type { Places } from './file-places.js';
import type { FileForm } from './rows-of-file.js';

export const BULK_PATH = '/v1/bulk-jobs';
/** The largest file, in bytes as it is sent. */
export const LARGEST_FILE = 1_073_741_824;
/** What an arriving file is held to. */
export const ARRIVAL: Pace & Places & { readonly largest: number } = {
  largest: LARGEST_FILE,
  windowMs: 15_000,
  leastBytes: 1_048_576,
  inAllMs: 3_600_000,
  ofOne: 2,
  ofAll: 8,
};
const TYPES = ['application/x-ndjson', 'text/csv'] as const;
// One organisation's file is on its way once.
const FILE = advisoryLock('bulk-file');

/** Lets the bytes of bulk files through, unread, to the one address that takes them. */
export function acceptBulkFiles(fastify: FastifyInstance): void {
  takesInstead(BULK_PATH, `${TYPES.join(' or ')}, as it is or with Content-Encoding: gzip`);
  fastify.addContentTypeParser([...TYPES], (request, payload, done) => {
    if (request.routeOptions.url === BULK_PATH) done(null, payload);
    else done(Object.assign(new Error('not an address for files'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }));
  });
}

/** Takes a file in parts of a few megabytes as it arrives, and puts its job on record once all of it is there and is what was announced. */
@Injectable()
export class BulkIntake {
  private readonly bounds: typeof ARRIVAL = ARRIVAL;
  private readonly places = new FilePlaces();

  constructor(
    private readonly database: Database,
    private readonly files: FileParts,
    private readonly jobs: Jobs,
  ) {}

  /** Gives the id of the job; the same file sent again while its job is on its way, or after it was done with no row refused, has the same one. */
  async take(actor: Actor, kind: string, request: FastifyRequest): Promise<string> {
    const known = bulkKinds().find(({ name }) => name === kind);
    if (!known?.roles.includes(actor.role)) throw kindNotYours();
    const form = formOf(request);
    const announced = digestOf(request);
    if (Number(request.headers['content-length'] ?? 0) > this.bounds.largest) throw bulkTooLarge();
    const file = await this.arrived(actor, request);
    try {
      if (file.digest !== announced) throw differs();
      return await this.onRecord(actor, kind, { ...form, ...file });
    } catch (error) {
      await this.files.remove(file);
      throw error;
    }
  }

  private async arrived(actor: Actor, request: FastifyRequest): Promise<KeptFile> {
    const leave = this.places.take(actor.organisationId ?? actor.id, this.bounds);
    try {
      return await this.files.keep(this.withinBounds(request));
    } finally {
      leave();
    }
  }

  private async *withinBounds(request: FastifyRequest): AsyncGenerator<Buffer> {
    let bytes = 0;
    // Without a body there is nothing to wait for.
    const pieces = request.body === request.raw ? atPace(request, this.bounds) : [];
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > this.bounds.largest) throw bulkTooLarge();
      yield piece;
    }
    if (bytes === 0) throw invalid([EMPTY]);
  }

  private async onRecord(actor: Actor, kind: string, params: BulkParams): Promise<string> {
    const id = await this.database.transaction(actor, async () => {
      await this.database.hold(FILE, [`${actor.organisationId ?? ''} ${kind} ${params.digest}`]);
      const same = [jobKindOf(kind), params.digest, actor.organisationId];
      const [before] = await this.database.query<{ id: string }>(SAME_FILE, same);
      return before ? { before: before.id } : { submitted: await this.jobs.submit(actor, jobKindOf(kind), params) };
    });
    if (id.submitted !== undefined) return id.submitted;
    await this.files.remove(params);
    return id.before;
  }
}

const EMPTY: Fault = {
  pointer: '',
  code: 'bulk.empty',
  message: 'The file is empty.',
  remedy: 'Send the file as the body, a row to a line.',
};

const differs = (): Error =>
  invalid([
    {
      pointer: '#Content-Digest',
      code: 'bulk.digest_differs',
      message: 'What arrived is not what was announced.',
      remedy: 'Send the file again, with the SHA-256 of the bytes as they are sent.',
    },
  ]);

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
