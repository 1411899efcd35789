import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../../kernel/errors.js';
import { problemDocument } from './problem-document.js';
import { fromDatabase, unexpected } from './problem-sources.js';
import { statusOf } from './problem-status.js';
import { API_HEADERS } from './security-headers.js';

/** What the router itself cannot read (a broken `%`, an endless segment) is refused in the form of every refusal; no hook runs. */
export function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const refusal: DomainError = fromDatabase(error) ?? unexpected();
  void reply
    .status(statusOf(refusal.type.kind))
    .headers({ ...API_HEADERS, 'x-request-id': request.id, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(problemDocument(refusal, request.id));
}
