import type { ErrorKind } from '../../kernel/errors.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  unlawful: 422,
  precondition_required: 428,
  too_many: 429,
  defect: 500,
  unavailable: 503,
};

/** One HTTP status for each kind of refusal. */
export const statusOf = (kind: ErrorKind): number => STATUS[kind];
