import { problem } from '../../kernel/errors.js';

export const alreadyDecided = problem('recordation.already_decided', 'conflict', 'This application has been decided.');
export const renewalPending = problem(
  'recordation.renewal_pending',
  'conflict',
  'A renewal is waiting for its decision.',
);
export const alreadyEnded = problem('recordation.already_ended', 'conflict', 'This recordation has ended already.');
