import { problem } from '../../kernel/errors.js';

export const numberTaken = problem(
  'entry.number_taken',
  'conflict',
  'This entry number has been used; each is used once.',
);
export const notTheSame = problem(
  'entry.not_the_same',
  'unlawful',
  'A correction keeps the number and the importer of its entry.',
);
