import { problem } from '../../kernel/errors.js';

export const abandonmentClosed = problem('abandonment.closed', 'conflict', 'This abandonment was already decided.');
export const alreadyAbandoned = problem(
  'abandonment.already_requested',
  'conflict',
  'An abandonment of these goods already waits for a decision.',
);
export const generalOrderClosed = problem(
  'general_order.closed',
  'conflict',
  'This was already done, or the goods have left general order.',
);
