import type { DomainError } from '../../kernel/errors.js';
import { statusOf } from './problem-status.js';

/** RFC 9457: the body of a refusal. */
export function problemDocument(error: DomainError, requestId: string): Record<string, unknown> {
  const { retryAfter: _header, ...details } = error.details;
  return {
    type: `/v1/problems/${error.code}`,
    title: error.type.title,
    status: statusOf(error.type.kind),
    detail: error.message,
    code: error.code,
    ...(error.faults.length > 0 ? { errors: error.faults } : {}),
    ...details,
    requestId,
  };
}
