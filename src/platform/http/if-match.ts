import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../kernel/errors.js';

const missing = problem('precondition.missing', 'precondition_required', 'Say in If-Match which version you change.');
const stale = problem('precondition.stale', 'stale', 'It was changed since you read it; nothing was done.');

/** The version a request changes; `any` where it says `*`. */
export type ExpectedVersion = readonly number[] | 'any';

// A weak tag never matches here (RFC 9110 section 13.1.1), and no version is longer than a PostgreSQL integer.
const TAG = /^"(\d{1,10})"$/;

/** The strong ETag of a version. */
export const etagOf = (version: number): string => `"${String(version)}"`;

/** This operation changes one version of a thing and no other: it needs `If-Match`. */
export const ChangesVersion = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The `ETag` of the version you read. Without it 428; where it has changed since 412.',
    schema: { type: 'string', minLength: 1, maxLength: 200, example: '"1"' },
  });

/** The version the caller read, from `If-Match`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): ExpectedVersion => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined)
    throw missing(undefined, [
      {
        pointer: '#If-Match',
        code: 'precondition.missing',
        message: 'The header is missing.',
        remedy: 'Read it first and send the ETag of the answer.',
      },
    ]);
  return expectedVersion(header);
});

/** Tags that are not ours match no version. */
export function expectedVersion(header: string): ExpectedVersion {
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((tag) => {
    const version = TAG.exec(tag.trim())?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

/** Refuses with 412 where the present version is not one that the caller read. */
export function assertVersion(expected: ExpectedVersion, version: number): void {
  if (expected !== 'any' && !expected.includes(version)) throw stale();
}
