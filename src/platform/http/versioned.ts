import { Injectable, UseInterceptors, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { problem } from '../../kernel/errors.js';

const missing = problem(
  'request.if_match_missing',
  'precondition_required',
  'Send If-Match with the version you read, so that no one else’s change is lost.',
);
const malformed = problem('request.if_match_malformed', 'invalid', 'If-Match must be one version, such as "3".');

/** Puts the `version` of the answer into its ETag. */
@Injectable()
class TagsVersion implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        const version: unknown = (answer as { version?: unknown } | undefined)?.version;
        if (typeof version === 'number') void reply.header('etag', `"${String(version)}"`);
      }),
    );
  }
}

/** The answer carries the version of what it shows as its ETag. */
export const Versioned = (): MethodDecorator => UseInterceptors(TagsVersion);

/** A change of what has been read: takes the version in `If-Match`; answer carries the next one. */
export const ChangesVersion = (): MethodDecorator =>
  applyDecorators(
    Versioned(),
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The version that was read, from its ETag.',
      schema: { type: 'string', pattern: String.raw`^"\d+"$`, maxLength: 20, example: '"3"' },
    }),
  );

/** The version a caller has read: 428 without one. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw missing();
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw malformed();
  return Number(version);
});
