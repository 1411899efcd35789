import { problem } from '../../kernel/errors.js';

/** Someone decided this first, or the case has gone on. */
export const alreadyDecided = problem('disclosure.already_decided', 'conflict', 'This was already decided.');
/** A notice is acknowledged again only for what stayed closed and may open now. */
export const alreadyAcknowledged = problem(
  'disclosure.already_acknowledged',
  'conflict',
  'This notice was already acknowledged.',
);
