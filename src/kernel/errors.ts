import type { Citation } from './citation.js';

/** What a caller can do about a refusal; one HTTP status each (400, 401, 403, 404, 409, 412, 422, 428, 429, 503). */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'unlawful'
  | 'precondition_required'
  | 'too_many'
  | 'unavailable';

/** One fault in what was sent: where, what, and what to do about it. */
export interface Fault {
  /** JSON pointer into the body, or `?name` for a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  readonly citation?: Citation;
}

export type ErrorCode = `${string}.${string}`;

/** A refusal the caller should understand. Anything else that is thrown is a defect and answers 500. */
export class DomainError extends Error {
  constructor(
    /** Stable and public: clients branch on it. Listed in docs/errors.md; never renamed. */
    readonly code: ErrorCode,
    readonly kind: ErrorKind,
    message: string,
    readonly faults: readonly Fault[] = [],
    /** Further members of the problem document; never a field the caller may not see. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** All faults of law together, once the shape is right. */
export const unlawful = (
  faults: readonly Fault[],
  message = 'The request is well formed, but the law does not allow it.',
) => new DomainError('request.unlawful', 'unlawful', message, faults);

/** All faults of shape together. */
export const invalid = (faults: readonly Fault[], message = 'The request has faults; none of it was carried out.') =>
  new DomainError('request.invalid', 'invalid', message, faults);

/** What one may not know of looks the same as what does not exist. */
export const notFound = () =>
  new DomainError('resource.not_found', 'not_found', 'There is nothing here that you may see.');
