import type { Contract, Reference } from './contract.js';

type Header = NonNullable<Contract['components']['headers']>[string];
type HeaderName = keyof typeof HEADERS;

const HEADERS = {
  'X-Request-Id': {
    description: 'Names this request in our logs.',
    schema: { type: 'string', format: 'uuid', maxLength: 36 },
  },
  'X-Environment': {
    description: 'Says `sandbox` where the data are synthetic; absent in production.',
    schema: { type: 'string', enum: ['sandbox'] },
  },
  'Access-Control-Allow-Origin': {
    description:
      'Public reads may be used from any page; pages that may call with a token are told by their own origin.',
    schema: { type: 'string', maxLength: 300, pattern: '^(?:[*]|https?://[^/]+)$' },
  },
  RateLimit: {
    description: 'What is left of the budget and when it is whole again, in seconds.',
    schema: { type: 'string', maxLength: 100, pattern: String.raw`^"[a-z]+";r=\d+;t=\d+$` },
  },
  'RateLimit-Policy': {
    description: 'The budget this request counts against: how many in how many seconds.',
    schema: { type: 'string', maxLength: 100, pattern: String.raw`^"[a-z]+";q=\d+;w=\d+$` },
  },
  'Retry-After': {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
  },
  'WWW-Authenticate': {
    description: 'How to sign in (RFC 6750).',
    schema: { type: 'string', maxLength: 500, pattern: '^Bearer .*$' },
  },
  Link: {
    description: 'The next page, `rel="next"`; absent on the last one.',
    schema: { type: 'string', maxLength: 4000, pattern: '^<[^>]+>; rel="next"$' },
  },
  Location: {
    description: 'Where it is read how far it is, and what came of it.',
    schema: { type: 'string', maxLength: 300, pattern: '^/v1/' },
  },
  ETag: {
    description: 'The version of what was read or written, for `If-Match`.',
    schema: { type: 'string', maxLength: 200, pattern: '^(?:W/)?"[^"]*"$' },
  },
} satisfies Record<string, Header>;

/** What every answer carries. */
export const EVERY_ANSWER: readonly HeaderName[] = [
  'X-Request-Id',
  'X-Environment',
  'Access-Control-Allow-Origin',
  'RateLimit',
  'RateLimit-Policy',
];

export function defineHeaders({ components }: Contract): void {
  components.headers = structuredClone<Record<string, Header>>(HEADERS);
}

/** The headers of an answer: those of every answer and these. */
export const headers = (...more: readonly HeaderName[]): Record<string, Reference> =>
  Object.fromEntries([...EVERY_ANSWER, ...more].map((name) => [name, { $ref: `#/components/headers/${name}` }]));
