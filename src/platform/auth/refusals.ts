import { problem } from '../../kernel/errors.js';

// Nothing about why: whoever holds a bad token learns the class of fault and no more.
export const tokenRefused = problem('token.refused', 'unauthenticated', 'This token is not accepted.');
export const tokenExpired = problem('token.expired', 'unauthenticated', 'This token has expired; get a new one.');
export const signInUnavailable = problem(
  'sign_in.unavailable',
  'unavailable',
  'Tokens cannot be checked right now; try again shortly.',
);
