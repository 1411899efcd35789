import type { Citation } from './citation.js';

/** What a caller can do about a refusal; the HTTP layer gives each one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'not_allowed'
  | 'conflict'
  | 'stale'
  | 'unlawful'
  | 'too_large'
  | 'too_slow'
  | 'unsupported'
  | 'precondition_required'
  | 'too_many'
  | 'defect'
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

/** Further members of a problem document, all of them in its view; never a field the caller may not see. */
export interface ProblemDetails {
  /** The scope that the call needs. */
  readonly scope?: string;
  /** The purpose that was told. */
  readonly purpose?: string;
  /** The state that it has reached already. */
  readonly state?: string;
  /** The rule of the database that was met, by its name. */
  readonly constraint?: string;
  /** What was found damaged. */
  readonly finding?: string;
  /** How many more faults there are than those listed. */
  readonly moreErrors?: number;
  /** Becomes the header `Retry-After`, in seconds. */
  readonly retryAfter?: number;
  /** Becomes the header `Allow`. */
  readonly allow?: string;
}

export type ErrorCode = `${string}.${string}`;

/** A kind of refusal as it is published in docs/errors.md and under its `type` address. */
export interface ProblemType {
  /** Stable and public: clients branch on it; never renamed. */
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly title: string;
}

/** A refusal the caller should understand. Anything else that is thrown is a defect and answers 500. */
export class DomainError extends Error {
  constructor(
    readonly type: ProblemType,
    message: string,
    readonly faults: readonly Fault[] = [],
    readonly details: ProblemDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }

  get code(): ErrorCode {
    return this.type.code;
  }
}

const catalogue = new Map<ErrorCode, ProblemType>();

/** Every kind of refusal the service can give, by code. */
export const problemTypes = (): readonly ProblemType[] =>
  [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Declares a kind of refusal and returns how to make one; a code used twice is a defect found at start. */
export function problem(code: ErrorCode, kind: ErrorKind, title: string) {
  if (catalogue.has(code)) throw new Error(`problem ${code} is declared twice`);
  const type: ProblemType = { code, kind, title };
  catalogue.set(code, type);
  return (message: string = title, faults: readonly Fault[] = [], details: ProblemDetails = {}) =>
    new DomainError(type, message, faults, details);
}

const invalidRequest = problem('request.invalid', 'invalid', 'The request has faults; none of it was carried out.');
const unlawfulRequest = problem('request.unlawful', 'unlawful', 'Well formed, but the law does not allow it.');
const nothingHere = problem('resource.not_found', 'not_found', 'There is nothing here that you may see.');

/** All faults of shape together. */
export const invalid = (faults: readonly Fault[]): DomainError => invalidRequest(undefined, faults);
/** Those listed of all faults of shape that were found. */
export const invalidAmong = (listed: readonly Fault[], count: number): DomainError =>
  invalidRequest(undefined, listed, count > listed.length ? { moreErrors: count - listed.length } : {});
/** All faults of law together, once the shape is right. */
export const unlawful = (faults: readonly Fault[]): DomainError => unlawfulRequest(undefined, faults);
/** What one may not know of looks the same as what does not exist. */
export const notFound = (): DomainError => nothingHere();
