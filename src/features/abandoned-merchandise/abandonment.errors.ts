import { problem } from '../../kernel/errors.js';

export const abandonmentClosed = problem('abandonment.closed', 'conflict', 'This abandonment was already decided.');
export const alreadyAbandoned = problem(
  'abandonment.already_requested',
  'conflict',
  'An abandonment of these goods already waits for a decision.',
);
