import type { DomainError } from '../../kernel/errors.js';
import { MOST_FAULTS } from './fault-list.js';
import { statusOf } from './problem-status.js';

/** RFC 9457: the body of a refusal. */
export function problemDocument(error: DomainError, requestId: string): Record<string, unknown> {
  const { retryAfter: _retryAfter, allow: _allow, moreErrors: unlisted = 0, ...details } = error.details;
  const listed = error.faults.slice(0, MOST_FAULTS);
  const more = unlisted + error.faults.length - listed.length;
  return {
    type: `/v1/problems/${error.code}`,
    title: error.type.title,
    status: statusOf(error.type.kind),
    detail:
      more > 0
        ? `${error.message} ${String(listed.length)} faults are listed, and ${String(more)} more.`
        : error.message,
    code: error.code,
    ...(listed.length > 0 ? { errors: listed } : {}),
    ...(more > 0 ? { moreErrors: more } : {}),
    ...details,
    requestId,
  };
}
