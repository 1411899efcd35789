import { problem } from '../../kernel/errors.js';

/** The act was already done, perhaps a moment ago by someone else. */
export const alreadyDone = problem(
  'detention.already_done',
  'conflict',
  'This act was already done in this detention; read it again.',
);
export const alreadyDetained = problem(
  'detention.already_open',
  'conflict',
  'These goods already have an open detention.',
);
