import type { DomainError } from '../../kernel/errors.js';
import { problem } from '../../kernel/errors.js';

// Nothing about why: whoever holds a bad token learns the class of fault and no more.
const notAccepted = problem('token.refused', 'unauthenticated', 'This token is not accepted.');
const expired = problem('token.expired', 'unauthenticated', 'This token has expired; get a new one.');
export const signInUnavailable = problem(
  'sign_in.unavailable',
  'unavailable',
  'Tokens cannot be checked right now; try again shortly.',
);

/** What was wrong with a token: for the log of whoever runs the service, never for its bearer. */
export interface RefusalReason {
  readonly reason:
    | 'issuer'
    | 'audience'
    | 'role'
    | 'organisation'
    | 'expired'
    | 'key'
    | 'signature'
    | 'algorithm'
    | 'lifetime'
    | 'revoked'
    | 'claims'
    | 'form';
  /** What would have been right. */
  readonly expected?: string;
  /** What it says instead; only of tokens that a key of the issuer has signed. */
  readonly found?: string;
}

const reasons = new WeakMap<Error, RefusalReason>();

/** A refusal that keeps its reason beside it, where no answer can show it. */
export function tokenRefused(why: RefusalReason): DomainError {
  const refusal = why.reason === 'expired' ? expired() : notAccepted();
  reasons.set(refusal, why);
  return refusal;
}

/** Why a token was refused; undefined for any other error. */
export const refusalReasonOf = (error: unknown): RefusalReason | undefined =>
  error instanceof Error ? reasons.get(error) : undefined;
