import type { HttpException } from '@nestjs/common';
import { invalid, notFound, problem } from '../../kernel/errors.js';
import type { DomainError } from '../../kernel/errors.js';
import { bodyTakenAt } from './bodies-taken.js';

const malformed = problem('request.malformed', 'invalid', 'The request could not be read.');
const tooLarge = problem('request.too_large', 'too_large', 'The body is larger than this service accepts.');
const unsupported = problem(
  'request.unsupported_media_type',
  'unsupported',
  'The body is of a media type that this address does not take.',
);
const conflicting = problem('request.conflict', 'conflict', 'This would contradict what is already on record.');
const busy = problem('service.unavailable', 'unavailable', 'The service cannot answer right now; try again shortly.');
const defect = problem('service.defect', 'defect', 'Something is wrong on our side; the request id helps to find it.');
const overloaded = problem('service.overloaded', 'too_many', 'Too many requests.');

const wrongType = (address: string | undefined): DomainError =>
  unsupported(undefined, [
    {
      pointer: '#Content-Type',
      code: 'body.media_type',
      message: 'This address does not take what the header says the body is.',
      remedy: `Send ${bodyTakenAt(address)}.`,
    },
  ]);

/** A defect: nothing about it leaves but the request id. */
export const unexpected = (): DomainError => defect();

/** What Nest or Fastify refused before a handler ran, at an address as it is declared. */
export function fromHttp(exception: HttpException, address?: string): DomainError | undefined {
  switch (exception.getStatus()) {
    case 400:
      return unreadable(exception.message);
    case 404:
      return notFound();
    case 413:
      return tooLarge();
    case 415:
      return wrongType(address);
    case 429:
      return overloaded();
    case 503:
      return busy(undefined, [], { retryAfter: 2 });
    default:
      return undefined;
  }
}

// Fastify says of a body that it is none, or no JSON; nothing of what was sent is in its words.
const unreadable = (message: string): DomainError =>
  message.startsWith('Body ')
    ? malformed(message, [{ pointer: '', code: 'body.malformed', message, remedy: 'Send one JSON object, in UTF-8.' }])
    : malformed(message);

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : '';

const FASTIFY: Readonly<Record<string, (address?: string) => DomainError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => tooLarge(),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: wrongType,
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    invalid([{ pointer: '', code: 'body.empty', message: 'There is no body.', remedy: 'Send a JSON object.' }]),
  FST_ERR_CTP_INVALID_JSON_BODY: () => malformed(),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => malformed(),
  FST_ERR_BAD_URL: () => malformed(),
  // No id is as long as this, so that whatever is asked for does not exist.
  FST_ERR_MAX_PARAM_LENGTH: notFound,
};

/** What PostgreSQL or the connection to it refused, and what Fastify's own parsers did. */
export function fromDatabase(thrown: unknown, address?: string): DomainError | undefined {
  const code = codeOf(thrown);
  const known = FASTIFY[code];
  if (known) return known(address);
  // 23: integrity constraint violation. Which constraint is said, which values are not.
  if (code.startsWith('23')) {
    const constraint = (thrown as { constraint?: string }).constraint;
    return conflicting(undefined, [], constraint ? { constraint } : {});
  }
  // 08: connection; 57P: shutdown; 53: no resources; 57014: statement timeout; 40: gave up retrying.
  if (/^(?:08|57P|53|40)/.test(code) || code === '57014' || /^(?:ECONN|EPIPE|ETIMEDOUT)/.test(code))
    return busy(undefined, [], { retryAfter: 2 });
  if (thrown instanceof Error && LOST.test(thrown.message)) return busy(undefined, [], { retryAfter: 2 });
  return undefined;
}

// What node-postgres and TypeORM say, without a code, of a connection that is gone or a pool that has been closed.
const LOST =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|was closed and is not queryable|pool after calling end|Driver not Connected|Query runner already released/i;
