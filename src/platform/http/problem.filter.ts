import { Catch, HttpException, Injectable, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, notFound } from '../../kernel/errors.js';
import { letGo } from './arriving-body.js';
import { KnownMethods } from './known-methods.js';
import { problemDocument } from './problem-document.js';
import { statusOf } from './problem-status.js';
import { fromDatabase, fromHttp, unexpected } from './problem-sources.js';

/** The only place where a refusal becomes an answer: RFC 9457, one shape for all. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly methods: KnownMethods) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = this.understood(thrown, request);
    letGo(request);
    const status = statusOf(error.type.kind);
    const { retryAfter, allow } = error.details;
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    if (allow !== undefined) void reply.header('allow', allow);
    if (status === 401) void reply.header('www-authenticate', challenge(error.code));
    void reply
      .status(status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(problemDocument(error, request.id));
  }

  private understood(thrown: unknown, request: FastifyRequest): DomainError {
    if (thrown instanceof DomainError) return thrown;
    if (request.is404) return this.methods.refusalAt(request.url) ?? notFound();
    const { url: address } = request.routeOptions;
    const known = thrown instanceof HttpException ? fromHttp(thrown, address) : fromDatabase(thrown, address);
    if (known) return known;
    // The request id finds it again; bodies and headers are never logged.
    this.logger.error({ requestId: request.id, route: request.routeOptions.url, error: describe(thrown) });
    return unexpected();
  }
}

// RFC 6750 §3: no error attribute when nothing was presented.
const challenge = (code: string): string =>
  code === 'token.missing'
    ? 'Bearer realm="trade-enforcement"'
    : 'Bearer realm="trade-enforcement", error="invalid_token"';

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { name, message, stack = '' } = thrown;
  const told = toldOf(thrown) ?? `${name}: ${message}`;
  return `${told}\n${stack.slice(stack.indexOf('\n    at ') + 1)}`;
}

// What PostgreSQL says in words may quote the value it could not take; its code and the place say enough.
function toldOf(
  error: Error & { code?: unknown; table?: unknown; column?: unknown; routine?: unknown },
): string | undefined {
  const { code, table, column, routine } = error;
  if (typeof code !== 'string' || !SQLSTATE.test(code)) return undefined;
  const place = [table, column, routine].filter((part) => typeof part === 'string').join(' ');
  return `${error.name}: PostgreSQL ${code} ${place}`;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;
