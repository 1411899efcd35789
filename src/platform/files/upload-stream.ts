import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { takesInstead } from '../http/bodies-taken.js';
import { fileTooLarge } from './file.errors.js';

/** The one address that takes bytes as they are. */
export const UPLOADS_PATH = '/v1/uploads';
const UPLOADED = /^(?:image\/(?:jpeg|png|webp)|application\/pdf)$/;

/**
 * Lets bytes of files through to the upload address and to no other. They are handed on unread, so that nobody without
 * a token makes us read them.
 */
export function acceptUploads(fastify: FastifyInstance): void {
  takesInstead(UPLOADS_PATH, 'image/jpeg, image/png, image/webp or application/pdf');
  fastify.addContentTypeParser(UPLOADED, (request, payload, done) => {
    if (request.routeOptions.url === UPLOADS_PATH) done(null, payload);
    else done(Object.assign(new Error('not an address for files'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }));
  });
}

/** Reads an upload, stopping at the limit whatever the sender announced. */
export async function readUpload({ body, headers }: FastifyRequest, limit: number): Promise<Buffer> {
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  if (Number(headers['content-length'] ?? 0) > limit) throw fileTooLarge(limit);
  const parts: Buffer[] = [];
  let size = 0;
  // What is left of it is let go where the refusal is answered.
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw fileTooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
