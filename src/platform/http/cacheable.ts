import { createHash } from 'node:crypto';
import { Inject, Injectable, SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';

export const CACHEABLE = Symbol('cacheable');
const MARKED = 'public, max-age=';

/** The answer is the same for everyone and may be kept for so many seconds; it carries an ETag and answers 304. */
export const Cacheable = (seconds: number): MethodDecorator =>
  applyDecorators(SetMetadata(CACHEABLE, seconds), UseInterceptors(CacheableInterceptor));

/** Says how long an answer may be kept, once the handler has given one. */
@Injectable()
export class CacheableInterceptor implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const seconds = this.reflector.get<number | undefined>(CACHEABLE, context.getHandler());
    if (seconds === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(() => void reply.header('cache-control', `${MARKED}${String(seconds)}`)));
  }
}

/** Fastify hook: the ETag comes from the bytes that leave, so that equal answers have equal tags. */
export function tagCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  done(null, tagged(request, reply, payload));
}

function tagged(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const kept = reply.getHeader('cache-control');
  if (typeof kept !== 'string' || !kept.startsWith(MARKED)) return payload;
  if (typeof payload !== 'string' || reply.statusCode !== 200) return payload;
  const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', tag);
  if (!matches(request.headers['if-none-match'], tag)) return payload;
  void reply.code(304).removeHeader('content-length').removeHeader('content-type');
  return null;
}

/** Whether `If-None-Match` names the tag, by weak comparison (RFC 9110 section 13.1.2): W/ does not count. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const opaque = (text: string): string => text.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((one) => opaque(one) === opaque(tag));
}
