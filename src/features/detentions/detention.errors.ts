import { cfr } from '../../kernel/citation.js';
import { problem } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';

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

export const inFuture = (pointer: string): Fault => ({
  pointer,
  code: 'detention.date_in_future',
  message: 'The day lies after the day on which it is recorded.',
  remedy: 'Record an act on or after its day.',
  citation: cfr(19, '151.16'),
});
