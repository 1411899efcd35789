import type { FastifyCorsOptions } from '@fastify/cors';

/** What a page of another origin has to be able to send: a token, a purpose, a key, a version it read. */
const SENT = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Purpose',
  'Justification',
];
/** What it has to be able to read beside the body. */
const READ = ['Deprecation', 'ETag', 'Link', 'Location', 'Retry-After', 'Sunset', 'X-Request-Id', 'X-Environment'];

/** Pages of these origins may call with a token (Fetch standard, CORS); those of every other read only what anyone may. */
export const crossOrigin = (origins: readonly string[]): FastifyCorsOptions => ({
  origin: (origin, answer) => answer(null, origin !== undefined && origins.includes(origin) ? origin : false),
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowedHeaders: SENT,
  exposedHeaders: READ,
  maxAge: 600,
});
